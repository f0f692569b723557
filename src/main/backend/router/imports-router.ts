import type { ImportEvent, ImportStep } from '../../../contract/subjects/imports-contract.ts';
import { importFile } from '../import-service.ts';
import { os } from './base.ts';
import { watched, type Watch } from './watched.ts';

type Done = Extract<ImportEvent, { type: 'done' }>;
type Progress = Extract<ImportEvent, { type: 'progress' }>;

export const importsRouter = os.imports.router({
  run: os.imports.run.handler(({ input: { kind, file, ...request }, context: { desk, onIncident }, signal }) => {
    const source = desk.files.find(file).path;
    return watched(
      async ({ signal, tell }: Watch<Progress>): Promise<Done> => {
        const onProgress = (share: number, step: ImportStep): void => tell({ type: 'progress', step, share }, step);
        const watch = { signal, onProgress, author: desk.author };
        const outcome = await importFile(desk.file, kind, source, { ...request, ...watch });
        return { type: 'done', result: { ...outcome, touched: desk.changedBy(outcome.change) } };
      },
      signal,
      onIncident,
    );
  }),
});
