import type { Element } from 'slimdom';
import type { TemplateMark, TemplateValues } from '../../../domain/deliverable/template-remark.ts';
import { markOf, valueOf } from './template-marks.ts';
import type { TemplateRemarks } from './template-remarks.ts';
import { attribute, child, documentOf, everyElement, isWord, make, setText, textOf, unwrap } from './word-xml.ts';

/** Fields that say something of the document itself. All others may reach outside it: only their result is kept. */
const keptFields = new Set(['PAGE', 'NUMPAGES', 'SECTIONPAGES', 'SECTION', 'STYLEREF', 'SEQ', 'TIME', 'PRINTDATE']);

const valueFields: Readonly<Record<string, TemplateMark>> = {
  TITLE: 'title',
  SUBJECT: 'subtitle',
  AUTHOR: 'firm',
  LASTSAVEDBY: 'firm',
  DATE: 'date',
  CREATEDATE: 'date',
  SAVEDATE: 'date',
};

/** The names of the fields below an element, in capitals. */
export function fieldNames(root: Element): Set<string> {
  const codes = everyElement(root).flatMap((element) => {
    if (isWord(element, 'fldSimple')) return attribute(element, 'instr') ?? '';
    return isWord(element, 'instrText') ? (element.textContent ?? '') : [];
  });
  return new Set(codes.map((code) => code.trim().split(/\s+/u)[0]?.toUpperCase() ?? ''));
}

/**
 * Keeps page numbers and the like, writes the fields that stand for a fact of the document, and turns every
 * other field into its last result: a field may fetch a file, a picture or a program.
 */
export function settleFields(root: Element, values: TemplateValues, remarks: TemplateRemarks): void {
  for (const field of everyElement(root).filter((element) => isWord(element, 'fldSimple'))) {
    const action = actionOf(attribute(field, 'instr') ?? '', values, remarks);
    if (action.kept) continue;
    if (action.value !== undefined) writeResult(field, everyElement(field), action.value);
    unwrap(field);
  }
  settleComplex(root, values, remarks);
}

function settleComplex(root: Element, values: TemplateValues, remarks: TemplateRemarks): void {
  const parts = everyElement(root).filter((element) =>
    isWord(element, 'fldChar', 'instrText', 'delInstrText', 't', 'tab', 'br'),
  );
  settleRange(parts, values, remarks);
  for (const run of everyElement(root)) {
    if (isWord(run, 'r') && run.children.every((inside) => inside.localName === 'rPr')) run.remove();
  }
}

/** Settles the outermost fields among elements that follow one another, then those inside their results. */
function settleRange(parts: readonly Element[], values: TemplateValues, remarks: TemplateRemarks): void {
  for (let at = 0; at < parts.length; at += 1) {
    if (charType(parts[at]) !== 'begin') continue;
    const { separate, end } = extent(parts, at);
    const head = parts.slice(at, separate ?? end);
    const code = head.map((part) => (isWord(part, 'instrText') ? (part.textContent ?? '') : '')).join('');
    const result = separate === undefined ? [] : parts.slice(separate + 1, end);
    const action = actionOf(code, values, remarks);
    if (!action.kept) {
      const shown = result.filter((part) => isWord(part, 't'));
      if (action.value !== undefined) writeResult(parts[at], shown, action.value);
      for (const part of [...head, parts[separate ?? at], parts[end]]) if (part && !isFilled(part)) part.remove();
      settleRange(
        result.filter((part) => part.parentNode),
        values,
        remarks,
      );
    }
    at = end;
  }
}

/** The places of a field's separator and end; a field that never ends is taken to its last element. */
function extent(
  parts: readonly Element[],
  start: number,
): { readonly separate: number | undefined; readonly end: number } {
  let depth = 0;
  let separate: number | undefined;
  for (let at = start; at < parts.length; at += 1) {
    const type = charType(parts[at]);
    if (type === 'begin') depth += 1;
    if (type === 'separate' && depth === 1) separate ??= at;
    if (type === 'end') depth -= 1;
    if (depth === 0) return { separate, end: at };
  }
  return { separate, end: parts.length - 1 };
}

interface Action {
  readonly kept: boolean;
  readonly value?: string;
}

function actionOf(code: string, values: TemplateValues, remarks: TemplateRemarks): Action {
  const [name = '', argument = ''] = code.trim().match(/"[^"]*"|\S+/gu) ?? [];
  const field = name.toUpperCase();
  if (keptFields.has(field)) return { kept: true };
  const named = field === 'DOCPROPERTY' || field === 'INFO' ? markOf(argument.replaceAll('"', '')) : undefined;
  const known = named && named !== 'content' ? named : valueFields[field];
  if (known) return { kept: false, value: valueOf(values, known) };
  if (field !== '') remarks.tellName('fields_left_out', field);
  return { kept: false };
}

/** Marks a text that was just written, so that it is not taken away with its field. */
const filled = new WeakSet<Element>();

function isFilled(element: Element): boolean {
  return filled.has(element);
}

function writeResult(place: Element | undefined, inside: readonly Element[], value: string): void {
  const [first, ...others] = inside.filter((element) => isWord(element, 't'));
  for (const text of others) text.remove();
  if (first) {
    filled.add(first);
    return setText(first, value);
  }
  if (!place) return;
  const document = documentOf(place);
  const text = make(document, 't');
  setText(text, value);
  filled.add(text);
  if (isWord(place, 'fldSimple')) place.append(make(document, 'r', {}, [text]));
  else place.before(text);
}

function charType(element: Element | undefined): string | undefined {
  return element && isWord(element, 'fldChar') ? attribute(element, 'fldCharType') : undefined;
}

/** True when a block begins a table of contents. */
export function startsContents(block: Element): boolean {
  return everyElement(block).some(
    (element) =>
      (isWord(element, 'instrText') && /^\s*TOC\b/u.test(element.textContent ?? '')) ||
      (isWord(element, 'fldSimple') && /^\s*TOC\b/u.test(attribute(element, 'instr') ?? '')) ||
      (isWord(element, 'docPartGallery') && /table of contents/iu.test(attribute(element, 'val') ?? '')),
  );
}

/** Fields opened and not closed within a block. */
export function openFields(block: Element): number {
  return everyElement(block).reduce((sum, element) => {
    const type = charType(element);
    return sum + (type === 'begin' ? 1 : type === 'end' ? -1 : 0);
  }, 0);
}

/** True when a block shows something: text, a picture, a table. */
export function isVisible(block: Element): boolean {
  return (
    textOf(block).trim() !== '' ||
    everyElement(block).some((element) => isWord(element, 'drawing', 'pict') || child(element, 'shd') !== undefined)
  );
}
