import { searchRows } from '../../workspace/search/search.ts';
import { os } from './base.ts';

export const searchRouter = os.search.router({
  find: os.search.find.handler(({ input: { text, limit, filter }, context: { desk } }) =>
    desk.read(({ db }) => searchRows(db, text, limit, filter)),
  ),
});
