import type { NoteKind } from '../../observation/observation-entities.ts';
import { tidy } from '../canonical-text.ts';
import type { Context } from './heading-trail.ts';
import { plainText, type MarkTargets } from './markdown-inline.ts';
import type { Item } from './note-blocks.ts';
import { kindAlone, readStart, takeKindTag, withBoldLabel, withEnd, type NoteStart } from '../note-start.ts';
import type { NotebookDates } from './notebook-dates.ts';

/** One note found in a text. */
export interface WrittenNote {
  /** Line of the text on which it starts, from 1. */
  readonly line: number;
  readonly date?: string;
  readonly time?: string;
  readonly kind?: NoteKind;
  readonly fact: string;
  readonly interpretation: string;
  readonly activity?: string;
  readonly place?: string;
  /** Names of the pictures and files shown in it. */
  readonly pictures?: readonly string[];
}

const interpretationStart = /^(?:(?:interpr[ée]tation|analyse|analysis|mon avis)s?\s*[:：]|→|=>)\s*/iu;
/** « Activité : saisie » and « Lieu : accueil » under a note. */
const fieldLine = /^(?:(activit[ée]|activity)|lieu|place)\s*[:：]\s*(\S.*)$/iu;

/** What an item says, its lines gathered. */
interface Gathered {
  readonly facts: string[];
  readonly interpretations: string[];
  readonly pictures: string[];
  readonly footnotes: string[];
  activity?: string;
  place?: string;
  /** Items under it that tell their own time or kind. */
  readonly apart: Item[];
}

/** Reads a bullet or a paragraph with what is under it. */
export class ItemReader {
  readonly #targets: MarkTargets;
  readonly #dates: NotebookDates;
  readonly #language: 'fr' | 'en';
  readonly #joined: Set<string>;

  /** @param joined receives the labels of the footnotes that go with a note */
  constructor(targets: MarkTargets, dates: NotebookDates, language: 'fr' | 'en', joined: Set<string>) {
    this.#targets = targets;
    this.#dates = dates;
    this.#language = language;
    this.#joined = joined;
  }

