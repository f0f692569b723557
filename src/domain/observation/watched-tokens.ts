import { fold } from '../shared/fold.ts';

/** A word of a text. */
export interface Token {
  /** `text.slice(start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
  /** For comparison; empty when the word is too long to be one. */
  readonly folded: string;
  /** Only a space, a hyphen or an apostrophe parts it from the word before. */
  readonly isJoined: boolean;
  /** A sentence, or a line, ends between it and the word before. */
  readonly isStart: boolean;
}

/** Letters, figures and their marks; a soft hyphen shows nothing and parts nothing. */
const word = /[\p{L}\p{N}][\p{L}\p{M}\p{N}\u00ad]*/gu;

const joint = /^(?:[ \t\u00a0\u202f]{1,2}\n?|\n|['’‘ʼ`´′][ \u00a0\u202f]?|[-‐‑])$/u;
const sentenceEnd = /[.!?…;\n]/u;

/** No word of a language is longer. */
const longestWord = 40;

/** The words of a text, in order, with where they stand. */
export function readTokens(text: string): readonly Token[] {
  let end = 0;
  return Array.from(text.matchAll(word), ({ 0: written, index: start }) => {
    const gap = text.slice(end, start);
    const isJoined = gap.length <= 3 && joint.test(gap);
    const token: Token = {
      start,
      end: start + written.length,
      written,
      folded: written.length > longestWord ? '' : fold(written.replaceAll('\u00ad', '')),
      isJoined,
      isStart: end === 0 || (!isJoined && sentenceEnd.test(gap)),
    };
    end = token.end;
    return token;
  });
}
