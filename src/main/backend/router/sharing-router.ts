import { entityNames } from '../../../domain/model.ts';
import { whileWriting } from '../client-file.ts';
import { writeCopy } from '../copy-service.ts';
import type { MergeStep } from '../../../contract/subjects/sharing-contract.ts';
import { mergeFiles } from '../sharing-service.ts';
import { os } from './base.ts';
import { watched, type Watch } from './watched.ts';

export const sharingRouter = os.sharing.router({
  copy: os.sharing.copy.handler(async ({ input: { target }, context: { desk } }) => {
    const { path, name } = desk.files.find(target);
    await desk.apart((ending) => whileWriting(desk.file, desk.author, (session) => writeCopy(session, path, ending)));
    return { fileName: name };
  }),
  merge: os.sharing.merge.handler(
    ({ input: { file, apply, acceptRemovals }, context: { desk, onIncident }, signal }) => {
      const theirs = desk.files.find(file).path;
      return watched(
        async (watch: Watch<MergeStep>) => {
          const outcome = await mergeFiles(desk.file, theirs, { apply, acceptRemovals, author: desk.author }, watch);
          if (outcome.applied) desk.changed({ change: undefined, touched: entityNames });
          return outcome;
        },
        signal,
        onIncident,
      );
    },
  ),
});
