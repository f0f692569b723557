import type { Element } from 'slimdom';
import type { TemplateValues } from '../../../domain/deliverable/template-remark.ts';
import type { PictureAdopter } from './adopt-pictures.ts';
import { textWidth } from '../word/word-styles.ts';
import { cleanContent, dropEmptyRuns } from './clean-content.ts';
import type { OfficeParts } from './office-parts.ts';
import { type PageGeometry, widthsOf } from './page-geometry.ts';
import type { WordTemplate } from './read-template.ts';
import { setRightTab, stretchFurniture } from './stretch.ts';
import type { StyleSheet } from './style-sheet.ts';
import type { FurnitureKind, FurniturePlace, TemplateSection } from './template-body.ts';
import { fieldNames, settleFields } from './template-fields.ts';
import type { TemplateLogos } from './template-logos.ts';
import { fillMarks, marksIn } from './template-marks.ts';
import { paragraphOrder } from './schema-order.ts';
import { below, make, ns, paragraphProperties, putInOrder, rootOf } from './word-xml.ts';

/** What the making of headers and footers needs. */
export interface FurnitureSetting {
  readonly parts: OfficeParts;
  readonly template: WordTemplate;
  readonly pictures: PictureAdopter;
  readonly sheet: StyleSheet;
  readonly values: TemplateValues;
  readonly logos: TemplateLogos;
  readonly geometry: PageGeometry | undefined;
  /** Our own header and footer paragraphs, in the template's styles. */
  readonly ours: Readonly<Record<FurnitureKind, readonly Element[]>>;
}

export const mainPart = 'word/document.xml';

const contentTypes = {
  header: 'application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml',
  footer: 'application/vnd.openxmlformats-officedocument.wordprocessingml.footer+xml',
} as const;

/** Makes the template's headers and footers ours: marks filled, pictures brought, what is missing added. */
export class FurnitureMaker {
  readonly #setting: FurnitureSetting;
  readonly #made = new Map<string, string>();
  readonly #lacks: Readonly<Record<FurnitureKind, boolean>>;

  /** @param main the section that the content takes, which says whether a title or a page number is missing */
  constructor(setting: FurnitureSetting, main: TemplateSection) {
    this.#setting = setting;
    const shown = [main.furniture.get('header/default'), main.furniture.get('footer/default')];
    const roots = shown.flatMap((part) => (part === undefined ? [] : [rootOf(setting.template.xml(part))]));
    const marks = new Set(roots.flatMap((root) => [...marksIn(root)]));
    const fields = new Set(roots.flatMap((root) => [...fieldNames(root)]));
    const hasTitle =
      ['client', 'title', 'subtitle', 'project'].some((mark) => marks.has(mark)) ||
      ['TITLE', 'SUBJECT', 'STYLEREF'].some((field) => fields.has(field));
    this.#lacks = {
      header: !hasTitle && main.furniture.has('header/default'),
      footer: !fields.has('PAGE') && main.furniture.has('footer/default'),
    };
    if (this.#lacks.header) setting.template.remarks.tell('running_title_added', {});
    if (this.#lacks.footer) setting.template.remarks.tell('page_number_added', {});
  }

  /** References to the headers and footers of a template's section, for a section of ours. */
  references(
    section: TemplateSection,
    places: readonly FurniturePlace[],
    options: { readonly landscape: boolean; readonly complete: boolean },
  ): Element[] {
    const document = this.#setting.parts.xml(mainPart);
    return (['header', 'footer'] as const).flatMap((kind) =>
      places.flatMap((place) => {
        const source = section.furniture.get(`${kind}/${place}`);
        if (source === undefined) return [];
        const complete = options.complete && place !== 'first' && this.#lacks[kind];
        const id = this.#make(kind, source, options.landscape, complete);
        const reference = make(document, `${kind}Reference`, { type: place });
        reference.setAttributeNS(ns.r, 'r:id', id);
        return [reference];
      }),
    );
  }

  #make(kind: FurnitureKind, source: string, landscape: boolean, complete: boolean): string {
    const key = `${kind} ${source} ${landscape} ${complete}`;
    const known = this.#made.get(key);
    if (known !== undefined) return known;
    const { parts, template, pictures, sheet, values, logos, geometry, ours } = this.#setting;
    const document = template.xml(source);
    const root = rootOf(document);
    const part = parts.freeName(`word/${kind}`, 'xml');
    parts.setXml(part, document, contentTypes[kind]);
    cleanContent(root);
    settleFields(root, values, template.remarks);
    pictures.adopt(root, source, part);
    logos.place(root, part);
    fillMarks(root, values, template.remarks);
    dropEmptyRuns(root);
    const widths = geometry && widthsOf(geometry, landscape);
    if (geometry && widths && landscape) stretchFurniture(root, sheet, widthsOf(geometry, false), widths);
    for (const paragraph of complete ? ours[kind] : []) {
      const copy = document.importNode(paragraph, true);
      root.append(copy);
      putInOrder(paragraphProperties(copy), make(document, 'spacing', { before: 80, after: 0 }), paragraphOrder);
      setRightTab(copy, sheet, widths?.text ?? textWidth[landscape ? 'landscape' : 'upright']);
    }
    if (below(root, 'p').length === 0) root.append(make(document, 'p'));
    const id = parts.relate(mainPart, kind, part);
    this.#made.set(key, id);
    return id;
  }
}

/** Our own headers and footers that stay: their stop moves to the edge of the template's text. */
export function fitOwnFurniture(parts: OfficeParts, part: string, sheet: StyleSheet, width: number): void {
  for (const paragraph of below(rootOf(parts.xml(part)), 'p')) setRightTab(paragraph, sheet, width);
}
