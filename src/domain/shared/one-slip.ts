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
  if (word.length < shortestForgiving || typed.length < shortestForgiving - 1) return false;
  if (typed.length < shortestForgiving && at === 0) return false;
  return (
    ((at < word.length && goesOn(word, at + 1, typed, at + 1)) ||
      goesOn(word, at + 1, typed, at) ||
      goesOn(word, at, typed, at + 1) ||
      (typed[at] === word[at + 1] && typed[at + 1] === word[at] && goesOn(word, at + 2, typed, at + 2))) &&
    !/\d/u.test(typed)
  );
}

/** True when the rest of what was typed stands in the word at a place. */
function goesOn(word: string, at: number, typed: string, from: number): boolean {
  let place = 0;
  while (from + place < typed.length && word[at + place] === typed[from + place]) place++;
  return from + place >= typed.length;
}
