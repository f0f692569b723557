/** How often French uses each accented letter, roughly; other letters of Europe count for little. */
const letterWeights: Readonly<Record<string, number>> = {
  é: 4, è: 2.5, à: 2.5, ê: 2, ç: 2, â: 1, î: 1, ô: 1.5, û: 1, ù: 0.5, ë: 1, ï: 1.2, œ: 1, ü: 0.8, ö: 0.6, ñ: 0.5,
  ä: 0.4, á: 0.3, í: 0.3, ó: 0.3, ú: 0.3, ã: 0.3, õ: 0.1, å: 0.2, ø: 0.2, æ: 0.2, ß: 0.2, š: 0.1, ž: 0.1, ÿ: 0.1,
}; // prettier-ignore

const wrong = -5;
const misplaced = -4;

/**
 * How plausible a non-ASCII character is between its neighbours in a French text; negative when French would not
 * put it there. Summed over a text, it tells encodings apart: « RŽmi » and « RÈmi » are misplaced, « Rémi » is not.
 */
export function accentScore(character: string, before: string, after: string): number {
  if (isLetter(character)) return letterScore(character, before, after);
  return signScore(character, before, after);
}

function letterScore(character: string, before: string, after: string): number {
  const lower = character.toLowerCase();
  const weight = letterWeights[lower];
  const upper = lower !== character;
  const letterBefore = isLetter(before);
  const letterAfter = isLetter(after);
  if (upper) {
    if (letterBefore && (isLower(before) || isLower(after))) return misplaced;
    if (!letterBefore && !letterAfter) return character === 'À' ? 1 : -1;
    return weight ?? -1;
  }
  if (isUpper(before) && isUpper(after)) return misplaced + 1;
  if (weight === undefined) return -1;
  if (!letterBefore && !letterAfter) return character === 'à' ? 3 : -2;
  if (character === 'ù') return before.toLowerCase() === 'o' && !letterAfter ? 3 : -0.5;
  if (character === 'ç') return /[aouâôûéè]/iu.test(after) ? weight : -1;
  if (character === 'à' && letterAfter) return letterBefore ? -0.5 : 0.2;
  return weight;
}

function signScore(character: string, before: string, after: string): number {
  switch (character) {
    case '’':
      return isLetter(before) && isLetter(after) ? 4 : -0.5;
    case '\u00a0':
    case '\u202f':
      if (isLetter(before) && isLetter(after)) return -1;
      return /[:;!?»%€\d]/u.test(after) || /[«\d]/u.test(before) ? 1.5 : 0.2;
    case '«':
    case '“':
      return isLetter(before) ? -2 : 2;
    case '»':
    case '”':
      return isLetter(after) ? -2 : 2;
    case '‘':
      return isLetter(before) ? -2 : 0.5;
    case '–':
    case '—':
    case '•':
    case '·':
      return isLetter(before) && isLetter(after) && character !== '·' ? -1 : 1;
    case '…':
      return isLetter(after) ? -2 : 1;
    case '€':
      return isLetter(before) || isLetter(after) ? -2 : 2;
    case '°':
      return /[n\d]/iu.test(before) ? 3 : -1;
    case '²':
    case '³':
      return /[a-z\d]/iu.test(before) ? 1 : -1;
    case '©':
    case '®':
    case '™':
    case '§':
    case '½':
    case '£':
      return 0;
    default:
      return wrong;
  }
}

function isLetter(character: string): boolean {
  return /\p{L}/u.test(character) && character !== 'ª' && character !== 'º' && character !== 'ƒ';
}

function isLower(character: string): boolean {
  return /\p{Ll}/u.test(character);
}

function isUpper(character: string): boolean {
  return /\p{Lu}/u.test(character);
}
