import type { Token } from './watched-tokens.ts';

/** Folded words by which one tells what a quality is said of. */
export interface ContextWords {
  readonly things: ReadonlySet<string>;
  /** How other names of things end: `tion`, `ure`. */
  readonly endings: ReadonlySet<string>;
  readonly people: ReadonlySet<string>;
  /** They stand for what the sentence before spoke of. */
  readonly pronouns: ReadonlySet<string>;
  /** Right before a quality they make a person of it: « un incapable ». */
  readonly articles: ReadonlySet<string>;
}

/** How many words before a quality may say what has it. */
const reach = 9;

/**
 * True when the words around a quality say that a thing has it: the thing right after (« lente connexion »), a word
 * beside it that ends as names of things do, or the nearest one before in the sentence, unless a person stands nearer. Nothing near leaves it to be said of a person.
 * @param at first token of the quality
 * @param end the token after its last
 */
export function isSaidOfThing(tokens: readonly Token[], at: number, end: number, words: ContextWords): boolean {
  const next = tokens[end];
  if (next?.isJoined && (words.things.has(next.folded) || endsAsThing(next, words))) return true;
  const previous = tokens[at - 1];
  if (previous && tokens[at]?.isJoined && endsAsThing(previous, words)) return true;
  let hasPronoun = false;
  for (let place = at - 1; place >= Math.max(0, at - reach); place--) {
    const token = tokens[place];
    if (!token || (tokens[place + 1]?.isStart === true && !hasPronoun)) return false;
    if (place === at - 1 && words.articles.has(token.folded)) return false;
    if (words.people.has(token.folded) || isPersonCode(tokens, place)) return false;
    if (words.things.has(token.folded)) return true;
    if (words.pronouns.has(token.folded)) hasPronoun = true;
  }
  return false;
}

/** Long words only: `ure` ends « couverture » and not « pure ». */
const shortestWithEnding = 6;

function endsAsThing({ folded }: Token, { endings, people }: ContextWords): boolean {
  const bare = folded.replace(/s$/u, '');
  if (bare.length < shortestWithEnding || people.has(folded)) return false;
  return endings.has(bare.slice(-3)) || endings.has(bare.slice(-4));
}

/** `P-014`: the figures of a code, with its letter before. */
function isPersonCode(tokens: readonly Token[], place: number): boolean {
  const token = tokens[place];
  return token !== undefined && token.isJoined && /^\d+$/u.test(token.folded) && tokens[place - 1]?.written === 'P';
}
