import type { Element } from 'slimdom';
import type { PageWidths } from './stretch.ts';
import { attribute, child, documentOf, make, numberOf, setAttribute } from './word-xml.ts';

/** The page of a template: its sides upright, and its margins. */
export interface PageGeometry {
  readonly short: number;
  readonly long: number;
  /** `w:pgMar`, whole. */
  readonly margins: Element;
  readonly sides: number;
}

/** Text narrower than this leaves no room for a table; margins that leave less are not taken. */
const narrowest = 5_600;

/** A template without header may set one at the very edge of the paper, where nothing prints. */
export const nearest = 340;

/** The page of a section of the template, or undefined when it does not say, or leaves too little room. */
export function geometryOf(section: Element | undefined): PageGeometry | undefined {
  const size = child(section, 'pgSz');
  const margins = child(section, 'pgMar');
  const [width, height] = [numberOf(size, 'w'), numberOf(size, 'h')];
  if (!width || !height || !margins) return undefined;
  const sides =
    (numberOf(margins, 'left') ?? 0) + (numberOf(margins, 'right') ?? 0) + (numberOf(margins, 'gutter') ?? 0);
  const [short, long] = [Math.min(width, height), Math.max(width, height)];
  return short - sides < narrowest ? undefined : { short, long, margins, sides };
}

/** Page and text widths of a geometry. */
export function widthsOf({ short, long, sides }: PageGeometry, landscape: boolean): PageWidths {
  const page = landscape ? long : short;
  return { page, text: page - sides };
}

/** Height left to the text of a page. */
export function textHeightOf({ short, long, margins }: PageGeometry, landscape: boolean): number {
  const around = Math.abs(numberOf(margins, 'top') ?? 0) + Math.abs(numberOf(margins, 'bottom') ?? 0);
  return (landscape ? short : long) - around;
}

/** True for a section whose page is on its side. */
export function isLandscape(section: Element): boolean {
  const size = child(section, 'pgSz');
  return attribute(size, 'orient') === 'landscape' || (numberOf(size, 'w') ?? 0) > (numberOf(size, 'h') ?? 0);
}

/** Width of the text of a section. */
export function textWidthOf(section: Element): number {
  const margins = child(section, 'pgMar');
  const sides =
    (numberOf(margins, 'left') ?? 0) + (numberOf(margins, 'right') ?? 0) + (numberOf(margins, 'gutter') ?? 0);
  return (numberOf(child(section, 'pgSz'), 'w') ?? 0) - sides;
}

/** Sets a section on the template's page; on its side, the sides change places and the margins stay. */
export function setGeometry(section: Element, { short, long, margins }: PageGeometry): void {
  const landscape = isLandscape(section);
  const document = documentOf(section);
  const size = child(section, 'pgSz') ?? make(document, 'pgSz');
  setAttribute(size, 'w', landscape ? long : short);
  setAttribute(size, 'h', landscape ? short : long);
  setAttribute(size, 'orient', landscape ? 'landscape' : 'portrait');
  const taken = document.importNode(margins, true);
  for (const name of ['header', 'footer']) {
    setAttribute(taken, name, Math.max(numberOf(taken, name) ?? 0, nearest));
  }
  child(section, 'pgMar')?.replaceWith(taken);
}

/** Sequence of what a section's properties hold (CT_SectPr), after its headers and footers. */
export const sectionOrder = [
  'headerReference',
  'footerReference',
  'footnotePr',
  'endnotePr',
  'type',
  'pgSz',
  'pgMar',
  'paperSrc',
  'pgBorders',
  'lnNumType',
  'pgNumType',
  'cols',
  'formProt',
  'vAlign',
  'noEndnote',
  'titlePg',
  'textDirection',
  'bidi',
  'rtlGutter',
  'docGrid',
  'printerSettings',
];
