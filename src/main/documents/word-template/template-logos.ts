import type { Element } from 'slimdom';
import type { OfficeParts } from './office-parts.ts';
import { mainPart } from './page-furniture.ts';
import { isLogoMark, type LogoMark, logoMarks, mark, markOf, markOfControl, replaceRange } from './template-marks.ts';
import {
  ancestor,
  attribute,
  below,
  child,
  childAt,
  documentOf,
  everyElement,
  isWord,
  make,
  ns,
  ownTexts,
  setAttribute,
} from './word-xml.ts';

/** Names that our cover gives to its logos. */
const drawingNames: Readonly<Record<LogoMark, string>> = { client_logo: 'client-logo', firm_logo: 'firm-logo' };

/** The logos of our cover, to be put where a template's marks or controls ask for them. */
export class TemplateLogos {
  readonly #drawings: ReadonlyMap<LogoMark, Element>;
  readonly #parts: OfficeParts;
  #placed = false;

  /**
   * @param root our document, its cover still there
   * @param parts the parts of our document
   */
  constructor(root: Element, parts: OfficeParts) {
    const drawings = below(root, 'drawing');
    const named = (name: string): Element | undefined =>
      drawings.find((drawing) => below(drawing, 'docPr', ns.wp)[0]?.getAttribute('name') === name);
    this.#drawings = new Map(
      logoMarks.flatMap((key) => {
        const drawing = named(drawingNames[key]);
        return drawing ? [[key, drawing.cloneNode(true)] as const] : [];
      }),
    );
    this.#parts = parts;
  }

  /** True once the template has shown one of them. */
  get placed(): boolean {
    return this.#placed;
  }

  /**
   * Puts the logos in place of `{{logo client}}` and `{{logo cabinet}}`, and of controls of these names. A mark
   * without logo is left for `fillMarks`, which takes it away.
   * @param root elements of the template, their pictures already brought
   * @param part our part that they go to
   */
  place(root: Element, part: string): void {
    for (const control of below(root, 'sdt')) this.#placeInControl(control, part);
    for (const paragraph of below(root, 'p')) this.#placeInParagraph(paragraph, part);
  }

  #placeInParagraph(paragraph: Element, part: string): void {
    const texts = ownTexts(paragraph);
    const whole = texts.map((text) => text.textContent ?? '').join('');
    for (const match of [...whole.matchAll(mark)].toReversed()) {
      const run = this.#run(markOf(match[1] ?? ''), paragraph, part);
      if (!run) continue;
      const holder = ancestor(textAt(texts, match.index) ?? paragraph, 'r');
      replaceRange(texts, match.index, match.index + match[0].length, '');
      if (holder) holder.before(run);
      else paragraph.append(run);
      openLine(paragraph);
    }
  }

  #placeInControl(control: Element, part: string): void {
    const content = child(control, 'sdtContent');
    const run = content && this.#run(markOfControl(control), control, part);
    if (!run) return;
    const inside = everyElement(content).filter((element) => isWord(element, 'r'));
    const place = inside[0]?.parentNode ?? below(content, 'p')[0] ?? content;
    for (const element of inside) element.remove();
    if (isWord(place, 'p', 'sdtContent')) place.append(run);
    // Its title must not be taken for a mark again.
    child(control, 'sdtPr')?.remove();
  }

  #run(name: ReturnType<typeof markOf>, place: Element, part: string): Element | undefined {
    const drawing = isLogoMark(name) ? this.#drawings.get(name) : undefined;
    if (!drawing) return undefined;
    const document = documentOf(place);
    const copy = document.importNode(drawing, true);
    for (const blip of below(copy, 'blip', ns.a)) {
      const id = blip.getAttributeNS(ns.r, 'embed');
      const target = this.#parts.relations(mainPart).find((relation) => relation.id === id)?.target;
      if (target !== undefined) blip.setAttributeNS(ns.r, 'r:embed', this.#parts.relate(part, 'image', target));
    }
    this.#placed = true;
    return make(document, 'r', {}, [copy]);
  }
}

/** The text that holds the character at a place of texts that follow one another. */
function textAt(texts: readonly Element[], place: number): Element | undefined {
  let start = 0;
  for (const text of texts) {
    start += (text.textContent ?? '').length;
    if (place < start) return text;
  }
  return undefined;
}

/** A line of a fixed height would cut the picture. */
function openLine(paragraph: Element): void {
  const spacing = childAt(paragraph, 'pPr', 'spacing');
  if (spacing && attribute(spacing, 'lineRule') === 'exact') setAttribute(spacing, 'lineRule', 'atLeast');
}
