import type { Inline } from './document-model.ts';
import { linkTarget } from './document-anchor.ts';
import type { FlowItem } from './text-flow.ts';

/** Stands for a mark, a link or a note among the letters of a paragraph. */
const sign = '\ue200';

/**
 * What makes a paragraph or a table itself, as a text to compare: its place in a list, its letters and marks.
 * Typography is left out: every space is a plain one, none stands before a sign or inside « », quotation marks and
 * apostrophes are straight, so that what our export adds to a text is no difference.
 */
export function flowKey(item: FlowItem): string {
  if (item.kind === 'table')
    return ['table', item.align.join(), ...item.rows.map((row) => row.map(inlinesKey).join(`${sign}|`))].join('\n');
  const place = [item.role, item.level, item.number ?? '', item.checked ?? ''].join(',');
  return `${place}\n${inlinesKey(item.inlines)}`;
}

/** The keys of a text, one after the other. */
export function flowKeys(items: readonly FlowItem[]): readonly string[] {
  return items.map(flowKey);
}

function inlinesKey(inlines: readonly Inline[]): string {
  return withoutTypography(inlines.map(inlineKey).join('').replace(markGoesOn, ''));
}

function inlineKey(inline: Inline): string {
  switch (inline.kind) {
    case 'text': {
      const marks = `${inline.bold ? 'b' : ''}${inline.italic ? 'i' : ''}${inline.strike ? 's' : ''}${inline.code ? 'c' : ''}`;
      return marks === '' ? inline.text : `${sign}<${marks}${sign}>${inline.text}${sign}</${marks}${sign}>`;
    }
    case 'link':
      // A link inside the document is only there where what it leads to is: it is no difference.
      if (isBare(inline) || (linkTarget(inline.url) && inline.children.length > 0))
        return inline.children.map(inlineKey).join('');
      return `${sign}<a ${inline.url.replace(/\/$/u, '')}${sign}>${inline.children.map(inlineKey).join('')}${sign}</a${sign}>`;
    case 'image':
      return `${sign}<p ${inline.id}|${inline.alternativeText}|${inline.title ?? ''}${sign}>`;
    case 'break':
      return `${sign}/${sign}`;
    case 'footnote':
      return `${sign}<n${sign}>${inline.paragraphs.map((line) => line.map(inlineKey).join('')).join(`${sign}/${sign}`)}${sign}</n${sign}>`;
    default:
      return inline satisfies never;
  }
}

/** True for an address that is its own text: Markdown and Word make links of addresses by themselves. */
function isBare({ url, children }: Extract<Inline, { kind: 'link' }>): boolean {
  const text = children.map((run) => run.text).join('');
  return [text, `http://${text}`, `mailto:${text}`].some(
    (address) => address.replace(/\/$/u, '') === url.replace(/\/$/u, ''),
  );
}

const signs = `(?:${sign}[^${sign}]*${sign}[>]?)`;
/** The same marks end and begin again: where a link that is no difference starts or stops. */
const markGoesOn = new RegExp(`${sign}</([bisc]+)${sign}>${sign}<\\1${sign}>`, 'gu');
const beforeSign = new RegExp(`\\s+(?=${signs}*[;:!?%»])`, 'gu');
const afterQuote = new RegExp(`(«${signs}*)\\s+`, 'gu');

/** The letters without what French typography may have changed. */
export function withoutTypography(text: string): string {
  return text
    .normalize('NFC')
    .replace(/[’‘]/gu, "'")
    .replace(/[“”]/gu, '"')
    .replaceAll('…', '...')
    .replace(/\s+/gu, ' ')
    .replace(beforeSign, '')
    .replace(afterQuote, '$1');
}
