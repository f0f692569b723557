import type { NoteKind } from '../observation/observation-entities.ts';
import { noteKindWords, readChoice, readTime } from './read-words.ts';

/** A stretch of time as people write it at the start of a note. */
export interface ClockRange {
  /** `HH:MM`. */
  readonly time: string;
  readonly until?: string;
  /** How many characters it takes, with what parts it from the text. */
  readonly length: number;
}

const hour = String.raw`(?:\d{1,2}h\d{2}(?!\d)|\d{1,2}\sh\s\d{2}(?!\d)|\d{1,2}\s?:\s?\d{2}(?::\d{2})?(?!\d)(?:\s?[ap]\.?m\b\.?)?|\d{1,2}\s?h(?![\p{L}\p{N}])|\d{1,2}\s?[ap]\.?m\b\.?)`;
const range = new RegExp(String.raw`^[[(]?(?:de\s+|entre\s+|from\s+|between\s+)?(${hour}|\d{1,2})\s*(?:[-–—→]|à|a|to|until|jusqu['’]à|et|and)\s*(${hour})[\])]?\s*[-–—:,.]?\s*`, 'iu'); // prettier-ignore
// « 2h d’attente » is how long, not when.
const clock = new RegExp(String.raw`^[[(]?(${hour})(?!\s+(?:d[e’']|du|pour|par|for|of)(?![\p{L}])|\s+d[’'])[\])]?\s*[-–—:,.]?\s*`, 'iu'); // prettier-ignore

/** The time, or the stretch of time, that opens a text. */
export function readClock(text: string): ClockRange | undefined {
  const both = range.exec(text);
  const until = both ? readTime(clean(both[2] ?? '')) : undefined;
  const from = both ? readTime(clean(/^\d+$/u.test(both[1] ?? '') ? `${both[1]}h` : (both[1] ?? ''))) : undefined;
  if (both && from !== undefined && until !== undefined) return { time: from, until, length: both[0].length };
  const one = clock.exec(text);
  const time = one ? readTime(clean(one[1] ?? '')) : undefined;
  return one && time !== undefined ? { time, length: one[0].length } : undefined;
}

function clean(written: string): string {
  return written.replace(/\s/gu, '');
}

/** A text with the end of its time: « Réunion (jusqu’à 10:45) ». */
export function withEnd(text: string, until: string | undefined, language: 'fr' | 'en'): string {
  if (until === undefined || text === '') return text;
  const mark = /[.:;,!?…]*$/u.exec(text)?.[0] ?? '';
  return `${text.slice(0, text.length - mark.length).trimEnd()} (${language === 'fr' ? 'jusqu’à' : 'until'} ${until})${mark}`;
}

/** What a note says of itself before its text. */
export interface NoteStart {
  readonly time?: string;
  readonly until?: string;
  readonly kind?: NoteKind;
  readonly text: string;
}

const emoji =
  /^(?:\p{Extended_Pictographic}|\p{RI}|\p{Emoji_Modifier}|\p{Variation_Selector}|\p{Join_Control}|\s)+(?=\S)/u;
const labels: readonly RegExp[] = [
  /^[[(]?(\p{L}[\p{L} ’'-]{0,40}?)[\])]?\s*[:：]\s*/u,
  /^\[([\p{L} ’'-]{1,40})\]\s*[-–—]?\s*/u,
  /^(\p{Lu}{2})(?:\s*[-–—]\s+|\s+(?=[«“"]))/u,
  /^(\p{L}[\p{L} ’']{2,40}?)\s+[-–—]\s+/u,
];

/** Reads the time and the kind that open a text without marks; an emoji before them goes with them. */
export function readStart(written: string): NoteStart {
  const bare = written.replace(emoji, '');
  const first = readClock(bare);
  const rest = first ? bare.slice(first.length) : bare;
  const label = readLabel(rest.replace(emoji, ''));
  const second = first || !label ? undefined : readClock(label.text);
  const found = first ?? second;
  const text = label ? label.text.slice(second?.length ?? 0) : first ? rest : written;
  // « 10:30-10:45 » alone: its end has no text to go with, so all of it is the text.
  if (found?.until !== undefined && text.trim() === '')
    return { time: found.time, ...(label === undefined ? {} : { kind: label.kind }), text: bare.trim() };
  return {
    ...(found === undefined ? {} : { time: found.time }),
    ...(found?.until === undefined ? {} : { until: found.until }),
    ...(label === undefined ? {} : { kind: label.kind }),
    text: text.trim(),
  };
}

function readLabel(text: string): { readonly kind: NoteKind; readonly text: string } | undefined {
  for (const pattern of labels) {
    const match = pattern.exec(text);
    const kind = match ? readChoice(match[1] ?? '', noteKindWords) : undefined;
    if (match && kind !== undefined) return { kind, text: text.slice(match[0].length) };
  }
  return undefined;
}

/** The kind that a text is whole: « Irritants », « ⚠️ Verbatims : », or undefined. */
export function kindAlone(text: string): NoteKind | undefined {
  const told = text
    .replace(emoji, '')
    .replace(/^#/u, '')
    .replace(/\s*[:：]$/u, '');
  return /^[\p{L} ’'-]{2,40}$/u.test(told) ? readChoice(told, noteKindWords) : undefined;
}

const boldLead = /^((?:[^\p{L}*_\n]|\d{1,2}\s?h\s?(?:\d{2})?(?!\p{L})){0,24}?)(\*\*|__)([^*_\n]{1,40}?)\s*[:：]?\s*\2\s*(?:[:：]|[-–—](?=\s))?\s*/u; // prettier-ignore

/** `**Irritant** le portail` is « Irritant : le portail »: bold parts the kind from the text as a colon does. */
export function withBoldLabel(raw: string): string {
  const match = boldLead.exec(raw);
  if (!match || match[0].length === raw.length) return raw;
  const label = match[3] ?? '';
  const isLabel = kindAlone(label) !== undefined || /^(?:interpr[ée]tation|analyse|analysis|mon avis)$/iu.test(label);
  return isLabel ? `${match[1]}${label} : ${raw.slice(match[0].length)}` : raw;
}

/** Takes out the first tag that names a kind; any other tag stays where it is. */
export function takeKindTag(text: string, told: NoteKind | undefined): { readonly kind?: NoteKind; readonly text: string } {
  for (const match of text.matchAll(/(?<![\p{L}\p{N}#&/])#(\p{L}[\p{L}\p{N}_/’-]*)/gu)) {
    const kind = readChoice((match[1] ?? '').split('/').at(-1) ?? '', noteKindWords);
    if (kind === undefined || (match[1] ?? '').length < 2 || (told !== undefined && told !== kind)) continue;
    const before = text.slice(0, match.index);
    const after = text.slice(match.index + match[0].length);
    return { kind, text: `${before.replace(/[^\S\n]+$/u, '')}${/^\s*$/u.test(before) ? after.trimStart() : after}`.trim() };
  }
  return { text };
} // prettier-ignore
