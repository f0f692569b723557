import type { Document, Element } from 'slimdom';
import type { TemplateRemark, TemplateValues } from '../../../domain/deliverable/template-remark.ts';
import { styleIds, textWidth } from '../word/word-styles.ts';
import {
  adoptBackground,
  adoptFonts,
  adoptSettings,
  adoptTheme,
  rareFonts,
  setLanguage,
  tableStyleOf,
} from './adopt-parts.ts';
import { PictureAdopter } from './adopt-pictures.ts';
import { lastDrawing, numberDrawings } from './clean-content.ts';
import { headingNumbers, numberingOfHeading, renumberContents } from './heading-numbers.ts';
import { alignContinuations, mergeNumbering, numberingsNamedIn, renumber } from './merge-numbering.ts';
import { type MergedStyles, mergeStyles, renameStyles, stylesNamedIn } from './merge-styles.ts';
import { NumberingBook } from './numbering-book.ts';
import { OfficeParts } from './office-parts.ts';
import { FurnitureMaker, mainPart } from './page-furniture.ts';
import { geometryOf, isLandscape, widthsOf } from './page-geometry.ts';
import { pourBack, pourCover, removeOwnCover } from './pour-cover.ts';
import { pourSections } from './pour-sections.ts';
import { type TemplateFile, WordTemplate } from './read-template.ts';
import { idOf, nameOf, StyleSheet } from './style-sheet.ts';
import { darkenHeaderRow, dressTables, fitTableText, settleLabels } from './table-text.ts';
import { readBody, type FurnitureKind, type TemplateBody } from './template-body.ts';
import { fieldNames } from './template-fields.ts';
import { templateLook } from './template-look.ts';
import { TemplateLogos } from './template-logos.ts';
import { marksIn } from './template-marks.ts';
import { below, child, children, rootOf, val } from './word-xml.ts';

/** A document in a firm's template, and what is worth telling of it. */
export interface PouredDocument {
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly remarks: readonly TemplateRemark[];
}

const stylesPart = 'word/styles.xml';
const numberingPart = 'word/numbering.xml';
const numberingType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.numbering+xml';
const stylesType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml';

/**
 * Pours a document that `writeWord` has written into a firm's template: its styles, fonts, colours, numbering,
 * page, headers, footers and cover. The text stays as written. What the template brings is read, never run:
 * macros, objects, controls, links and data are left out.
 * @param written a `.docx` of ours
 * @param file the template, unpacked
 * @param values what the template's marks stand for
 * @param withCover false for a document that opens on its text: the template’s cover and end are left aside
 * @throws Fault `template_refused` when the template is not a Word document, or is damaged or harmful
 */
export function pourTemplate(
  written: Uint8Array,
  file: TemplateFile,
  values: TemplateValues,
  withCover = true,
): PouredDocument {
  const template = new WordTemplate(file);
  const parts = new OfficeParts(written);
  const document = parts.xml(mainPart);
  const root = rootOf(document);
  const theirs = template.relatedXml('styles');
  const read = readBody(template, theirs && new StyleSheet(theirs));
  const body = withCover ? read : { ...read, front: [], back: [], coverApart: false };
  const logos = new TemplateLogos(root, parts);
  const coverLost = body.front.length > 0 && removeOwnCover(document);
  const { styles, book } = pourStyles(template, parts, document, theirs);
  const pictures = new PictureAdopter(template, parts);
  adoptTheme(template, parts, pictures);
  pictures.adopt(rootOf(book.document), template.related('numbering') ?? numberingPart, numberingPart);
  adoptFonts(template, parts);
  adoptSettings(template, parts);
  adoptBackground(template, document);
  const geometry = geometryOf(body.mainSection.properties);
  const ours = { header: ownFurniture(parts, 'header'), footer: ownFurniture(parts, 'footer') };
  const furniture = new FurnitureMaker(
    { parts, template, pictures, sheet: styles.sheet, values, logos, geometry, ours },
    body.mainSection,
  );
  const ratio = geometry ? widthsOf(geometry, false).text / textWidth.upright : 1;
  fitTableText(styles, template.relatedXml('theme'), ratio);
  const drawings = lastDrawing(root);
  pourSections(root, { parts, sheet: styles.sheet, body, geometry, furniture, withCover });
  const setting = { template, pictures, furniture, values, logos, body };
  if (body.front.length > 0) pourCover(document, setting);
  if (body.back.length > 0) pourBack(document, setting);
  if (body.front.length > 0 || body.back.length > 0) numberDrawings(root, 1);
  numberFurniture(parts, Math.max(drawings, lastDrawing(root)));
  dropUnusedFurniture(parts);
  if (coverLost && !logos.placed) template.remarks.tell('logo_left_out', {});
  tellTheRest(template, styles, withCover ? body : undefined, {
    geometry: geometry !== undefined,
    landscape: body.mainSection.properties !== undefined && isLandscape(body.mainSection.properties),
    pictures: pictures.leftOut,
    columns: child(body.mainSection.properties, 'cols'),
    texts: textParts(parts).map((part) => parts.xml(part)),
  });
  return { bytes: parts.zip(), remarks: template.remarks.list() };
}

