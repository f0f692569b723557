import type { AllRows, DocumentOptions } from '../../domain/deliverable/document-data.ts';
import type { GridKind } from '../../domain/deliverable/grid-kinds.ts';
import type { TemplateRemark } from '../../domain/deliverable/template-remark.ts';
import type { ByteSink } from './byte-sink.ts';
import type { ExportOrigin } from './grid-workbook.ts';
import type { PageLayout } from './word/page-layout.ts';
import type { TemplateFile } from './word-template/read-template.ts';
import type { MissingImage } from './missing-images.ts';
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

/** What is to be told of a document that was written. */
export interface WrittenDocument {
  readonly namedPeople: number;
  /** What the firm's template brought, and what of it was left out. */
  readonly templateRemarks?: readonly TemplateRemark[];
  /** Pictures of its texts that it cannot show. */
  readonly missingImages?: readonly MissingImage[];
}

/**
 * Computes and writes a document.
 * @param into where the document goes
 * @param onProgress share of the work that is done, 0 to 1
 * @throws what `into` throws
 */
export async function writeDocument(
  job: DocumentJob,
  into: ByteSink,
  onProgress: (share: number) => void,
): Promise<WrittenDocument> {
  onProgress(0);
  // The libraries are heavy: only the one that is needed is loaded.
  if (job.format === 'word') {
    const { missingImages } = await import('./missing-images.ts');
    const { wordDocument } = await import('./word-document.ts');
    const { writeWord } = await import('./word/write-word.ts');
    const { pictureRooms } = await import('./word/page-layout.ts');
    const layout = job.template && (await templatePage(job.template));
    const options = layout ? { ...job.options, rooms: pictureRooms(layout) } : job.options;
    const model = wordDocument(job.kind, job.rows, options, job.images);
    const told = { namedPeople: model.namedPeople, missingImages: missingImages(model) };
    onProgress(0.2);
    const bytes = await writeWord(model, layout);
    if (job.template) {
      onProgress(0.6);
      const { pourTemplate } = await import('./word-template/pour-template.ts');
      const { templateValues } = await import('./word-template/template-values.ts');
      const withCover = (model.opening ?? 'cover') === 'cover';
      const poured = pourTemplate(bytes, job.template, templateValues(model), withCover);
      into.add(poured.bytes);
      onProgress(1);
      return { ...told, templateRemarks: poured.remarks };
    }
    into.add(bytes);
    onProgress(1);
    return told;
  }
  const { gridWorkbook } = await import('./grid-workbook.ts');
  const { writeExcel } = await import('./excel/write-excel.ts');
  const model = gridWorkbook(job.kind, job.rows, job.options, job.origin);
  onProgress(0.2);
  await writeExcel(model, into);
  onProgress(1);
  return { namedPeople: model.namedPeople };
}

/** The page of the firm's template; ours when it says none. */
async function templatePage(template: TemplateFile): Promise<PageLayout | undefined> {
  const { templateLayout } = await import('./word-template/template-layout.ts');
  return templateLayout(template);
}
