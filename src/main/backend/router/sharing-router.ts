import { entityNames } from '../../../domain/model.ts';
import { writeCopy } from '../copy-service.ts';
import { mergeFiles } from '../sharing-service.ts';
import { os } from './base.ts';

export const sharingRouter = os.sharing.router({
  copy: os.sharing.copy.handler(({ input: { target }, context: { desk } }) => {
    const { path, name } = desk.files.find(target);
    writeCopy(desk.session, path);
    return { fileName: name };
  }),
  merge: os.sharing.merge.handler(({ input: { file, apply, acceptRemovals }, context: { desk } }) => {
    const outcome = mergeFiles(desk.session, desk.files.find(file).path, { apply, acceptRemovals });
    if (outcome.applied) desk.changed(entityNames);
    return outcome;
  }),
});
