import { readRowsOf } from '../../workspace/stores/all-rows.ts';
import { readRowsSince } from '../../workspace/stores/rows-since.ts';
import { writeRows } from '../row-service.ts';
import { os } from './base.ts';

export const rowsRouter = os.rows.router({
  list: os.rows.list.handler(({ input: { entities }, context: { desk } }) => {
    return desk.read(({ db }) => Object.fromEntries(entities.map((entity) => [entity, readRowsOf(db, entity)])));
  }),
  since: os.rows.since.handler(({ input: { entity, mark }, context: { desk } }) =>
    desk.read(({ db }) => readRowsSince(db, entity, mark)),
  ),
  write: os.rows.write.handler(async ({ input: { label, writes }, context: { desk }, signal }) =>
    desk.changed(await desk.writeLong((session) => writeRows(session, label, writes, signal))),
  ),
});
