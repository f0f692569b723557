import type { NoteKind } from '../../observation/observation-entities.ts';
import { besideDay, type NotebookDates } from './notebook-dates.ts';
import type { TitleBlock } from './note-blocks.ts';
import { kindAlone, readStart, takeKindTag, withEnd } from '../note-start.ts';

/** What stands above a note and holds for it. */
export interface Context {
  readonly date?: string;
  readonly time?: string;
  readonly kind?: NoteKind;
  readonly activity?: string;
}

/** A title that no note carries. */
export interface BareTitle {
  readonly line: number;
  readonly text: string;
  readonly why: 'notebook_title' | 'title_without_note';
}

interface Entry {
  readonly line: number;
  readonly level: number;
  readonly text: string;
  readonly time?: string;
  readonly kind?: NoteKind;
  readonly activity?: string;
  /** The titles that the activity names: this one, and those above it that have no note of their own. */
  readonly named: readonly Entry[];
  /** It holds for the list right below it, and no further. */
  readonly listOnly: boolean;
  told: boolean;
  direct: boolean;
}

/** The titles above a note: the day, the kind and the activity that they give it. */
export class HeadingTrail {
  readonly #dates: NotebookDates;
  readonly #language: 'fr' | 'en';
  #entries: Entry[] = [];
  #day: { readonly line: number; readonly text: string; told: boolean } | undefined;
  #date: string | undefined;
  /** A first title that stands alone at its level names the notebook. */
  #mayBeNotebookTitle: boolean;
  readonly bare: BareTitle[] = [];
  /** What the titles say of the days beside their date. */
  readonly dayTitles = new Map<string, string>();
  /** Days whose year, or whose order of day and month, had to be supplied: what is written. */
  readonly unsureDays = new Map<string, string>();

  constructor(
    dates: NotebookDates,
    language: 'fr' | 'en',
    start: { readonly date: string | undefined; readonly mayHaveTitle: boolean },
  ) {
    this.#dates = dates;
    this.#language = language;
    this.#date = start.date;
    this.#mayBeNotebookTitle = start.mayHaveTitle;
  }

  /** Opens a title; `text` is without marks. */
  open({ line, level }: TitleBlock, text: string): void {
    const mayBeNotebookTitle = this.#mayBeNotebookTitle && level === 1;
    this.#mayBeNotebookTitle = false;
    if (this.#openDay(line, level, text)) return;
    const alone = kindAlone(text);
    if (mayBeNotebookTitle && alone === undefined) {
      this.bare.push({ line, text, why: 'notebook_title' });
      return;
    }
    this.#closeFrom(level);
    if (alone !== undefined) this.#push({ line, level, text, kind: alone, named: [], listOnly: false });
    else this.#openActivity(line, level, text);
  }

  /** A line that tells only a time or a kind opens what stands below it, as the lowest of titles. */
  openLabel(line: number, text: string, given: Context, listOnly: boolean): void {
    this.#closeFrom(7);
    this.#push({ line, level: 7, text, named: [], listOnly, ...given });
  }

  /** A note that tells its day gives it to those below. */
  setDate(date: string): void {
    this.#date = date;
  }

  /** What the titles give a note; `isListed` when it is a bullet. */
  give(isListed: boolean): Context {
    this.#mayBeNotebookTitle = false;
    if (!isListed) this.#entries = this.#entries.filter((entry) => !(entry.listOnly && entry.told));
    const kind = this.#entries.findLast((entry) => entry.kind !== undefined)?.kind;
    const time = this.#entries.findLast((entry) => entry.time !== undefined)?.time;
    const nearest = this.#entries.findLast((entry) => entry.activity !== undefined);
    const activity = nearest?.named.map((entry) => entry.activity).join(' › ');
    return {
      ...(this.#date === undefined ? {} : { date: this.#date }),
      ...(time === undefined ? {} : { time }),
      ...(kind === undefined ? {} : { kind }),
      ...(activity === undefined ? {} : { activity }),
    };
  }

  /** A note carries what the titles give. */
  carry(): void {
    const nearest = this.#entries.findLast((entry) => entry.activity !== undefined);
    if (this.#day) this.#day.told = true;
    for (const entry of [...this.#entries.filter((each) => each.activity === undefined), ...(nearest?.named ?? [])])
      entry.told = true;
    if (nearest) nearest.direct = true;
  }

  /** Nothing more comes: titles that no note carries are told. */
  end(): void {
    this.#closeFrom(0);
    this.#closeDay();
  }

  #openDay(line: number, level: number, text: string): boolean {
    const day = this.#dates.inTitle(text);
    if (day === undefined) return false;
    this.#closeFrom(level);
    this.#closeDay();
    this.#date = day.date;
    this.#day = { line, text, told: false };
    if (day.unsure !== undefined) this.unsureDays.set(day.date, day.unsure);
    const beside = besideDay(text, day);
    const known = this.dayTitles.get(day.date);
    if (beside !== '' && !known?.includes(beside))
      this.dayTitles.set(day.date, known === undefined ? beside : `${known} · ${beside}`);
    return true;
  }

  #openActivity(line: number, level: number, text: string): void {
    const tag = takeKindTag(text, undefined);
    const { time, until, kind = tag.kind, text: rest } = readStart(tag.text);
    const activity = rest === '' ? text : withEnd(rest, until, this.#language);
    const above = this.#entries.findLast((entry) => entry.activity !== undefined);
    const entry = {
      line,
      level,
      text,
      activity,
      listOnly: false,
      ...(time === undefined ? {} : { time }),
      ...(kind === undefined ? {} : { kind }),
    };
    this.#push({ ...entry, named: above && !above.direct ? above.named : [] });
  }

  #push(entry: Omit<Entry, 'told' | 'direct'>): void {
    const made: Entry & { named: readonly Entry[] } = { ...entry, told: false, direct: false };
    if (made.activity !== undefined) made.named = [...entry.named, made];
    this.#entries.push(made);
  }

  #closeFrom(level: number): void {
    const closed = this.#entries.filter((entry) => entry.level >= level);
    this.#entries = this.#entries.filter((entry) => entry.level < level);
    for (const { told, line, text } of closed) if (!told) this.bare.push({ line, text, why: 'title_without_note' });
  }

  #closeDay(): void {
    if (this.#day && !this.#day.told)
      this.bare.push({ line: this.#day.line, text: this.#day.text, why: 'title_without_note' });
    this.#day = undefined;
  }
}
