/** Longest text that the capture line takes at once, in UTF-16 units: more than any note, less than a document. */
export const longestLine = 20_000;

/** What a text becomes in the line, and how many signs it had to leave. */
export interface CleanText {
  readonly text: string;
  readonly removed: number;
}

/**
 * A text as a note keeps it: one kind of line end, spaces for tabs, and none of the control characters (Unicode Cc)
 * that show nothing and that documents refuse. Emoji, right-to-left writing and its marks stay as they are.
 */
export function cleanTyped(text: string): CleanText {
  const kept = text.replaceAll(/\r\n?|[\u2028\u2029\u0085\v\f]/gu, '\n').replaceAll('\t', ' ');
  const clean = kept.replaceAll(/(?!\n)\p{Cc}/gu, '');
  return { text: clean, removed: kept.length - clean.length };
}

/** A text whose halves of a sign that lost the other half show as « � », as a file would have them. */
export function wholeSigns(text: string): CleanText {
  const removed = text.match(/\p{Cs}/gu)?.length ?? 0;
  return { text: removed === 0 ? text : text.toWellFormed(), removed };
}

/** The part of a text that the line takes, and the rest, parted between two words when there is a space in reach. */
export function partAt(text: string, length: number): readonly [string, string] {
  if (text.length <= length) return [text, ''];
  const space = text.slice(Math.max(0, length - 200), length + 1).search(/\s\S*$/u);
  const at = space < 0 ? length : Math.max(0, length - 200) + space;
  // Never between the two halves of a sign.
  const isInside = /[\ud800-\udbff]/u.test(text.charAt(at - 1)) && /[\udc00-\udfff]/u.test(text.charAt(at));
  const end = isInside ? at - 1 : at;
  return [text.slice(0, end), text.slice(end)];
}
