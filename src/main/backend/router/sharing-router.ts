import { entityNames } from '../../../domain/model.ts';
import { writeCopy } from '../copy-service.ts';
import { mergeFiles } from '../sharing-service.ts';
import { os } from './base.ts';

export const sharingRouter = os.sharing.router({
  copy: os.sharing.copy.handler(({ input: { target }, context: { desk } }) => {
    const { path, name } = desk.files.find(target);
    desk.write((session) => {
      writeCopy(session, path);
    });
    return { fileName: name };
  }),
  merge: os.sharing.merge.handler(({ input: { file, apply, acceptRemovals }, context: { desk } }) => {
    const outcome = mergeFiles(desk.file, desk.files.find(file).path, { apply, acceptRemovals, author: desk.author });
    if (outcome.applied) desk.changed({ change: undefined, touched: entityNames });
    return outcome;
  }),
});