/** Styles and numbering: the template's, with ours beside them. */
function pourStyles(
  template: WordTemplate,
  parts: OfficeParts,
  document: Document,
  theirs: Document | undefined,
): { readonly styles: MergedStyles; readonly book: NumberingBook } {
  const ours = new StyleSheet(parts.xml(stylesPart));
  if (!theirs) template.remarks.tell('no_styles', {});
  const sheet = new StyleSheet(theirs ?? parts.xml(stylesPart));
  const texts = textParts(parts);
  const used = new Set(texts.flatMap((part) => [...stylesNamedIn(parts.xml(part))]));
  for (const style of ours.all()) if (val(child(style, 'name')) === 'Normal') used.add(idOf(style));
  const look = templateLook(sheet, template.relatedXml('theme'));
  const tableStyle = theirs && tableStyleOf(template, sheet);
  const tables = { ours: styleIds.table, theirs: tableStyle && idOf(tableStyle) };
  const styles = theirs ? mergeStyles(sheet, ours, used, look, tables) : unchanged(sheet);
  for (const part of texts) renameStyles(rootOf(parts.xml(part)), styles.idOf);
  if (theirs) {
    settleLabels(rootOf(document), styles);
    darkenHeaderRow(styles, look);
  }
  if (tableStyle) {
    dressTables(rootOf(document), tableStyle);
    template.remarks.tell('table_style', { style: nameOf(tableStyle) });
  }
  if (theirs) {
    setLanguage(sheet, ours);
    parts.setXml(stylesPart, theirs, stylesType);
  }
  return { styles, book: pourNumbering(template, parts, document, styles) };
}

function unchanged(sheet: StyleSheet): MergedStyles {
  return { sheet, idOf: (id) => id, added: new Set(sheet.all().map(idOf)), tableStyle: undefined };
}

function pourNumbering(
  template: WordTemplate,
  parts: OfficeParts,
  document: Document,
  styles: MergedStyles,
): NumberingBook {
  const root = rootOf(document);
  const added = [...styles.added].flatMap((id) => styles.sheet.byId(styles.idOf(id)) ?? []);
  const used = new Set(
    [...numberingsNamedIn(document), ...added.flatMap(numberingsNamedIn)].filter((id) => id !== '0'),
  );
  const theirs = template.relatedXml('numbering');
  const merged = mergeNumbering(theirs, parts.xml(numberingPart), used, styles);
  for (const element of [root, ...added]) renumber(element, merged.numIdOf);
  parts.setXml(numberingPart, merged.document, numberingType);
  const book = new NumberingBook(merged.document);
  const headings = styleIds.headings.map((id) => styles.idOf(id));
  renumberContents(
    root,
    [1, 2, 3].map((level) => styles.idOf(`TOC${level}`)),
    headingNumbers(root, headings, styles.sheet, book),
    styles.sheet,
  );
  alignContinuations(root, styles.idOf(styleIds.listContinue), book);
  if (!styles.added.has(styleIds.headings[0])) {
    const numbered = numberingOfHeading(styles.idOf(styleIds.headings[0]), styles.sheet, book) !== undefined;
    template.remarks.tell(numbered ? 'headings_numbered' : 'headings_unnumbered', {});
  }
  if (merged.listsFromTemplate) template.remarks.tell('lists_kept', {});
  return book;
}

