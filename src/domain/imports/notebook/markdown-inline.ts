import { fold } from '../../shared/fold.ts';
import { withoutEntities, withoutTags } from './html-marks.ts';

/** What the marks of a text point to, found elsewhere in it. */
export interface MarkTargets {
  /** Texts of the footnotes, by label. */
  readonly footnotes: ReadonlyMap<string, string>;
  /** Folded labels of the addresses given apart: `[label]: https://…`. */
  readonly links: ReadonlySet<string>;
}

/** A text without its marks. */
export interface PlainText {
  readonly text: string;
  /** Names of the pictures and files that were shown in it. */
  readonly pictures: readonly string[];
  /** Labels of the footnotes it refers to. */
  readonly footnotes: readonly string[];
}

/** Stand for what is kept letter for letter while marks are taken away. */
const firstKept = 0xf_00_00;
const keptCharacters = /[\u{F0000}-\u{FFFFD}]/gu;
/** An escaped sign, but not the start of `\\server\share`; code; and what stands for kept text in a strange file. */
const literal = /\\([!-.:-@[\]^-`{-~])|\\\\(?!\p{L})|(?<!`)(`{1,3})(?!`)([^`\n]+)\2(?!`)|[\u{F0000}-\u{FFFFD}]/gu; // prettier-ignore

// What stands between brackets is bounded: a line of thousands of them is read as fast as another.
const picture = /!\[([^\]\n]{0,400})\](?:\(\s*(?:<([^>\n]*)>|((?:[^\s()]|\([^()\n]*\))*))(?:\s+(?:"([^"\n]*)"|'([^'\n]*)'))?\s*\)|\[([^\]\n]{0,400})\])/gu; // prettier-ignore
const embedded = /!\[\[([^\][|#\n]{1,300})(#[^\]|\n]{0,200})?(?:\|([^\]\n]{0,300}))?\]\]/gu;
const pictureTag = /<img\b((?:[^<>"']|"[^"]*"|'[^']*')*)>/giu;
const wikiLink = /\[\[([^\][|\n]{1,300})(?:\|([^\]\n]{0,300}))?\]\]/gu;
const link = /\[((?:[^[\]\n]|\[[^[\]\n]{0,200}\]){0,400})\]\(\s*(?:<([^>\n]*)>|((?:[^\s()]|\([^()\n]*\))*))(?:\s+(?:"[^"\n]*"|'[^'\n]*'))?\s*\)/gu; // prettier-ignore
const linkApart = /\[([^[\]\n]{1,400})\](?:\[([^[\]\n]{0,400})\])?/gu;
const address = /<((?:https?|ftp|file|mailto|tel):[^\s<>]+|[^\s<>@]+@[^\s<>@]+\.\p{L}{2,})>/giu;

/** Takes the marks of Markdown out of a text of one or several lines: what they frame stays. */
export function plainText(raw: string, targets: MarkTargets = { footnotes: new Map(), links: new Set() }): PlainText {
  const kept: string[] = [];
  const pictures: string[] = [];
  const footnotes: string[] = [];
  const keep = (text: string): string => String.fromCodePoint(firstKept + kept.push(text) - 1);
  const leaveOut = (target: string, alt: string): string => {
    const name = fileName(target) || alt.trim();
    pictures.push(name);
    return saysSomething(alt, name) ? alt.trim() : '';
  };
  let text = raw.replace(literal, (whole: string, escaped?: string, _marks?: string, code?: string) =>
    keep(escaped ?? code?.trim() ?? (whole === '\\\\' ? '\\' : whole)),
  );
  text = text
    .replace(pictureTag, (_, inside: string) => leaveOut(attribute(inside, 'src'), attribute(inside, 'alt')))
    .replace(embedded, (_, target: string, section = '', shown = '') =>
      isPage(target) ? shown || `${target}${String(section).replaceAll('#', ' › ')}` : leaveOut(target, shown),
    )
    .replace(picture, (_, alt: string, framed?: string, bare?: string, title?: string, other?: string, apart?: string) =>
      leaveOut(framed ?? bare ?? apart ?? '', [alt, title ?? other ?? ''].filter(Boolean).join(' – ')),
    ); // prettier-ignore
  text = text
    .replace(/\[\^([^\]\s]+)\]/gu, (_, label: string) => {
      footnotes.push(label);
      return '';
    })
    .replace(/\^\[([^\]\n]+)\]/gu, ' ($1)')
    .replace(wikiLink, (_, page: string, shown?: string) => shown || page.replaceAll('#', ' › '))
    .replace(link, (_, shown: string, framed?: string, bare?: string) => shown || (framed ?? bare ?? ''))
    .replace(linkApart, (whole, shown: string, label?: string) =>
      targets.links.has(fold(label || shown)) ? shown : whole,
    )
    .replace(address, (_, found: string) => keep(found.replace(/^mailto:|^tel:/iu, '')))
    .replace(/\b(?:https?|ftp):\/\/[^\s<>|*]+/giu, (found) => keep(found));
  text = withoutEntities(withoutEmphasis(withoutTags(text)));
  text = text.replace(keptCharacters, (mark) => kept[(mark.codePointAt(0) ?? 0) - firstKept] ?? mark);
  return { text, pictures, footnotes };
}

const emphasis: readonly RegExp[] = [
  /(?<!\*)\*{2,3}(?=[^\s*])([^*]+?)(?<=[^\s*])\*{2,3}(?!\*)/gu,
  /(?<![\p{L}\p{N}*])\*(?=[^\s*])([^*]+?)(?<=[^\s*])\*(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}_])_{1,3}(?=[^\s_])((?:[^_]|(?<=[\p{L}\p{N}])_+(?=[\p{L}\p{N}]))+?)(?<=[^\s_])_{1,3}(?![\p{L}\p{N}_])/gu,
  /~~(?=[^\s~])([^~]+?)(?<=[^\s~])~~/gu,
  /==(?=[^\s=])([^=]+?)(?<=[^\s=])==/gu,
  /%%([^%]+)%%/gu,
];

/** Bold that nothing closes, or that another note closes. */
const loneBold = /(?<![^\s«“"(])\*\*(?=[\p{L}«“"])|(?<=[\p{L}\p{N}.!?:»)])\*\*(?![^\s.,;:!?»)])/gu;

/** Marks lie in one another: the inner ones go first. */
function withoutEmphasis(text: string): string {
  let before = text;
  for (let depth = 0; depth < 6; depth++) {
    const after = emphasis.reduce((left, mark) => left.replace(mark, '$1'), before);
    if (after === before) break;
    before = after;
  }
  return before.replace(loneBold, '');
}

function attribute(inside: string, name: string): string {
  const match = new RegExp(`\\b${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, 'iu').exec(inside);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? '';
}

/** An embedded page has no extension, or that of a text. */
function isPage(target: string): boolean {
  return !/\.[a-z\d]{2,5}$/iu.test(target.trim()) || /\.(?:md|txt|canvas)$/iu.test(target.trim());
}

function fileName(target: string): string {
  const data = /^data:image\/(\w+)/iu.exec(target);
  if (data) return `image.${data[1]}`;
  const last =
    target
      .replace(/[?#].*$/u, '')
      .split(/[/\\]/u)
      .at(-1) ?? '';
  try {
    return decodeURIComponent(last).trim();
  } catch {
    return last.trim();
  }
}

/** A picture is often described by its own name, its width, or nothing. */
function saysSomething(alt: string, name: string): boolean {
  const told = fold(alt);
  const bare = fold(name).replace(/\.[a-z\d]+$/u, '');
  if (told === fold(name) || told === bare) return false;
  return /\p{L}/u.test(told) && !/^(?:image|img|photo|picture|capture|screenshot|untitled|sans titre|center|left|right)?[\s\dx._-]*$/u.test(told); // prettier-ignore
}
