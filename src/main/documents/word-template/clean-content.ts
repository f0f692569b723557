import type { Element } from 'slimdom';
import { below, child, everyElement, isWord, ns, unwrap, val } from './word-xml.ts';

/** What is taken off what a template brings: other people's comments, traces, controls, and what reaches outside. */
const removed = [
  'bookmarkStart',
  'bookmarkEnd',
  'commentRangeStart',
  'commentRangeEnd',
  'commentReference',
  'annotationRef',
  'proofErr',
  'permStart',
  'permEnd',
  'lastRenderedPageBreak',
  'footnoteReference',
  'endnoteReference',
  'altChunk',
  'subDoc',
  'control',
  'object',
  'contentPart',
  'movie',
  'del',
  'moveFrom',
  'moveFromRangeStart',
  'moveFromRangeEnd',
  'moveToRangeStart',
  'moveToRangeEnd',
  'pPrChange',
  'rPrChange',
  'tblPrChange',
  'trPrChange',
  'tcPrChange',
  'sectPrChange',
  'tblGridChange',
  'tblPrExChange',
  'numberingChange',
  'customXmlInsRangeStart',
  'customXmlInsRangeEnd',
  'customXmlDelRangeStart',
  'customXmlDelRangeEnd',
  'smartTagPr',
  'customXmlPr',
  'cellIns',
  'cellDel',
  'cellMerge',
  'printerSettings',
];

/** Elements of which only the content is kept. */
const dissolved = ['ins', 'moveTo', 'hyperlink', 'smartTag', 'customXml', 'dir', 'bdo'];

/** Where an insertion is a mark and not a container. */
const properties = ['rPr', 'trPr', 'tcPr', 'pPr', 'numPr'];

/** Graphics that stand by themselves; charts, diagrams and the like live in parts of their own. */
const graphics = /\/(?:picture|wordprocessingShape|wordprocessingGroup|wordprocessingCanvas)$/u;

const rsid = /^rsid/u;

/**
 * Takes off everything that does not belong in a document to send: comments, tracked changes (taken as accepted),
 * links, embedded objects, controls, charts, traces of editing. Pictures are dealt with apart.
 */
export function cleanContent(root: Element): void {
  for (const element of everyElement(root)) {
    if (!element.parentNode && element !== root) continue;
    if (isWord(element, ...removed)) element.remove();
    else if (isWord(element, ...dissolved)) dissolve(element);
    else if (element.namespaceURI === ns.mc && element.localName === 'Fallback') element.remove();
    else if (isWord(element, 'drawing') && !isOwnGraphic(element)) element.remove();
    else if (element.namespaceURI === ns.a && /^hlink(?:Click|Hover|MouseOver)$/u.test(element.localName))
      element.remove();
    else if (element.namespaceURI === ns.a && element.localName === 'extLst') element.remove();
    else if (element.localName === 'OLEObject') element.remove();
    else if (isPrompt(element)) element.remove();
  }
  for (const element of everyElement(root)) cleanAttributes(element);
}

function dissolve(element: Element): void {
  const parent = element.parentNode;
  if (properties.some((name) => isWord(parent, name))) element.remove();
  else unwrap(element);
}

function isOwnGraphic(drawing: Element): boolean {
  const data = below(drawing, 'graphicData', ns.a);
  return data.length > 0 && data.every((one) => graphics.test(one.getAttribute('uri') ?? ''));
}

/** The style that Word gives to the prompt of an empty control. */
function isPrompt(element: Element): boolean {
  return isWord(element, 'rStyle') && /^(?:PlaceholderText|Textedelespacer)/u.test(val(element) ?? '');
}

function cleanAttributes(element: Element): void {
  for (const attribute of element.attributes.slice()) {
    const { namespaceURI, localName } = attribute;
    const isTrace =
      (namespaceURI === ns.w && rsid.test(localName)) ||
      (namespaceURI === ns.w14 && ['paraId', 'textId'].includes(localName));
    const leadsOut =
      (localName === 'href' && namespaceURI !== ns.xmlns) ||
      (namespaceURI === ns.r && !['embed', 'id'].includes(localName)) ||
      localName === 'relid';
    if (isTrace || leadsOut) element.removeAttributeNode(attribute);
  }
}

/** Gives every drawing of a part a number of its own, after `first`; returns the next free one. */
export function numberDrawings(root: Element, first: number): number {
  let next = first;
  for (const properties of below(root, 'docPr', ns.wp)) {
    properties.setAttribute('id', String(next));
    next += 1;
  }
  return next;
}

/** The highest number of a drawing in a part. */
export function lastDrawing(root: Element): number {
  return Math.max(0, ...below(root, 'docPr', ns.wp).map((element) => Number(element.getAttribute('id')) || 0));
}

/** Takes off the runs that hold nothing any more. */
export function dropEmptyRuns(root: Element): void {
  for (const run of below(root, 'r')) {
    if (run.children.length === 0 || (run.children.length === 1 && child(run, 'rPr'))) run.remove();
  }
  for (const alternate of below(root, 'AlternateContent', ns.mc)) {
    if (alternate.children.every((choice) => choice.children.length === 0)) alternate.remove();
  }
}
