import { fold } from '../../shared/fold.ts';
import { tidy } from '../canonical-text.ts';
import type { MarkTargets } from './markdown-inline.ts';
import { noteKindWords, readChoice } from '../read-words.ts';

/** One line of a notebook; `code` lines are kept as they are. */
export interface NotebookLine {
  /** From 1. */
  readonly number: number;
  readonly text: string;
  readonly code: boolean;
}

/** A footnote, and the line on which its text starts. */
export interface Footnote {
  readonly label: string;
  readonly line: number;
  readonly text: string;
}

export interface NotebookLines {
  readonly lines: readonly NotebookLine[];
  /** What the properties at the top give as the day, as written. */
  readonly date: string | undefined;
  /** Names of the properties at the top that are not read. */
  readonly properties: readonly string[];
  readonly footnotes: readonly Footnote[];
  readonly targets: MarkTargets;
}

/** The lines of a notebook, with what is not text set apart: properties, comments, footnotes, addresses of links. */
export function notebookLines(text: string): NotebookLines {
  const all = text
    .replace(/^\ufeff/u, '')
    .split(/\r\n|[\n\r\u2028\u2029]/u)
    .map((line) => line.replaceAll('\t', '    '));
  const { date, properties, length } = frontMatter(all);
  const marked = withoutComments(markCode(all.map((line, index) => (index < length ? '' : line))));
  const footnotes: Footnote[] = [];
  const links = new Set<string>();
  const lines: NotebookLine[] = [];
  for (let index = 0; index < marked.length; index++) {
    const line = marked[index];
    if (!line) continue;
    const address = line.code ? null : /^\s{0,3}\[([^\]^][^\]]*)\]:\s*<?(?:https?:|mailto:|file:|\.{0,2}\/|#)\S*/iu.exec(line.text); // prettier-ignore
    const note = line.code ? null : /^\s{0,3}\[\^([^\]\s]+)\]:\s*(.*)$/u.exec(line.text);
    if (note) {
      const more = indentedAfter(marked, index);
      footnotes.push({ label: note[1] ?? '', line: line.number, text: [note[2] ?? '', ...more].join('\n') });
      for (const _ of more) lines.push({ number: marked[++index]?.number ?? 0, text: '', code: false });
    } else if (address) {
      links.add(fold(address[1] ?? ''));
    } else {
      lines.push(line);
    }
  }
  const byLabel = new Map(footnotes.map((note) => [note.label, note.text]));
  return { lines, date, properties, footnotes, targets: { footnotes: byLabel, links } };
}

/** The YAML properties between `---` at the very top; nothing when what stands there is text. */
function frontMatter(lines: readonly string[]): { date?: string; properties: string[]; length: number } {
  const none = { properties: [], length: 0 };
  if (!/^---\s*$/u.test(lines[0] ?? '')) return none;
  const end = lines.findIndex((line, index) => index > 0 && /^(?:---|\.\.\.)\s*$/u.test(line));
  const inside = lines.slice(1, Math.max(end, 1));
  const isYaml = inside.every((line) => /^\s*(?:$|#|- |-$|\s{2,}\S)|^[\p{L}_"'][^:]*:(?:\s|$)/u.test(line));
  if (end === -1 || !isYaml || !/:(?:\s|$)/u.test(inside.find((line) => line.trim() !== '') ?? ':')) return none;
  const pairs = inside.flatMap((line) => {
    const match = /^["']?([\p{L}_][^:"']*?)["']?\s*:(?:\s+(.*))?$/u.exec(line);
    return match ? [{ name: match[1] ?? '', value: unframed(match[2] ?? '') }] : [];
  });
  // « Irritant : … » between two rules is a note, not a property.
  if (pairs.some(({ name, value }) => value !== '' && !/^type$/iu.test(name) && readsAsKind(name))) return none;
  const day = pairs.find(({ name, value }) => value !== '' && /^(?:date|jour|journ[ée]e|day)\b/iu.test(name));
  const left = pairs.filter((pair) => pair !== day && !/^(?:title|titre|aliases?|cssclass(?:es)?)$/iu.test(pair.name));
  return {
    ...(day ? { date: day.value.replace(/(?<=T\d{2}:\d{2}(?::\d{2})?(?:\.\d+)?)[+-]\d{2}:?\d{2}$/u, '') } : {}),
    properties: left.map(({ name }) => tidy(name)),
    length: end + 1,
  };
}

function readsAsKind(name: string): boolean {
  return readChoice(name, noteKindWords) !== undefined;
}

function unframed(value: string): string {
  return tidy(value.replace(/\s#\s.*$/u, '')).replace(/^["'[]+|["'\]]+$/gu, '');
}

/** Lines between fences are code; the fences are blank. A fence that nothing closes is no fence. */
function markCode(texts: readonly string[]): NotebookLine[] {
  let fence = '';
  const closings = texts.flatMap((text, index) => (bareFence(text) === '' ? [] : [{ index, marks: bareFence(text) }]));
  return texts.map((text, index) => {
    const number = index + 1;
    const mark = /^\s*(?:[-*+]\s+|>\s?)*(`{3,}|~{3,})/u.exec(text)?.[1] ?? '';
    const isClosed = mark !== '' && closings.some((closing) => closing.index > index && closing.marks.startsWith(mark));
    if (fence === '' && isClosed) {
      fence = mark;
      return { number, text: '', code: true };
    }
    if (fence !== '' && bareFence(text).startsWith(fence)) {
      fence = '';
      return { number, text: '', code: true };
    }
    return { number, text, code: fence !== '' };
  });
}

/** The marks of a line that can close a fence: nothing else stands on it. */
function bareFence(text: string): string {
  return /^[\s>]*(`{3,}|~{3,})\s*$/u.exec(text)?.[1] ?? '';
}

/** Takes out what stands between `<!--` and `-->`, over several lines too; one that nothing closes is text. */
function withoutComments(lines: readonly NotebookLine[]): NotebookLine[] {
  let inside = false;
  const lastEnd = lines.findLastIndex(({ text, code }) => !code && text.includes('-->'));
  return lines.map((line, index) => {
    if (line.code || (!inside && !line.text.includes('<!--'))) return line;
    let text = '';
    for (const part of line.text.split(/(<!--|-->)/u)) {
      if (!inside && part === '<!--' && lastEnd >= index) inside = true;
      else if (inside && part === '-->') inside = false;
      else if (!inside) text += part;
    }
    return { ...line, text };
  });
}

/** The indented lines right below a footnote go on with it. */
function indentedAfter(lines: readonly NotebookLine[], index: number): string[] {
  const more: string[] = [];
  for (let at = index + 1; /^ {2,}\S/u.test(lines[at]?.text ?? ''); at++) more.push(lines[at]?.text.trim() ?? '');
  return more;
}
