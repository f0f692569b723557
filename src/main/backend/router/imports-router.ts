import { importFile } from '../import-service.ts';
import { os } from './base.ts';
import { watched } from './watched.ts';

export const importsRouter = os.imports.router({
  run: os.imports.run.handler(({ input: { kind, file, ...request }, context: { desk, onIncident }, signal }) => {
    const source = desk.files.find(file).path;
    return watched(
      async (watch) => {
        const outcome = await importFile(desk.file, kind, source, { ...request, ...watch, author: desk.author });
        return { ...outcome, touched: desk.changedBy(outcome.change) };
      },
      signal,
      onIncident,
    );
  }),
});
