import { fold } from '../shared/fold.ts';

const totalPattern =
  /^(?:sous-?total|sub-?total|total|totaux|totals|grand total|nombre total|moyenne|average)(?: general\w*)? ?:?[\s\d.,%]*$/u;

/** What such a label begins with; looked at first, because most cells are no total. */
const start = /^\s*(?:sous|sub|total|totaux|grand|nombre|moyenne|average)/iu;

/** True for what names a row of totals and nothing else: « Total », « Total général », « Sous-total : 12 ». */
export function isTotalLabel(text: string): boolean {
  return start.test(text) && totalPattern.test(fold(text));
}