/** The parts of our document that hold paragraphs. */
function textParts(parts: OfficeParts): string[] {
  return parts
    .names()
    .filter((name) => /^word\/(?:document|footnotes|endnotes|comments|header\d*|footer\d*)\.xml$/u.test(name));
}

/** The paragraphs of our own first header or footer, to be added to the template's where it lacks them. */
function ownFurniture(parts: OfficeParts, kind: FurnitureKind): readonly Element[] {
  const part = parts.relations(mainPart).find((relation) => relation.type === kind)?.target;
  return part === undefined ? [] : children(rootOf(parts.xml(part)), 'p');
}

function numberFurniture(parts: OfficeParts, last: number): void {
  let next = last + 1;
  for (const part of textParts(parts)) {
    if (/header|footer/u.test(part)) next = numberDrawings(rootOf(parts.xml(part)), next);
  }
}

/** Our own headers and footers that no section shows any more. */
function dropUnusedFurniture(parts: OfficeParts): void {
  const root = rootOf(parts.xml(mainPart));
  const shown = new Set(
    ['headerReference', 'footerReference'].flatMap((name) =>
      below(root, name).map((reference) =>
        reference.getAttributeNS('http://schemas.openxmlformats.org/officeDocument/2006/relationships', 'id'),
      ),
    ),
  );
  for (const { id, type, target } of parts.relations(mainPart)) {
    if ((type !== 'header' && type !== 'footer') || shown.has(id)) continue;
    parts.unrelate(mainPart, target);
    parts.remove(target);
  }
}

function tellTheRest(
  template: WordTemplate,
  styles: MergedStyles,
  body: TemplateBody | undefined,
  found: {
    readonly geometry: boolean;
    readonly landscape: boolean;
    readonly pictures: number;
    readonly columns: Element | undefined;
    readonly texts: readonly Document[];
  },
): void {
  const { remarks } = template;
  if (body) remarks.tell(coverRemark(body), {});
  if (body?.textLeftOut) remarks.tell('text_left_out', {});
  if (!found.geometry) remarks.tell('margins_kept', {});
  else if (found.landscape) remarks.tell('landscape_left_out', {});
  const { columns } = found;
  if (Number(columns?.getAttributeNS(columns.namespaceURI, 'num') ?? 1) > 1) remarks.tell('columns_left_out', {});
  if (found.pictures > 0) remarks.tell('objects_left_out', { count: found.pictures });
  const added = [...styles.added].flatMap((id) => styles.sheet.byId(styles.idOf(id)) ?? []).map(nameOf);
  const known = added.filter(
    (name) => !/char$|^ancrage|reference$|^endnote|^matrix|^default paragraph|^normal table|^no list/iu.test(name),
  );
  if (template.related('styles') !== undefined && known.length > 0) remarks.tell('styles_added', { styles: known });
  const { texts } = found;
  const fonts = rareFonts(styles.sheet, texts, template.relatedXml('theme'), template.relatedXml('fontTable'));
  if (fonts.length > 0) remarks.tell('fonts_not_embedded', { fonts });
}

/** A cover without marks may be that of another client: an old document taken for a template. */
function coverRemark({ front }: TemplateBody) {
  if (front.length === 0) return 'cover_kept';
  return front.some((block) => marksIn(block).size > 0 || fieldNames(block).has('TITLE'))
    ? 'cover_used'
    : 'cover_without_marks';
}
