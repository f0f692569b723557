import { strFromU8, unzipSync, zipSync } from 'fflate';
import type { Document } from 'slimdom';
import { ns, readXml, rootOf, writeXml } from './word-xml.ts';

/** One relation of a part. */
export interface Relation {
  readonly id: string;
  /** Last word of the type: `image`, `header`… */
  readonly type: string;
  /** Name of the part, or the address outside. */
  readonly target: string;
  readonly external: boolean;
}

const relationTypes = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** The earliest date that a zip holds: the same document gives the same bytes. */
const zipDate = new Date(1980, 0, 1, 12);

/** Name of the part that holds the relations of another. */
export function relationsPart(part: string): string {
  const slash = part.lastIndexOf('/');
  return `${part.slice(0, slash + 1)}_rels/${part.slice(slash + 1)}.rels`;
}

/** The relations written in a `.rels` part, their targets resolved from the part they belong to. */
export function readRelations(document: Document, part: string): Relation[] {
  return rootOf(document).children.map((element) => {
    const external = element.getAttribute('TargetMode')?.toLowerCase() === 'external';
    const target = element.getAttribute('Target') ?? '';
    return {
      id: element.getAttribute('Id') ?? '',
      type: (element.getAttribute('Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : resolve(part, target),
      external,
    };
  });
}

function resolve(part: string, target: string): string {
  const folder = part.includes('/') ? part.slice(0, part.lastIndexOf('/')) : '';
  const path = target.startsWith('/') ? target : `${folder}/${target}`;
  const names: string[] = [];
  for (const name of path.split('/')) {
    if (name === '..') names.pop();
    else if (name !== '' && name !== '.') names.push(name);
  }
  return names.join('/');
}

/** The parts of a Word file that is being changed: our own document, just written. */
export class OfficeParts {
  readonly #bytes: Map<string, Uint8Array>;
  readonly #documents = new Map<string, Document>();

  /** @param file a package that this program has written */
  constructor(file: Uint8Array) {
    this.#bytes = new Map(Object.entries(unzipSync(file)));
  }

  has(part: string): boolean {
    return this.#bytes.has(part) || this.#documents.has(part);
  }

  names(): string[] {
    return [...new Set([...this.#bytes.keys(), ...this.#documents.keys()])];
  }

  /** A part as a document; changes made to it are written. */
  xml(part: string): Document {
    const known = this.#documents.get(part);
    if (known) return known;
    const bytes = this.#bytes.get(part);
    if (!bytes) throw new Error(`no part ${part}`);
    const document = readXml(bytes);
    this.#documents.set(part, document);
    return document;
  }

  text(part: string): string {
    const bytes = this.#bytes.get(part);
    return bytes ? strFromU8(bytes) : '';
  }

  setXml(part: string, document: Document, contentType: string): void {
    this.#documents.set(part, document);
    this.#declare(part, contentType);
  }

  setBytes(part: string, bytes: Uint8Array, contentType: string): void {
    this.#bytes.set(part, bytes);
    const extension = part.split('.').at(-1) ?? '';
    const types = rootOf(this.xml('[Content_Types].xml'));
    const known = types.children.find(
      (element) =>
        element.localName === 'Default' && element.getAttribute('Extension')?.toLowerCase() === extension.toLowerCase(),
    );
    if (known?.getAttribute('ContentType') === contentType) return;
    if (known) return this.#declare(part, contentType);
    const element = this.xml('[Content_Types].xml').createElementNS(ns.contentTypes, 'Default');
    element.setAttribute('Extension', extension);
    element.setAttribute('ContentType', contentType);
    types.insertBefore(element, types.firstChild);
  }

  /** Removes a part, its relations and its content type. */
  remove(part: string): void {
    for (const name of [part, relationsPart(part)]) {
      this.#bytes.delete(name);
      this.#documents.delete(name);
    }
    this.#override(part)?.remove();
  }

  relations(part: string): Relation[] {
    const name = relationsPart(part);
    return this.has(name) ? readRelations(this.xml(name), part) : [];
  }

  /** Relates two parts and gives the id; an existing relation is used again. */
  relate(part: string, type: string, target: string): string {
    const relations = this.relations(part);
    const known = relations.find((relation) => relation.type === type && relation.target === target);
    if (known) return known.id;
    const document = this.#relationsDocument(part);
    const taken = new Set(relations.map(({ id }) => id));
    let number = relations.length + 1;
    while (taken.has(`rId${number}`)) number += 1;
    const element = document.createElementNS(ns.packageRelations, 'Relationship');
    element.setAttribute('Id', `rId${number}`);
    element.setAttribute('Type', `${relationTypes}/${type}`);
    element.setAttribute('Target', `/${target}`);
    rootOf(document).append(element);
    return `rId${number}`;
  }

  /** Removes the relations to a part. */
  unrelate(part: string, target: string): void {
    const ids = new Set(this.relations(part).flatMap((relation) => (relation.target === target ? [relation.id] : [])));
    if (ids.size === 0) return;
    for (const element of rootOf(this.xml(relationsPart(part))).children) {
      if (ids.has(element.getAttribute('Id') ?? '')) element.remove();
    }
  }

  /** A name that no part has yet. */
  freeName(stem: string, extension: string): string {
    let number = 1;
    while (this.has(`${stem}${number}.${extension}`)) number += 1;
    return `${stem}${number}.${extension}`;
  }

  /** The whole file, its content types first. */
  zip(): Uint8Array<ArrayBuffer> {
    for (const [part, document] of this.#documents) this.#bytes.set(part, writeXml(document));
    const first = '[Content_Types].xml';
    const names = [first, ...[...this.#bytes.keys()].filter((name) => name !== first)];
    const entries = names.map((name) => [name, this.#bytes.get(name) ?? new Uint8Array()] as const);
    return zipSync(Object.fromEntries(entries), { level: 6, mtime: zipDate });
  }

  #relationsDocument(part: string): Document {
    const name = relationsPart(part);
    if (!this.has(name)) {
      this.#documents.set(name, readXml(new TextEncoder().encode(`<Relationships xmlns="${ns.packageRelations}"/>`)));
    }
    return this.xml(name);
  }

  #override(part: string) {
    return rootOf(this.xml('[Content_Types].xml')).children.find(
      (element) => element.localName === 'Override' && element.getAttribute('PartName') === `/${part}`,
    );
  }

  #declare(part: string, contentType: string): void {
    const known = this.#override(part);
    if (known) return known.setAttribute('ContentType', contentType);
    const types = this.xml('[Content_Types].xml');
    const element = types.createElementNS(ns.contentTypes, 'Override');
    element.setAttribute('PartName', `/${part}`);
    element.setAttribute('ContentType', contentType);
    rootOf(types).append(element);
  }
}
