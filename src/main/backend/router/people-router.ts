import { mergePeople } from '../merge-people-service.ts';
import { erasePersonEverywhere, readPersonFile } from '../person-service.ts';
import type { ErasureStep, PersonHeld } from '../../../contract/subjects/people-contract.ts';
import { entityNames } from '../../../domain/model.ts';
import { os } from './base.ts';
import { watched, type Watch } from './watched.ts';

export const peopleRouter = os.people.router({
  held: os.people.held.handler(
    ({ input: { code }, context: { desk } }) => desk.read(({ db }) => readPersonFile(db, code)) as PersonHeld,
  ),
  merge: os.people.merge.handler(({ input, context: { desk } }) =>
    desk.changed(desk.write((session) => mergePeople(session, input))),
  ),
  erase: os.people.erase.handler(({ input: { code, today }, context: { desk, onIncident }, signal }) =>
    watched(
      async (watch: Watch<ErasureStep>) => {
        const report = await desk.writeLong((session) => erasePersonEverywhere(session, code, today, watch));
        desk.changed({ change: undefined, touched: entityNames });
        return report;
      },
      signal,
      onIncident,
    ),
  ),
});
