import { isDate } from '../domain/shared/calendar.ts';
import { shortened } from '../domain/shared/shortened.ts';
import type { ReturnDifference, ShownValue } from '../domain/returns/return-plan.ts';
import type { ReturnReason, ReturnRemark } from '../domain/returns/return-reason.ts';
import { formatDate, formatNumber } from './dates.ts';
import { enReturns } from './en/returns.ts';
import { frReturns, type ReturnWords } from './fr/returns.ts';
import type { Language } from './language.ts';

/** The words of grids that come back, in a language. */
export function returnWords(language: Language): ReturnWords {
  return language === 'en' ? enReturns : frReturns;
}

/** The catalogue pairs each code with the parameters of that very code; a union of codes hides it from the compiler. */
type Wording = (params: object) => string;

/** Words why a difference is not simply taken in. */
export function returnReasonText({ code, params }: ReturnReason, language: Language): string {
  return (returnWords(language).reasons[code] as Wording)(params);
}

/** Words what is worth telling of the whole grid. */
export function returnRemarkText({ code, params }: ReturnRemark, language: Language): string {
  return (returnWords(language).remarks[code] as Wording)(params);
}

/** One difference on one line: « ligne 7, A-012 « Titre », Statut : en cours → terminée — à reprendre ». */
export function differenceText(difference: ReturnDifference, language: Language): string {
  const words = returnWords(language);
  const { line, code, title, what, status, heading, reasons, candidates } = difference;
  const row = [code, title === '' ? '' : words.quoted(shortened(title, 60))].filter((part) => part !== '').join(' ');
  const place = [line === undefined ? '' : words.line(line), row].filter((part) => part !== '').join(', ');
  const content =
    what === 'cell'
      ? words.labelled(
          heading ?? '',
          `${shownText(difference, 'old', language)} → ${shownText(difference, 'new', language)}`,
        )
      : words[what];
  const why = [
    ...reasons.map((reason) => returnReasonText(reason, language)),
    ...(candidates.length > 0
      ? [words.candidates(candidates.slice(0, 8).map((text) => dateText(text, language)))]
      : []),
  ];
  const end = [...(status === 'accepted' ? [] : [words.statuses[status]]), ...why].join(', ');
  return `${place === '' ? '' : `${place}, `}${content}${end === '' ? '' : ` — ${end}`}`;
}

/** A value of a difference as a person reads it, its beginning when it is long. */
export function shownText(
  { kind, ...sides }: Pick<ReturnDifference, 'kind' | 'old' | 'new'>,
  side: 'old' | 'new',
  language: Language,
): string {
  const value: ShownValue = sides[side];
  const words = returnWords(language);
  if (value === null || value === '') return words.empty;
  if (typeof value === 'string') return shortened(dateText(value, language), 80);
  return kind === 'percent' ? words.percent(value) : formatNumber(value, language, { maximumFractionDigits: 6 });
}

function dateText(text: string, language: Language): string {
  return isDate(text) ? formatDate(text, language, 'short') : text;
}
