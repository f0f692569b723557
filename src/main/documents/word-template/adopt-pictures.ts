import type { Element } from 'slimdom';
import type { OfficeParts } from './office-parts.ts';
import type { WordTemplate } from './read-template.ts';
import { ancestor, everyElement, isWord, ns } from './word-xml.ts';

/** Kinds of picture that Word holds, by the end of their name. */
const pictureTypes: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  bmp: 'image/bmp',
  tif: 'image/tiff',
  tiff: 'image/tiff',
  emf: 'image/x-emf',
  wmf: 'image/x-wmf',
};

/** Copies pictures of a template into our file, each once. */
export class PictureAdopter {
  readonly #template: WordTemplate;
  readonly #target: OfficeParts;
  readonly #copied = new Map<string, string>();
  #leftOut = 0;

  constructor(template: WordTemplate, target: OfficeParts) {
    this.#template = template;
    this.#target = target;
  }

  /** Pictures that could not be taken: outside the file, or of no kind known. */
  get leftOut(): number {
    return this.#leftOut;
  }

  /**
   * Brings the pictures that elements name, and relates our part to them. What names a picture that is not
   * there, or anything else outside the element's own part, is taken off.
   * @param root elements from the template, already cleaned
   * @param source the template's part that they come from
   * @param part our part that they go to
   */
  adopt(root: Element, source: string, part: string): void {
    const relations = new Map(this.#template.relations(source).map((relation) => [relation.id, relation]));
    for (const element of everyElement(root)) {
      for (const attribute of element.attributes.slice()) {
        if (attribute.namespaceURI !== ns.r) continue;
        const relation = relations.get(attribute.value);
        const isPicture =
          attribute.localName === 'embed' || element.localName === 'imagedata' || element.localName === 'fill';
        const copied =
          isPicture && relation && !relation.external && relation.type === 'image' && this.#copy(relation.target);
        if (copied) attribute.value = this.#target.relate(part, 'image', copied);
        else this.#drop(element, isPicture);
      }
    }
  }

  #copy(source: string): string | undefined {
    const known = this.#copied.get(source);
    if (known !== undefined) return known;
    const extension = source.split('.').at(-1)?.toLowerCase() ?? '';
    const type = pictureTypes[extension];
    const bytes = this.#template.bytes(source);
    if (type === undefined || !bytes) return undefined;
    const part = this.#target.freeName('word/media/template', extension);
    this.#target.setBytes(part, bytes, type);
    this.#copied.set(source, part);
    return part;
  }

  #drop(element: Element, isPicture: boolean): void {
    if (!element.parentNode) return;
    if (isPicture) this.#leftOut += 1;
    const holder = ancestor(element, 'drawing', 'pict');
    if (holder) holder.remove();
    else if (isWord(element, 'headerReference', 'footerReference')) element.remove();
    else
      for (const attribute of element.attributes.slice())
        if (attribute.namespaceURI === ns.r) element.removeAttributeNode(attribute);
  }
}
