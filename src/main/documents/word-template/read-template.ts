import type { Document, Element } from 'slimdom';
import { Fault } from '../../../contract/fault.ts';
import type { TemplateRefusalCode } from '../../../domain/deliverable/template-remark.ts';
import { type Relation, readRelations, relationsPart } from './office-parts.ts';
import { TemplateRemarks } from './template-remarks.ts';
import { child, ns, readXml, rootOf, XmlRefusedError } from './word-xml.ts';

/** A firm's file, unpacked: its parts by name in lower case, as the package format compares them. */
export interface TemplateFile {
  /** Name of the file, for what is told of it. */
  readonly name: string;
  readonly parts: ReadonlyMap<string, Uint8Array>;
}

/** A Word file in the strict variant of the format has other namespaces throughout. */
const strictNamespace = 'http://purl.oclc.org/ooxml/wordprocessingml/main';

/** A firm's Word template: what its parts say, read strictly. Nothing of it is run or followed. */
export class WordTemplate {
  readonly file: TemplateFile;
  readonly mainPart: string;
  readonly body: Element;
  readonly remarks = new TemplateRemarks();

  /**
   * @throws Fault `template_refused` for a file that is not a Word document, or one that is damaged or harmful
   */
  constructor(file: TemplateFile) {
    this.file = file;
    this.mainPart = this.#findMainPart();
    const root = rootOf(this.xml(this.mainPart));
    if (root.namespaceURI === strictNamespace) throw this.#refusal('strict', {});
    const body = root.namespaceURI === ns.w && root.localName === 'document' ? child(root, 'body') : undefined;
    if (!body) throw this.#refusal('not_word', {});
    this.body = body;
    this.#tellWhatIsLeftOut();
  }

  /** A part as a document; a new one each time, since what is taken from it is changed. */
  xml(part: string): Document {
    const bytes = this.file.parts.get(part.toLowerCase());
    if (!bytes) throw this.#refusal('damaged', { part });
    try {
      const document = readXml(bytes);
      rootOf(document);
      return document;
    } catch (error) {
      if (error instanceof XmlRefusedError) throw this.#refusal(error.reason, { part });
      throw error;
    }
  }

  bytes(part: string): Uint8Array | undefined {
    return this.file.parts.get(part.toLowerCase());
  }

  relations(part: string): Relation[] {
    const name = relationsPart(part);
    return this.file.parts.has(name.toLowerCase()) ? readRelations(this.xml(name), part) : [];
  }

  /** The part that the document relates to by this type: its styles, its theme… */
  related(type: string): string | undefined {
    const found = this.relations(this.mainPart).find((relation) => relation.type === type && !relation.external);
    return found && this.file.parts.has(found.target.toLowerCase()) ? found.target : undefined;
  }

  /** The related part as a document. */
  relatedXml(type: string): Document | undefined {
    const part = this.related(type);
    return part === undefined ? undefined : this.xml(part);
  }

  #findMainPart(): string {
    const { parts } = this.file;
    if (parts.has('mimetype') && parts.has('content.xml')) throw this.#refusal('open_document', {});
    if (!parts.has('[content_types].xml') || !parts.has('_rels/.rels')) throw this.#refusal('not_word', {});
    const main = readRelations(this.xml('_rels/.rels'), '').find(
      ({ type, external }) => type === 'officeDocument' && !external,
    );
    if (!main || !parts.has(main.target.toLowerCase())) throw this.#refusal('not_word', {});
    return main.target;
  }

  #tellWhatIsLeftOut(): void {
    const names = [...this.file.parts.keys()];
    if (names.some((name) => /(?:^|\/)vba[^/]*$/u.test(name))) this.remarks.tell('macros_left_out', {});
    if (names.some((name) => name.startsWith('customxml/'))) this.remarks.tell('data_left_out', {});
    const objects = names.filter((name) => /\/(?:embeddings|activex|diagrams|charts)\/[^/]+\.[^/]+$/u.test(name));
    const external = names
      .filter((name) => name.endsWith('.rels'))
      .flatMap((name) => readRelations(this.xml(name), ''))
      .filter((relation) => relation.external && relation.type !== 'hyperlink');
    if (objects.length > 0) this.remarks.tell('objects_left_out', { count: objects.length });
    if (external.length > 0) this.remarks.tell('external_left_out', { count: external.length });
  }

  #refusal(reason: TemplateRefusalCode, params: Readonly<Record<string, string | number>>): Fault {
    return new Fault('template_refused', { ...params, file: this.file.name, reason });
  }
}
