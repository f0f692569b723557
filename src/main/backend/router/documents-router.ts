import type { ExportEvent } from '../../../contract/subjects/documents-contract.ts';
import { exportExcel, exportWord, type ExportRequest } from '../export-service.ts';
import { drawPictures } from '../picture-service.ts';
import { os } from './base.ts';
import { watched } from './watched.ts';

export const documentsRouter = os.documents.router({
  export: os.documents.export.handler(({ input, context: { desk, onIncident }, signal }) => {
    const { session } = desk;
    const target = desk.files.find(input.target);
    const { audience, level, language, today } = input;
    const common: ExportRequest = { audience, level, language, today, out: target.path };
    return watched(
      async (watch): Promise<ExportEvent> => {
        const { namedPeople, templateRemarks, notLogged } = await (input.format === 'excel'
          ? exportExcel(session, input.kind, { ...common, ...watch })
          : exportWord(session, input.kind, {
              ...common,
              ...watch,
              day: input.day,
              template: input.template === undefined ? undefined : desk.files.find(input.template).path,
            }));
        if (namedPeople > 0) desk.changed(['export_record']);
        const fault = notLogged && { code: notLogged.code, parameters: notLogged.parameters };
        return { type: 'done', fileName: target.name, namedPeople, templateRemarks, notLogged: fault ?? null };
      },
      signal,
      onIncident,
    );
  }),
  pictures: os.documents.pictures.handler(({ input: { kind, ...options }, context: { desk } }) =>
    drawPictures(desk.session, kind, { ...options, language: options.language }),
  ),
});