  /** The notes of an item: one, and one for each item under it that tells its own time or kind. */
  read(item: Item, given: Context): WrittenNote[] {
    const label = this.#labelAlone(item);
    if (label && item.children.length > 0)
      return item.children.flatMap((child) => this.read(child, { ...given, ...label }));
    const gathered = { facts: [], interpretations: [], pictures: [], footnotes: [], apart: [] };
    this.#gather(item, gathered, false, true);
    const note = this.#note(item, gathered, given);
    const under = { ...given, ...(note.time === undefined ? {} : { time: note.time }), ...(note.date === undefined ? {} : { date: note.date }) }; // prettier-ignore
    // What tells only a time or a kind stays, to be told as a note without a fact.
    const isEmpty = label === undefined && !/[^\s\-–—*+_=~#>|:.•]/u.test(note.fact) && note.interpretation === '';
    return [
      ...(isEmpty && note.pictures === undefined ? [] : [note]),
      ...gathered.apart.flatMap((child) => this.read(child, under)),
    ];
  }

  /** What an item says when all of it is an interpretation, or undefined. */
  interpretationAlone(item: Item): string | undefined {
    const start = tidy(this.#plain(item).text);
    if (!interpretationStart.test(start)) return undefined;
    const gathered: Gathered = { facts: [], interpretations: [], pictures: [], footnotes: [], apart: [] };
    this.#gather(item, gathered, false, true);
    const isWhole = gathered.facts.length + gathered.apart.length + gathered.pictures.length + gathered.footnotes.length === 0; // prettier-ignore
    return isWhole ? gathered.interpretations.join('\n') : undefined;
  }

  #note(item: Item, gathered: Gathered, given: Context): WrittenNote {
    const told = gathered.facts.join('\n');
    const day = this.#dates.openingNote(told);
    const dated = day ? told.slice(day.end).replace(/^\s*[-–—:,]?\s*/u, '') : told;
    const start = readStart(dated);
    const { kind, text } = this.#kindOf(item, start, given);
    const footnotes = gathered.footnotes.flatMap((label) => this.#footnote(label));
    const fact = kind === 'verbatim' ? unquoted(text) : text;
    const date = day?.date ?? given.date;
    const time = start.time ?? given.time;
    const activity = gathered.activity ?? given.activity;
    return {
      line: item.line,
      ...(date === undefined ? {} : { date }),
      ...(time === undefined ? {} : { time }),
      ...(kind === undefined ? {} : { kind }),
      fact: [withEnd(fact, start.until, this.#language), ...footnotes].filter((part) => part !== '').join('\n'),
      interpretation: gathered.interpretations.join('\n'),
      ...(activity === undefined ? {} : { activity }),
      ...(gathered.place === undefined ? {} : { place: gathered.place }),
      ...(gathered.pictures.length === 0 ? {} : { pictures: gathered.pictures }),
    };
  }

  #kindOf(item: Item, start: NoteStart, given: Context): Pick<NoteStart, 'kind' | 'text'> {
    const tag = takeKindTag(start.text, start.kind);
    const kind = start.kind ?? tag.kind ?? (item.quoted || isQuote(tag.text) ? 'verbatim' : given.kind);
    return { text: tag.text, ...(kind === undefined ? {} : { kind }) };
  }

  /** The time or the kind of an item that says nothing else. */
  #labelAlone(item: Item): Context | undefined {
    const { text, pictures, footnotes } = this.#plain(item);
    if (pictures.length + footnotes.length > 0) return undefined;
    const kind = kindAlone(tidy(text));
    if (kind !== undefined) return { kind };
    const start = readStart(tidy(text));
    if (start.text !== '' || start.until !== undefined) return undefined;
    if (start.time === undefined && start.kind === undefined) return undefined;
    return {
      ...(start.time === undefined ? {} : { time: start.time }),
      ...(start.kind === undefined ? {} : { kind: start.kind }),
    };
  }

  #gather(item: Item, gathered: Gathered, inside: boolean, isTop: boolean): void {
    const { text, pictures, footnotes } = this.#plain(item);
    gathered.pictures.push(...pictures);
    gathered.footnotes.push(...footnotes);
    let interpreting = inside;
    for (const [index, line] of text.split('\n').map(tidy).entries()) {
      const field = isTop && index === 0 ? null : fieldLine.exec(line);
      const start = interpretationStart.exec(line);
      if (line === '') continue;
      if (field && this.#setField(gathered, field[1] === undefined ? 'place' : 'activity', field[2] ?? '')) continue;
      if (start) interpreting = true;
      const [told, later] = splitInterpretation(start ? line.slice(start[0].length) : line);
      if (told !== '') (interpreting ? gathered.interpretations : gathered.facts).push(told);
      if (later === undefined) continue;
      interpreting = true;
      if (later !== '') gathered.interpretations.push(later);
    }
    for (const child of item.children) {
      if (this.#standsApart(child)) gathered.apart.push(child);
      else this.#gather(child, gathered, interpreting, false);
    }
  }

  #setField(gathered: Gathered, field: 'activity' | 'place', text: string): boolean {
    if (gathered[field] !== undefined) return false;
    gathered[field] = text;
    return true;
  }

  #standsApart(item: Item): boolean {
    const text = tidy(this.#plain(item).text.split('\n')[0] ?? '');
    const { time, kind, text: rest } = readStart(text);
    const isLabel = item.children.length > 0 && kindAlone(text) !== undefined;
    return time !== undefined || kind !== undefined || isLabel || takeKindTag(rest, undefined).kind !== undefined;
  }

  /** The lines of an item without their marks; code is kept as it is. */
  #plain(item: Item): { text: string; pictures: string[]; footnotes: string[] } {
    const texts: string[] = [];
    const pictures: string[] = [];
    const footnotes: string[] = [];
    for (const run of runsOf(item.lines)) {
      const raw = run.lines.map((line) => line.replace(/\\$/u, '').replace(/\s\^[a-z\d]{6}$/u, '')).join('\n');
      const plain = run.code ? { text: run.lines.join('\n'), pictures: [], footnotes: [] } : plainText(texts.length === 0 ? withBoldLabel(raw) : raw, this.#targets); // prettier-ignore
      texts.push(plain.text);
      pictures.push(...plain.pictures);
      footnotes.push(...plain.footnotes);
    }
    return { text: texts.join('\n').trim(), pictures, footnotes };
  }

  #footnote(label: string): string[] {
    const text = this.#targets.footnotes.get(label);
    if (text === undefined) return [];
    this.#joined.add(label);
    return [plainText(text, this.#targets).text.split('\n').map(tidy).join('\n')];
  }
}

function runsOf(lines: Item['lines']): { code: boolean; lines: string[] }[] {
  const runs: { code: boolean; lines: string[] }[] = [];
  for (const { text, code } of lines) {
    const last = runs.at(-1);
    if (last?.code === code) last.lines.push(text);
    else runs.push({ code, lines: [text] });
  }
  return runs;
}

/** « … Interprétation : … » on the same line. */
function splitInterpretation(line: string): [string, string | undefined] {
  const match = /(?:^|[.;!?\s])\s*interpr[ée]tation\s*[:：]\s*/iu.exec(line);
  if (!match) return [line, undefined];
  const mark = /^[.;!?]/u.exec(match[0])?.[0] ?? '';
  return [(line.slice(0, match.index) + mark).trim(), line.slice(match.index + match[0].length).trim()];
}

/** Words in quotes, and perhaps who said them: « … » — Mme Durand, « … » (agent d’accueil). */
function isQuote(text: string): boolean {
  return /^(?:«[^«»]*»|“[^“”]*”|"[^"]*")[.!?…]?(?:\s*[—–-]\s*[^\n.:]{1,60}|\s*\([^()\n]{1,60}\))?\.?$/su.test(
    text.trim(),
  );
}

/** A verbatim is kept without the quotes around it: the documents put their own. */
function unquoted(text: string): string {
  const match = /^(?:«\s*([^«»]*?)\s*»|“\s*([^“”]*?)\s*”|"\s*([^"]*?)\s*")[.]?$/su.exec(text.trim());
  return match ? (match[1] ?? match[2] ?? match[3] ?? text) : text;
}
