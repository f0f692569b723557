import type { DocumentWords } from '../../domain/deliverable/document-words.ts';
import { isDate } from '../../domain/shared/calendar.ts';
import { type Language, formatDate, formatNumber } from '../../words/dates.ts';
import { enDocumentKinds } from '../../words/en/document-kinds.ts';
import { enDocuments, enWorkbooks } from '../../words/en/documents.ts';
import { enModel } from '../../words/en/model.ts';
import { enPictures } from '../../words/en/pictures.ts';
import { frDocumentKinds } from '../../words/fr/document-kinds.ts';
import { frDocuments, frWorkbooks } from '../../words/fr/documents.ts';
import { frModel } from '../../words/fr/model.ts';
import { frPictures } from '../../words/fr/pictures.ts';
import { choiceWord, entityWords, fieldWord } from '../../words/model-words.ts';
import { frenchTypography } from '../../words/typography.ts';

const models = { fr: frModel, en: enModel } as const;
const texts = { fr: frDocuments, en: enDocuments } as const;
const kinds = { fr: frDocumentKinds, en: enDocumentKinds } as const;
const pictures = { fr: frPictures, en: enPictures } as const;
const workbooks = { fr: frWorkbooks, en: enWorkbooks } as const;
const languages = ['fr', 'en'] as const;
const locales = { fr: 'fr-FR', en: 'en-GB' } as const;

/** A number that is not one is left blank rather than printed as « NaN ». */
function whenFinite(value: number, format: (finite: number) => string): string {
  return Number.isFinite(value) ? format(value) : '';
}

/** The words of documents in a language. */
export function documentWords(language: Language): DocumentWords {
  const model = models[language];
  const month = new Intl.DateTimeFormat(locales[language], { month: 'short', year: 'numeric', timeZone: 'UTC' });
  const money = new Intl.NumberFormat(locales[language], {
    style: 'currency',
    currency: 'EUR',
    minimumFractionDigits: 0,
    maximumFractionDigits: 2,
    trailingZeroDisplay: 'stripIfInteger',
  });
  const percent = new Intl.NumberFormat(locales[language], { style: 'percent', maximumFractionDigits: 0 });
  return {
    field: (entity, field) => fieldWord(model, entity, field),
    choice: (entity, field, value) => choiceWord(model, entity, field, value),
    entity: (entity, number = 'one') => entityWords(model, entity)[number],
    date: (date) => (isDate(date) ? formatDate(date, language, 'short') : date),
    longDate: (date) => (isDate(date) ? formatDate(date, language, 'long') : date),
    month: (date) => (isDate(date) ? month.format(new Date(`${date}T00:00:00Z`)) : date),
    number: (value) => whenFinite(value, (finite) => formatNumber(finite, language, { maximumFractionDigits: 2 })),
    money: (value) => whenFinite(value, (finite) => money.format(finite)),
    percent: (value) => whenFinite(value, (finite) => percent.format(finite)),
    texts: texts[language],
    kinds: kinds[language],
    pictures: pictures[language],
    workbook: workbooks[language],
    others: () => languages.filter((other) => other !== language).map(documentWords),
  };
}

/** Stands for the colon that defines a footnote or a link at the start of a line of Markdown. */
const definitionColon = '\ue002';

/** Typography of a language's texts and Markdown: French rules, or nothing to change. */
export function typography(language: Language): (text: string) => string {
  if (language !== 'fr') return (text) => text;
  return (text) =>
    frenchTypography(text.replace(/^( {0,3}\[[^\]\n]+\]):/gmu, `$1${definitionColon}`)).replaceAll(
      definitionColon,
      ':',
    );
}
