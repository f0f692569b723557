import { erasePersonEverywhere, readPersonFile } from '../person-service.ts';
import type { PersonHeld } from '../../../contract/subjects/people-contract.ts';
import { entityNames } from '../../../domain/model.ts';
import { os } from './base.ts';

export const peopleRouter = os.people.router({
  held: os.people.held.handler(
    ({ input: { code }, context: { desk } }) => desk.read(({ db }) => readPersonFile(db, code)) as PersonHeld,
  ),
  erase: os.people.erase.handler(({ input: { code, today }, context: { desk } }) => {
    const report = desk.write((session) => erasePersonEverywhere(session, code, today));
    desk.changed(entityNames);
    return report;
  }),
});
