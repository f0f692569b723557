import { dayKind, rowsOfDay } from '../../domain/deliverable/day-document.ts';
import { daysKind, type Period, rowsOfPeriod } from '../../domain/deliverable/days-document.ts';
import { guideKind } from '../../domain/deliverable/guide-document.ts';
import { withCodeLinks } from '../../domain/deliverable/cross-references.ts';
import type { AllRows, DocumentOptions } from '../../domain/deliverable/document-data.ts';
import type { DocumentModel, StoredImage } from '../../domain/deliverable/document-model.ts';
import { mapTexts } from '../../domain/deliverable/map-texts.ts';
import { impactsKind } from '../../domain/deliverable/impacts-document.ts';
import { influenceKind } from '../../domain/deliverable/influence-document.ts';
import { planKind } from '../../domain/deliverable/plan-document.ts';
import { sectionedModel } from '../../domain/deliverable/sectioned-document.ts';
import type { DocumentWords } from '../../domain/deliverable/document-words.ts';
import { withArrangedPhotos } from './arrange-photos.ts';
import { documentWords, typography } from './document-words.ts';
import { readMarkdown } from './markdown.ts';

/** Word documents that can be handed over (deliverables D1–D3, D8); a guide and a report of a day are about one day. */
export const wordKinds = ['plan', 'impacts', 'influence', 'day', 'guide', 'days'] as const;
export type WordKind = (typeof wordKinds)[number];

export interface WordOptions extends DocumentOptions {
  /** Id of the day that a guide or a report of a day is about. */
  readonly dayId?: string;
  /** The days of a synthesis; all those held when left out. */
  readonly period?: Period;
}

/** Pictures of the client file, by id of their attachment. */
export type Images = ReadonlyMap<string, StoredImage>;

/** A Word document of a client, worded, with its typography, ready for `writeWord`. */
export function wordDocument(
  kind: WordKind,
  rows: AllRows,
  options: WordOptions,
  images: Images = new Map(),
): DocumentModel {
  const model = modelOf(kind, rows, options, documentWords(options.language));
  const shown = new Map([...images].filter(([, image]) => isWhatItSays(image)));
  const worded = mapTexts(withArrangedPhotos(model, shown), typography(options.language));
  const linked = { ...worded, sections: withCodeLinks(worded.sections), images: shown };
  return { ...readMarkdown(linked), ...logos(rows, shown) };
}

/** First bytes of the pictures that Word shows (PNG, 5.2; JPEG, B.1.1.3). */
const signatures: Readonly<Record<StoredImage['mediaType'], readonly number[]>> = {
  'image/png': [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a],
  'image/jpeg': [0xff, 0xd8, 0xff],
};

/** Word refuses a whole document for a picture that is of another kind than it says. */
function isWhatItSays({ bytes, mediaType, width, height }: StoredImage): boolean {
  return width > 0 && height > 0 && signatures[mediaType].every((byte, place) => bytes[place] === byte);
}

function logos(rows: AllRows, images: Images): Pick<DocumentModel, 'clientLogo' | 'firmLogo'> {
  const client = rows.client[0];
  const clientLogo = images.get(client?.logo_id ?? '');
  const firmLogo = images.get(client?.firm_logo_id ?? '');
  return { ...(clientLogo ? { clientLogo } : {}), ...(firmLogo ? { firmLogo } : {}) };
}

function modelOf(kind: WordKind, rows: AllRows, options: WordOptions, words: DocumentWords): DocumentModel {
  switch (kind) {
    case 'plan':
      return sectionedModel(planKind, rows, options, words);
    case 'impacts':
      return sectionedModel(impactsKind, rows, options, words);
    case 'influence':
      return sectionedModel(influenceKind, rows, options, words);
    case 'day':
      return sectionedModel(dayKind, rowsOfDay(rows, options.dayId ?? ''), options, words);
    case 'guide':
      return sectionedModel(guideKind, rowsOfDay(rows, options.dayId ?? ''), options, words);
    case 'days':
      return sectionedModel(daysKind, rowsOfPeriod(rows, options.period ?? {}, options.today), options, words);
    default:
      return kind satisfies never;
  }
}
