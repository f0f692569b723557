import type { Document, Element } from 'slimdom';
import type { PictureAdopter } from './adopt-pictures.ts';
import type { OfficeParts } from './office-parts.ts';
import { stylesNamedIn } from './merge-styles.ts';
import { mainPart } from './page-furniture.ts';
import type { WordTemplate } from './read-template.ts';
import { idOf, nameOf, type StyleSheet, typeOf } from './style-sheet.ts';
import {
  attribute,
  below,
  child,
  children,
  childAt,
  documentOf,
  everyElement,
  ns,
  putInOrder,
  rootOf,
  val,
} from './word-xml.ts';

const types = {
  theme: 'application/vnd.openxmlformats-officedocument.theme+xml',
  fontTable: 'application/vnd.openxmlformats-officedocument.wordprocessingml.fontTable+xml',
  font: 'application/vnd.openxmlformats-officedocument.obfuscatedFont',
} as const;

/** Where these parts stand in a document that has none. */
const usualParts = { theme: 'word/theme/theme1.xml', fontTable: 'word/fontTable.xml' } as const;

/** The theme of the template in place of ours. */
export function adoptTheme(template: WordTemplate, parts: OfficeParts, pictures: PictureAdopter): void {
  const adopted = adoptPart(template, parts, 'theme');
  if (adopted) pictures.adopt(adopted.root, adopted.source, adopted.part);
}

/** The table of fonts of the template, with the fonts that it embeds. */
export function adoptFonts(template: WordTemplate, parts: OfficeParts): void {
  const adopted = adoptPart(template, parts, 'fontTable');
  if (!adopted) return;
  const { source, part, root } = adopted;
  const relations = new Map(template.relations(source).map((relation) => [relation.id, relation]));
  for (const element of everyElement(root)) {
    const relation = relations.get(element.getAttributeNS(ns.r, 'id') ?? '');
    if (!element.getAttributeNodeNS(ns.r, 'id')) continue;
    const bytes =
      relation && !relation.external && relation.type === 'font' ? template.bytes(relation.target) : undefined;
    if (!bytes) {
      element.remove();
      continue;
    }
    const font = parts.freeName('word/fonts/font', 'odttf');
    parts.setBytes(font, bytes, types.font);
    element.setAttributeNS(ns.r, 'r:id', parts.relate(part, 'font', font));
  }
}

/** Puts a part of the template in place of ours; undefined when the template has none. */
function adoptPart(template: WordTemplate, parts: OfficeParts, type: keyof typeof usualParts) {
  const source = template.related(type);
  if (source === undefined) return undefined;
  const part = parts.relations(mainPart).find((relation) => relation.type === type)?.target ?? usualParts[type];
  const xml = template.xml(source);
  parts.remove(part);
  parts.setXml(part, xml, types[type]);
  parts.relate(mainPart, type, part);
  return { source, part, root: rootOf(xml) };
}

/** Settings that belong to the look of a document; the others say how somebody was working. */
const takenSettings = [
  'displayBackgroundShape',
  'mirrorMargins',
  'gutterAtTop',
  'defaultTabStop',
  'autoHyphenation',
  'consecutiveHyphenLimit',
  'hyphenationZone',
  'doNotHyphenateCaps',
  'evenAndOddHeaders',
  'characterSpacingControl',
  'themeFontLang',
  'clrSchemeMapping',
  'decimalSymbol',
  'listSeparator',
];

/** Sequence of the settings that we write or take (CT_Settings). */
const settingsOrder = [
  'writeProtection',
  'view',
  'zoom',
  'removePersonalInformation',
  'removeDateAndTime',
  'displayBackgroundShape',
  'embedTrueTypeFonts',
  'embedSystemFonts',
  'saveSubsetFonts',
  'mirrorMargins',
  'gutterAtTop',
  'hideSpellingErrors',
  'hideGrammaticalErrors',
  'proofState',
  'trackRevisions',
  'documentProtection',
  'defaultTabStop',
  'autoHyphenation',
  'consecutiveHyphenLimit',
  'hyphenationZone',
  'doNotHyphenateCaps',
  'defaultTableStyle',
  'evenAndOddHeaders',
  'characterSpacingControl',
  'updateFields',
  'footnotePr',
  'endnotePr',
  'compat',
  'docVars',
  'rsids',
  'mathPr',
  'themeFontLang',
  'clrSchemeMapping',
  'shapeDefaults',
  'decimalSymbol',
  'listSeparator',
];

export function adoptSettings(template: WordTemplate, parts: OfficeParts): void {
  const theirs = template.relatedXml('settings');
  const part = parts.relations(mainPart).find((relation) => relation.type === 'settings')?.target;
  if (!theirs || part === undefined) return;
  const settings = parts.xml(part);
  for (const name of takenSettings) {
    child(rootOf(settings), name)?.remove();
    const found = child(rootOf(theirs), name);
    if (found) putInOrder(rootOf(settings), settings.importNode(found, true), settingsOrder);
  }
}

