import type { ExportOrder } from '../../../contract/subjects/documents-contract.ts';
import { wordKinds } from '../../../contract/subjects/documents-contract.ts';
import { gridKinds, type GridKind } from '../../../domain/deliverable/grid-kinds.ts';
import { audiences, detailLevels } from '../../../domain/shared/vocabulary.ts';

export type WordKind = (typeof wordKinds)[number];
export type Audience = (typeof audiences)[number];
export type DetailLevel = (typeof detailLevels)[number];
export type DocumentLanguage = 'fr' | 'en';

/** What to hand over: a Word document or an Excel grid. */
export type ExportedDocument =
  | { readonly format: 'word'; readonly kind: WordKind }
  | { readonly format: 'excel'; readonly kind: GridKind };

/** All that a person chooses of a document to hand over. */
export interface ExportChoice {
  readonly document: ExportedDocument;
  readonly audience: Audience;
  readonly level: DetailLevel;
  readonly language: DocumentLanguage;
  /** Id of the day, for the guide or the report of one; the next or the last one held when undefined. */
  readonly day: string | undefined;
  /** First and last day of a synthesis; all of them when undefined. */
  readonly from?: string | undefined;
  readonly to?: string | undefined;
}

/** True for a document that is about one day. */
export function isOfOneDay({ format, kind }: ExportedDocument): boolean {
  return format === 'word' && (kind === 'day' || kind === 'guide');
}

/** What another screen asks for when it opens the dialog. */
export interface ExportPreset {
  readonly document?: ExportedDocument | undefined;
  readonly audience?: Audience | undefined;
  readonly level?: DetailLevel | undefined;
  readonly language?: DocumentLanguage | undefined;
  readonly day?: string | undefined;
}

/** Every document that can be handed over, in the order of the screen. */
export const exportedDocuments: readonly ExportedDocument[] = [
  ...wordKinds.map((kind) => ({ format: 'word', kind }) as const),
  ...gridKinds.map((kind) => ({ format: 'excel', kind }) as const),
];

/** Names a document in an address, a list or the memory of choices: `word plan`. */
export function documentKey({ format, kind }: ExportedDocument): string {
  return `${format} ${kind}`;
}

/** The document that a key names. */
export function documentOfKey(key: string): ExportedDocument | undefined {
  return exportedDocuments.find((document) => documentKey(document) === key);
}

/** The choices to begin with: those asked for, else those of last time for this document, else the usual ones. */
export function firstChoice(
  preset: ExportPreset,
  remembered: readonly ExportChoice[],
  usual: Pick<ExportChoice, 'language'>,
): ExportChoice {
  const document = preset.document ?? remembered[0]?.document ?? { format: 'word', kind: 'plan' };
  const before = remembered.find((choice) => documentKey(choice.document) === documentKey(document));
  return {
    document,
    audience: preset.audience ?? before?.audience ?? 'committee',
    level: preset.level ?? before?.level ?? 'detail',
    language: preset.language ?? before?.language ?? usual.language,
    day: preset.day,
  };
}

/** The choices with the one just made first, one per document. */
export function withChoice(remembered: readonly ExportChoice[], choice: ExportChoice): readonly ExportChoice[] {
  const key = documentKey(choice.document);
  return [choice, ...remembered.filter(({ document }) => documentKey(document) !== key)];
}

/** Reads the choices kept from last time; anything that is not one is left out. */
export function readChoices(text: string | null): readonly ExportChoice[] {
  let read: unknown;
  try {
    read = JSON.parse(text ?? '[]');
  } catch {
    return [];
  }
  return Array.isArray(read) ? read.flatMap((item: unknown) => choiceIn(item) ?? []) : [];
}

/** Writes choices so that `readChoices` reads them. A day is not kept: next time it is another. */
export function writtenChoices(choices: readonly ExportChoice[]): string {
  return JSON.stringify(
    choices.map(({ from: _from, to: _to, ...choice }) => ({
      ...choice,
      document: documentKey(choice.document),
      day: undefined,
    })),
  );
}

function choiceIn(item: unknown): ExportChoice | undefined {
  if (typeof item !== 'object' || item === null) return undefined;
  const given = item as Readonly<Record<string, unknown>>;
  const document = documentOfKey(String(given['document']));
  const audience = audiences.find((candidate) => candidate === given['audience']);
  const level = detailLevels.find((candidate) => candidate === given['level']);
  const language = (['fr', 'en'] as const).find((candidate) => candidate === given['language']);
  return document && audience && level && language
    ? { document, audience, level, language, day: undefined }
    : undefined;
}

const extensions = { word: '.docx', excel: '.xlsx' } as const;

/** « Plan d’accompagnement - Cabinet Aubrelle - 2026-11-22.docx »: what, for whom, of which day. */
export function exportFileName(
  title: string,
  client: string,
  today: string,
  format: ExportedDocument['format'],
): string {
  const parts = [title, client, today].map((part) =>
    part
      .replaceAll(/[\\/:*?"<>|\p{Cc}]+/gu, ' ')
      .replaceAll(/\s+/gu, ' ')
      .trim(),
  );
  return `${parts.filter((part) => part !== '').join(' - ')}${extensions[format]}`;
}

/** The order to the backend. */
export function exportOrder(
  { document, day, from, to, ...common }: ExportChoice,
  places: { readonly target: string; readonly template: string | undefined; readonly today: string },
): ExportOrder {
  const { target, template, today } = places;
  if (document.format === 'excel') return { format: 'excel', kind: document.kind, ...common, today, target };
  return {
    format: 'word',
    kind: document.kind,
    ...common,
    today,
    target,
    ...(isOfOneDay(document) && day !== undefined ? { day } : {}),
    ...(document.kind === 'days' && from !== undefined ? { from } : {}),
    ...(document.kind === 'days' && to !== undefined ? { to } : {}),
    ...(template === undefined ? {} : { template }),
  };
}
