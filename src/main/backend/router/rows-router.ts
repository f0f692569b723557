import { readRowsOf } from '../../workspace/stores/all-rows.ts';
import { writeRows } from '../row-service.ts';
import { os } from './base.ts';

export const rowsRouter = os.rows.router({
  list: os.rows.list.handler(({ input: { entities }, context: { desk } }) => {
    return desk.read(({ db }) => Object.fromEntries(entities.map((entity) => [entity, readRowsOf(db, entity)])));
  }),
  write: os.rows.write.handler(({ input: { label, writes }, context: { desk } }) => {
    const written = desk.write((session) => writeRows(session, label, writes));
    desk.changed(written.touched);
    return written;
  }),
});
