import type { ImportEvent } from '../../../contract/subjects/imports-contract.ts';
import { importFile } from '../import-service.ts';
import { os } from './base.ts';
import { watched } from './watched.ts';

export const importsRouter = os.imports.router({
  run: os.imports.run.handler(({ input: { kind, file, ...request }, context: { desk, onIncident }, signal }) => {
    const source = desk.files.find(file).path;
    return watched(
      async (watch): Promise<ImportEvent> => {
        const outcome = await importFile(desk.file, kind, source, { ...request, ...watch, author: desk.author });
        const touched = desk.changedBy(outcome.change);
        const { writes, ...told } = outcome;
        return { type: 'done', result: { ...told, writeCount: writes.length, touched } };
      },
      signal,
      onIncident,
    );
  }),
});
