import { readFileSync, writeFileSync } from 'node:fs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/** How parts of an Office file are rewritten, by path. */
export type PartEdits = Readonly<Record<string, (xml: string) => string>>;

/** Rewrites parts of an Office file, as an edit in Word leaves it. @throws when an edit changes nothing */
export function editedParts(bytes: Uint8Array, edits: PartEdits): Uint8Array {
  const parts = unzipSync(bytes);
  for (const [path, edit] of Object.entries(edits)) {
    const before = strFromU8(parts[path] ?? new Uint8Array());
    const after = edit(before);
    if (after === before) throw new Error(`the edit of ${path} found nothing to change`);
    parts[path] = strToU8(after);
  }
  return zipSync(parts, { level: 1 });
}

/** Rewrites the text of a Word file on disk. */
export function editWord(path: string, edit: (xml: string) => string, to = path): void {
  writeFileSync(to, editedParts(readFileSync(path), { 'word/document.xml': edit }));
}

/** Replaces a passage that must be there once. */
export function replaced(xml: string, passage: string | RegExp, by: string): string {
  const found = typeof passage === 'string' ? xml.split(passage).length - 1 : [...xml.matchAll(passage)].length;
  if (found !== 1) throw new Error(`expected once, found ${found} times: ${String(passage)}`);
  return xml.replace(passage, () => by);
}

/** The content control around the text of a section, whole. */
export function controlOf(xml: string, id: string): string {
  const tag = xml.indexOf(`w:val="ancrage:section:${id}`);
  const start = xml.lastIndexOf('<w:sdt>', tag);
  const end = xml.indexOf('</w:sdt>', tag) + '</w:sdt>'.length;
  if (tag === -1 || start === -1) throw new Error(`no control for ${id}`);
  return xml.slice(start, end);
}

/** What a content control holds. */
export function contentOf(control: string): string {
  const start = control.indexOf('<w:sdtContent>') + '<w:sdtContent>'.length;
  return control.slice(start, control.lastIndexOf('</w:sdtContent>'));
}

const main = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main';
const office = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** What a small Word file is made of, as Word writes it; every part but the text may be left out. */
export interface WordXml {
  readonly body: string;
  readonly styles?: string;
  readonly numbering?: string;
  readonly footnotes?: string;
  /** Addresses by relation. */
  readonly links?: Readonly<Record<string, string>>;
  /** Between the declaration and the root. */
  readonly prolog?: string;
}

/** A small Word file written by hand. */
export function makeWord({ body, styles, numbering, footnotes, links, prolog }: WordXml): Uint8Array {
  const declaration = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
  const root = (name: string, content: string): string =>
    `${declaration}<w:${name} xmlns:w="${main}" xmlns:r="${office}">${content}</w:${name}>`;
  const own = Object.entries({ styles, numbering, footnotes }).filter(([, content]) => content !== undefined);
  const relations = [
    ...own.map(([name]) => `<Relationship Id="own-${name}" Type="${office}/${name}" Target="${name}.xml"/>`),
    ...Object.entries(links ?? {}).map(
      ([id, target]) =>
        `<Relationship Id="${id}" Type="${office}/hyperlink" Target="${target}" TargetMode="External"/>`,
    ),
  ];
  const packageNames = 'http://schemas.openxmlformats.org/package/2006';
  const list = (content: string): string =>
    `${declaration}<Relationships xmlns="${packageNames}/relationships">${content}</Relationships>`;
  const parts: Record<string, string> = {
    '[Content_Types].xml': `${declaration}<Types xmlns="${packageNames}/content-types"><Default Extension="xml" ContentType="application/xml"/><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/></Types>`,
    '_rels/.rels': list(`<Relationship Id="r1" Type="${office}/officeDocument" Target="word/document.xml"/>`),
    'word/_rels/document.xml.rels': list(relations.join('')),
    'word/document.xml': root('document', `<w:body>${body}</w:body>`).replace(
      declaration,
      declaration + (prolog ?? ''),
    ),
    ...Object.fromEntries(own.map(([name, content]) => [`word/${name}.xml`, root(name, content ?? '')])),
  };
  return zipSync(Object.fromEntries(Object.entries(parts).map(([path, xml]) => [path, strToU8(xml)])));
}
