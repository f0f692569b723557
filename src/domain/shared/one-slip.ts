/** From this many letters on, a word forgives one slip. */
const shortestForgiving = 5;

/**
 * True when `typed` begins `word`, but for one slip of a finger at most: a letter missing, added, wrong, or two
 * neighbours exchanged (one edit of the restricted Damerau–Levenshtein distance, to the beginning of the word). Short
 * words and figures forgive nothing, and fewer than five letters typed must at least begin well.
 * @param word folded, as `typed`
 */
export function beginsWithOneSlip(word: string, typed: string): boolean {
  let at = 0;
  while (at < typed.length && word[at] === typed[at]) at++;
  if (at === typed.length) return true;
  if (word.length < shortestForgiving || typed.length < shortestForgiving - 1 || /\d/u.test(typed)) return false;
  if (typed.length < shortestForgiving && at === 0) return false;
  const isMissing = word.startsWith(typed.slice(at), at + 1);
  const isAdded = word.startsWith(typed.slice(at + 1), at);
  const isWrong = at < word.length && word.startsWith(typed.slice(at + 1), at + 1);
  const isExchanged =
    typed[at] === word[at + 1] && typed[at + 1] === word[at] && word.startsWith(typed.slice(at + 2), at + 2);
  return isMissing || isAdded || isWrong || isExchanged;
}
