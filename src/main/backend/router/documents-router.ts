import { basename } from 'node:path';
import type { Exported } from '../../../contract/subjects/documents-contract.ts';
import { exportExcel, exportWord, type ExportRequest } from '../exports/export-service.ts';
import { drawPictures } from '../figures/figures-service.ts';
import { os } from './base.ts';
import { watched, type Watch } from './watched.ts';

export const documentsRouter = os.documents.router({
  export: os.documents.export.handler(({ input, context: { desk, onIncident }, signal }) => {
    const target = desk.files.find(input.target);
    const { audience, level, language, today } = input;
    const common: ExportRequest = { audience, level, language, today, out: target.path, author: desk.author };
    return watched(
      async ({ signal, onProgress }: Watch<'composing'>): Promise<Exported> => {
        const watch = { signal, onProgress: (share: number) => onProgress(share, 'composing') };
        const { namedPeople, templateRemarks, missingImages, notLogged } = await (input.format === 'excel'
          ? exportExcel(desk.file, input.kind, { ...common, ...watch })
          : exportWord(desk.file, input.kind, {
              ...common,
              ...watch,
              day: input.day,
              period: { from: input.from, to: input.to },
              template: input.template === undefined ? undefined : desk.files.find(input.template).path,
            }));
        if (namedPeople > 0) desk.changed({ change: undefined, touched: ['export_record'] });
        const fault = notLogged && { code: notLogged.code, parameters: notLogged.parameters };
        return { fileName: target.name, namedPeople, templateRemarks, missingImages, notLogged: fault ?? null };
      },
      signal,
      onIncident,
    );
  }),
  pictures: os.documents.pictures.handler(({ input: { kind, ...options }, context: { desk }, signal }) =>
    drawPictures(desk.file, kind, { ...options, language: options.language }, signal),
  ),
  writePictures: os.documents.writePictures.handler(
    async ({ input: { kind, target, ...options }, context: { desk } }) => {
      // The drawing library is heavy: only this procedure loads it.
      const { exportPictures } = await import('../picture-service.ts');
      const out = desk.files.find(target).path;
      const files = exportPictures(desk.file, kind, { ...options, language: options.language, out });
      return { fileNames: files.map((file) => basename(file)) };
    },
  ),
});
