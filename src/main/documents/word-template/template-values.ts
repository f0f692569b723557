import type { DocumentModel } from '../../../domain/deliverable/document-model.ts';
import type { TemplateValues } from '../../../domain/deliverable/template-remark.ts';
import { cleanText, shortLine } from '../clean-text.ts';
import { documentWords } from '../document-words.ts';

/** What a template's marks stand for in a document: its titles, and the facts of its cover by their label. */
export function templateValues(model: DocumentModel): TemplateValues {
  const { cover } = documentWords(model.language).texts;
  const fact = (...labels: readonly string[]): string => {
    const value = model.coverFacts.find(({ label }) => labels.includes(label))?.value ?? '';
    return cleanText(value)
      .split('\n')
      .map((line) => shortLine(line))
      .join('\n');
  };
  return {
    client: shortLine(model.clientName),
    title: shortLine(model.title),
    subtitle: shortLine(model.subtitle ?? ''),
    project: fact(cover.project, cover.projects),
    version: fact(cover.version),
    date: fact(cover.date),
    status: fact(cover.status),
    recipients: fact(cover.audience),
    confidentiality: fact(cover.confidentiality),
    firm: shortLine(model.firmName ?? ''),
  };
}
