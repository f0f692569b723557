import type { AllRows, DocumentOptions } from '../../domain/deliverable/document-data.ts';
import type { GridKind } from '../../domain/deliverable/grid-workbook.ts';
import type { TemplateRemark } from '../../domain/deliverable/template-remark.ts';
import type { ExportOrigin } from './grid-workbook.ts';
import type { TemplateFile } from './word-template/read-template.ts';
import type { Images, WordKind, WordOptions } from './word-document.ts';

/** A document to compute: plain data, so that it can be handed to a thread. */
export type DocumentJob =
  | {
      readonly format: 'word';
      readonly kind: WordKind;
      readonly rows: AllRows;
      readonly options: WordOptions;
      readonly images: Images;
      /** The firm's own template that the document is poured into. */
      readonly template?: TemplateFile;
    }
  | {
      readonly format: 'excel';
      readonly kind: GridKind;
      readonly rows: AllRows;
      readonly options: DocumentOptions;
      readonly origin: ExportOrigin;
    };

export interface WrittenDocument {
  readonly bytes: Uint8Array;
  readonly namedPeople: number;
  /** What the firm's template brought, and what of it was left out. */
  readonly templateRemarks?: readonly TemplateRemark[];
}

/**
 * Computes and writes a document.
 * @param onProgress share of the work that is done, 0 to 1
 */
export async function writeDocument(job: DocumentJob, onProgress: (share: number) => void): Promise<WrittenDocument> {
  onProgress(0);
  // The libraries are heavy: only the one that is needed is loaded.
  if (job.format === 'word') {
    const { wordDocument } = await import('./word-document.ts');
    const { writeWord } = await import('./word/write-word.ts');
    const model = wordDocument(job.kind, job.rows, job.options, job.images);
    onProgress(0.2);
    const bytes = await writeWord(model);
    if (job.template) {
      onProgress(0.6);
      const { pourTemplate } = await import('./word-template/pour-template.ts');
      const { templateValues } = await import('./word-template/template-values.ts');
      const poured = pourTemplate(bytes, job.template, templateValues(model));
      onProgress(1);
      return { bytes: poured.bytes, namedPeople: model.namedPeople, templateRemarks: poured.remarks };
    }
    onProgress(1);
    return { bytes, namedPeople: model.namedPeople };
  }
  const { gridWorkbook } = await import('./grid-workbook.ts');
  const { writeExcel } = await import('./excel/write-excel.ts');
  const model = gridWorkbook(job.kind, job.rows, job.options, job.origin);
  onProgress(0.2);
  const bytes = await writeExcel(model);
  onProgress(1);
  return { bytes, namedPeople: model.namedPeople };
}
