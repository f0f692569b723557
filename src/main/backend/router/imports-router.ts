import type { ImportEvent } from '../../../contract/subjects/imports-contract.ts';
import { importFile } from '../import-service.ts';
import { touchedBy } from '../touched.ts';
import { os } from './base.ts';
import { watched } from './watched.ts';

export const importsRouter = os.imports.router({
  run: os.imports.run.handler(({ input: { kind, file, ...request }, context: { desk, onIncident }, signal }) => {
    const { session } = desk;
    const source = desk.files.find(file).path;
    return watched(
      async (watch): Promise<ImportEvent> => {
        const outcome = await importFile(session, kind, source, { ...request, ...watch });
        const touched = desk.changed(touchedBy(session.workspace.db, outcome.change));
        const { writes, ...told } = outcome;
        return { type: 'done', result: { ...told, writeCount: writes.length, touched } };
      },
      signal,
      onIncident,
    );
  }),
});
