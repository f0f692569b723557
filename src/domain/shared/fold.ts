/** Letters that Unicode decomposition leaves whole although French readers type them apart. */
const expansions: Readonly<Record<string, string>> = {
  œ: 'oe',
  æ: 'ae',
  ß: 'ss',
  ł: 'l',
  ø: 'o',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
};

const expandable = new RegExp(`[${Object.keys(expansions).join('')}]`, 'gu');

/** Plain letters, digits and signs, which folding leaves as they are but for case: most of a list. */
const plainText = /^[\u0021-\u005f\u0061-\u007e]+(?: [\u0021-\u005f\u0061-\u007e]+)*$/u;

/**
 * Folds a text for comparison and search: lower case, no accent, œ → oe, typographic apostrophes and
 * hyphens made plain, any white space one space, trimmed.
 */
export function fold(text: string): string {
  if (plainText.test(text)) return text.toLowerCase();
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replace(expandable, (letter) => expansions[letter] ?? letter)
    .replace(/[’‘ʼ`´′]/gu, "'")
    .replace(/[‐‑‒–—−]/gu, '-')
    .replace(/[\s\u200b\u2060\ufeff]+/gu, ' ')
    .trim();
}

/** The words of a folded text: runs of letters and digits. */
export function foldedWords(text: string): string[] {
  return fold(text).match(/[\p{L}\p{N}]+/gu) ?? [];
}
