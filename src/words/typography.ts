const narrow = '\u202f';
const noBreak = '\u00a0';
const spaces = '[ \\t\\u00a0\\u202f]';

/** Stands for a passage that must not change while the rules run over the rest. */
const mask = '\ue000';

const untouched = new RegExp(
  [
    mask,
    // Code blocks, closed or not, then code spans inside a paragraph.
    '^[ \\t]*(?<fence>`{3,}|~{3,})[^]*?(?:^[ \\t]*\\k<fence>|$(?![^]))',
    '(?<ticks>(?<!`)`+(?!`))(?:(?!\\n\\s*\\n)[^])*?(?<!`)\\k<ticks>(?!`)',
    // The row of a Markdown table that gives the alignment of columns.
    '^[ \\t]*(?:\\|[ \\t]*)?:?-+:?[ \\t]*(?:\\|[ \\t]*:?-+:?[ \\t]*)*(?:\\|[ \\t]*)?$',
    // Addresses, without the punctuation that ends the sentence around them.
    '(?:\\b[a-z][a-z0-9+.-]{0,20}://|\\bwww\\.|\\bmailto:)[^\\s<>«»"`]*[^\\s<>«»"`.,;:!?)\\]…\'’*_]',
    '(?<![\\p{L}\\p{N}._+-])[\\p{L}\\p{N}._+-]{1,64}@[\\p{L}\\p{N}_-]+(?:\\.[\\p{L}\\p{N}_-]+)+',
    '&#?[a-z0-9]+;',
  ].join('|'),
  'gimu',
);

const opening = '(\\[{«“‘|';
const afterSign = '(?=$|[\\s)\\]}»”’"\'.,…*_~|<])';
/** A list marker, a heading mark or a quotation mark at the start of a line needs its plain space. */
const notLineMark = '(?<!^[ \\t]*(?:[-*+>]|#{1,6}|\\p{N}+[.)]))';
/** Quotation marks and emphasis that have just opened. */
const notOpenedMark = `(?<!(?:^|[\\s${opening}])["'*_~]+)`;

const spacedSign = new RegExp(`(?<=[^\\s${opening}])${notLineMark}${spaces}+([;:!?]+)${afterSign}`, 'gmu');
const tightSign = new RegExp(`(?<=[^\\s;:!?${opening}])${notOpenedMark}([;:!?]+)${afterSign}`, 'gmu');
const percent = new RegExp(`(?<=\\p{N})${spaces}*%(?![\\p{L}\\p{N}])`, 'gu');
const openingGuillemet = new RegExp(`«${spaces}*(?=[^\\s»])`, 'gu');
const closingGuillemet = new RegExp(`(?<=[^\\s«])${spaces}*»`, 'gu');
const straightApostrophe = /(?<=[\p{L}\p{M}])'(?=[*_]{0,3}[\p{L}\p{N}«])/gu;
const threeDots = /(?<![./\\])\.{3}(?![./\\])/gu;

/**
 * Gives a French text its typography: narrow no-break space before `;`, `!`, `?` and `%`, no-break space before
 * `:` and inside « », `’` between letters, `…` for three dots (Lexique des règles typographiques en usage à
 * l’Imprimerie nationale). Addresses, e-mails, times, code and the marks of Markdown are left alone. Doing it
 * twice changes nothing more.
 */
export function frenchTypography(text: string): string {
  const kept: string[] = [];
  const masked = text.replace(untouched, (passage) => {
    kept.push(passage);
    return mask;
  });
  let next = 0;
  return masked
    .replace(threeDots, '…')
    .replace(straightApostrophe, '’')
    .replace(openingGuillemet, `«${noBreak}`)
    .replace(closingGuillemet, `${noBreak}»`)
    .replace(percent, `${narrow}%`)
    .replace(spacedSign, (_, signs: string) => spaceBefore(signs) + signs)
    .replace(tightSign, (_, signs: string) => spaceBefore(signs) + signs)
    .replaceAll(mask, () => kept[next++] ?? '');
}

function spaceBefore(signs: string): string {
  return signs.startsWith(':') ? noBreak : narrow;
}
