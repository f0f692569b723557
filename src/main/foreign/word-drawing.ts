import type { ImageRun } from '../../domain/deliverable/document-model.ts';
import type { XmlAttributes } from './xml-scanner.ts';

/** Names that our writer gives to the pictures of the client file. */
const ownName = /^attachment:([0-9a-f-]{8,64})$/iu;

const longestDescription = 1_000;

/** Finds the picture of a drawing as its elements are met, in DrawingML (ECMA-376, 20.4) or VML. */
export class WordDrawing {
  #name = '';
  #description = '';
  #relations: string[] = [];
  #text = false;

  open(name: string, attributes: XmlAttributes): void {
    if (name === 'docPr') {
      this.#name ||= attributes.get('name') ?? '';
      this.#description ||= attributes.get('descr') ?? '';
    } else if (name === 'shape') this.#description ||= attributes.get('alt') ?? '';
    else if (name === 'blip') this.#relation(attributes.get('embed'));
    else if (name === 'imagedata') this.#relation(attributes.get('id'));
    else if (name === 'txbxContent') this.#text = true;
  }

  /**
   * The picture, its id empty when its name is not one of ours; undefined for a drawing that is no picture, that holds
   * several, or that has a text of its own.
   * @param digests of the pictures of the document, by relation
   */
  image(digests: ReadonlyMap<string, string>): ImageRun | undefined {
    const id = ownName.exec(this.#name.trim())?.[1]?.toLowerCase() ?? '';
    const [relation, ...others] = this.#relations;
    const digest = digests.get(relation ?? '');
    if (this.#text || others.length > 0 || (id === '' && digest === undefined)) return undefined;
    const alternativeText = this.#description.replaceAll(/\s+/gu, ' ').trim().slice(0, longestDescription);
    return { kind: 'image', id, alternativeText, ...(digest === undefined ? {} : { digest }) };
  }

  #relation(id: string | undefined): void {
    if (id !== undefined && !this.#relations.includes(id)) this.#relations.push(id);
  }
}
