import { anchorOf, rowTarget, urlOf } from './document-anchor.ts';
import type { Block, DocumentSection, Inline, Table, TableCell } from './document-model.ts';
import type { DocumentWords } from './document-words.ts';

/**
 * The sections with what links inside the document lead to: a bookmark on the caption of each table and figure that
 * has a key, and one on the first row of each code.
 * @param sections as composed from rows
 */
export function withAnchors(sections: readonly DocumentSection[], words: DocumentWords): readonly DocumentSection[] {
  return anchoredRows(anchoredCaptions(sections, words));
}

/**
 * The sections with a link wherever a table quotes the code of a row that another one is about, and no line that ends
 * inside a code.
 * @param sections from `withAnchors`, their typography done, their Markdown not read yet
 */
export function withCodeLinks(sections: readonly DocumentSection[]): readonly DocumentSection[] {
  const anchors = new Set(tablesOf(sections).flatMap(({ rows }) => rows.flat().flatMap(({ anchor }) => anchor ?? [])));
  return mapBlocks(sections, (block) => (block.kind === 'table' ? withLinks(block, anchors) : block));
}

/** `mainImpacts` is `main_impacts`; the second of a kind is `main_impacts_2`. */
function anchoredCaptions(sections: readonly DocumentSection[], words: DocumentWords): readonly DocumentSection[] {
  const counts = new Map<string, number>();
  const anchor = (kind: 'table' | 'figure', name: string): string => {
    const key = name.replace(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`);
    const count = (counts.get(`${kind} ${key}`) ?? 0) + 1;
    counts.set(`${kind} ${key}`, count);
    return anchorOf({ kind, key: count === 1 ? key : `${key}_${count}` });
  };
  const tables = new Map(Object.entries(words.texts.captions).map(([key, caption]) => [caption, key]));
  const figures = Object.entries(words.pictures.captions);
  return mapBlocks(sections, (block) => {
    if (block.kind === 'matrix') return { ...block, anchor: anchor('table', 'matrix') };
    if (block.kind === 'table') {
      const key = tables.get(block.caption ?? '');
      return key === undefined ? block : { ...block, anchor: anchor('table', key) };
    }
    if (block.kind !== 'picture') return block;
    const key = figures.find(([, caption]) => block.caption.startsWith(caption))?.[0];
    return key === undefined ? block : { ...block, anchor: anchor('figure', key) };
  });
}

/** A code leads to the first row that it names. */
function anchoredRows(sections: readonly DocumentSection[]): readonly DocumentSection[] {
  const met = new Set<string>();
  const first = ({ anchor, ...cell }: TableCell): TableCell => {
    if (anchor === undefined || met.has(anchor)) return cell;
    met.add(anchor);
    return { ...cell, anchor };
  };
  return mapBlocks(sections, (block) =>
    block.kind === 'table' ? { ...block, rows: block.rows.map((row) => row.map(first)) } : block,
  );
}

function withLinks(table: Table, anchors: ReadonlySet<string>): Table {
  return { ...table, rows: table.rows.map((row) => withLinksInRow(row, anchors)) };
}

/** A row that a code begins is about this code: it leads nowhere from there. */
function withLinksInRow(row: readonly TableCell[], anchors: ReadonlySet<string>): readonly TableCell[] {
  const own = row.find(({ anchor }) => anchor !== undefined)?.anchor;
  return row.map((cell) => ({
    ...cell,
    lines: cell.lines.map((line) => line.flatMap((inline, place) => linksIn(inline, anchors, own, place === 0))),
  }));
}

const codes = /(?<![\p{L}\p{N}-])[A-Z]-\d{1,9}(?![\p{L}\p{N}-])/gu;

/** A code that begins a line keeps its plain hyphen: its column has room for it, and Word finds it when searched. */
function linksIn(
  inline: Inline,
  anchors: ReadonlySet<string>,
  own: string | undefined,
  beginsLine: boolean,
): readonly Inline[] {
  if (inline.kind !== 'text' || inline.code) return [inline];
  const parts: Inline[] = [];
  let copied = 0;
  const copy = (end: number): void => {
    if (end > copied) parts.push({ ...inline, text: inline.text.slice(copied, end) });
  };
  for (const { 0: code, index } of inline.text.matchAll(codes)) {
    const target = rowTarget(code);
    const anchor = target && anchorOf(target);
    const leads = target !== undefined && anchor !== undefined && anchor !== own && anchors.has(anchor);
    const unbroken = !beginsLine || index > 0;
    if (!leads && !unbroken) continue;
    copy(index);
    const end = index + code.length;
    copied = end;
    const run = { ...inline, text: code, ...(unbroken ? { unbroken } : {}) };
    if (!leads) {
      parts.push(run);
      continue;
    }
    const quiet = /^\s+–\s/u.test(inline.text.slice(end));
    parts.push({ kind: 'link', url: urlOf(target), children: [run], ...(quiet ? { quiet } : {}) });
  }
  copy(inline.text.length);
  return parts;
}

function tablesOf(sections: readonly DocumentSection[]): readonly Table[] {
  return sections.flatMap(({ blocks }) => blocks.filter((block) => block.kind === 'table'));
}

function mapBlocks(sections: readonly DocumentSection[], change: (block: Block) => Block): readonly DocumentSection[] {
  return sections.map((section) => ({ ...section, blocks: section.blocks.map(change) }));
}
