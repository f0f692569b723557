import type { AllRows, DocumentOptions } from '../../domain/deliverable/document-data.ts';
import { type DocumentModel, mapTexts } from '../../domain/deliverable/document-model.ts';
import { planModel } from '../../domain/deliverable/plan-document.ts';
import { documentWords, typography } from './document-words.ts';
import { readMarkdown } from './markdown.ts';

/** The change plan of a client (deliverables D1), worded, with its typography, ready for `writeWord`. */
export function planDocument(rows: AllRows, options: DocumentOptions): DocumentModel {
  const model = planModel(rows, options, documentWords(options.language));
  return readMarkdown(mapTexts(model, typography(options.language)));
}