/** Takes the colour behind the pages of the template, on which its text is read; a picture there is left out. */
export function adoptBackground(template: WordTemplate, document: Document): void {
  const theirs = child(rootOf(template.xml(template.mainPart)), 'background');
  if (!theirs) return;
  const root = rootOf(document);
  child(root, 'background')?.remove();
  root.prepend(document.importNode(theirs, false));
}

/** Names of tables that are a frame for something else than rows of facts. */
const notATable = /signature|adresse|address|cartouche|mise en page|layout|en-?t[eê]te|pied|header|footer/iu;
const plainTables = /^(?:normal table|tableau normal|table grid|grille du tableau|table grid light|tablegrid)$/iu;

/** The table style that a template means for its tables: the one it sets, or uses most, or made itself. */
export function tableStyleOf(template: WordTemplate, sheet: StyleSheet): Element | undefined {
  const candidates = sheet
    .all()
    .filter((style) => typeOf(style) === 'table' && !plainTables.test(nameOf(style)) && !notATable.test(nameOf(style)))
    .filter((style) => childAt(style, 'tblPr', 'tblBorders') || child(style, 'tblStylePr') || child(style, 'tcPr'));
  const settings = template.relatedXml('settings');
  const set = settings && val(child(rootOf(settings), 'defaultTableStyle'));
  const uses = new Map<string, number>();
  for (const name of below(template.body, 'tblStyle')) uses.set(val(name) ?? '', (uses.get(val(name) ?? '') ?? 0) + 1);
  const score = (style: Element): number =>
    (idOf(style) === set ? 1_000_000 : 0) +
    (uses.get(idOf(style)) ?? 0) * 1_000 +
    (attribute(style, 'customStyle') === '1' ? 1 : 0);
  return candidates.filter((style) => score(style) > 0).toSorted((a, b) => score(b) - score(a))[0];
}

/** Fonts that a machine with Word has. */
const usualFonts = new Set(
  'Aptos,Aptos Display,Arial,Arial Black,Arial Narrow,Bahnschrift,Book Antiqua,Bookman Old Style,Calibri,Calibri Light,Cambria,Cambria Math,Candara,Century,Century Gothic,Comic Sans MS,Consolas,Constantia,Corbel,Courier New,Franklin Gothic Book,Franklin Gothic Medium,Garamond,Georgia,Gill Sans MT,Impact,Lucida Console,Lucida Sans Unicode,Microsoft Sans Serif,Palatino Linotype,Segoe UI,Segoe UI Light,Segoe UI Semibold,Segoe UI Symbol,Sitka Text,Symbol,Tahoma,Times New Roman,Trebuchet MS,Tw Cen MT,Verdana,Webdings,Wingdings,Wingdings 2,Wingdings 3,MS Gothic,MS Mincho'
    .split(',')
    .map((name) => name.toLowerCase()),
);

/**
 * Fonts that the document shows, that few machines have and that the template does not embed.
 * @param texts its parts that hold text: a font of a style that none of them names is not shown
 */
export function rareFonts(
  sheet: StyleSheet,
  texts: readonly Document[],
  theme: Document | undefined,
  fontTable: Document | undefined,
): string[] {
  const embedded = new Set(
    (fontTable ? children(rootOf(fontTable), 'font') : [])
      .filter((font) => child(font, 'embedRegular') || child(font, 'embedBold'))
      .map((font) => attribute(font, 'name')),
  );
  const used = new Set(texts.flatMap((text) => [...stylesNamedIn(text)]));
  const defaults = ['paragraph', 'character', 'table'].map((type) => sheet.default(type));
  const styles = [...defaults, ...[...used].map((id) => sheet.byId(id))].flatMap((style) => sheet.chain(style));
  const shown = [child(rootOf(sheet.document), 'docDefaults'), ...new Set(styles), ...texts.map(rootOf)]
    .filter((element) => element !== undefined)
    .flatMap((element) => below(element, 'rFonts'));
  const named = shown.flatMap((fonts) => attribute(fonts, 'ascii') ?? []);
  const ofTheme = (theme ? below(rootOf(theme), 'latin', ns.a) : []).flatMap(
    (latin) => latin.getAttribute('typeface') ?? [],
  );
  const usesTheme = shown.some((fonts) => attribute(fonts, 'asciiTheme') !== undefined);
  return [...new Set([...named, ...(usesTheme ? ofTheme : [])])].filter(
    (name) => name !== '' && !name.startsWith('+') && !usualFonts.has(name.toLowerCase()) && !embedded.has(name),
  );
}

/** The language of our document in place of the template's. */
export function setLanguage(sheet: StyleSheet, ours: StyleSheet): void {
  const own = ours.documentDefault('rPr', 'lang');
  const theirs = sheet.documentDefault('rPr', 'lang');
  const value = val(own);
  if (theirs && value !== undefined) theirs.setAttributeNS(ns.w, 'w:val', value);
  const defaults = childAt(rootOf(sheet.document), 'docDefaults', 'rPrDefault', 'rPr');
  if (!theirs && own && defaults) defaults.append(documentOf(defaults).importNode(own, true));
}
