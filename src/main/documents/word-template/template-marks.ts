import { Element } from 'slimdom';
import type { TemplateMark, TemplateValues } from '../../../domain/deliverable/template-remark.ts';
import { cleanLine } from '../clean-text.ts';
import type { TemplateRemarks } from './template-remarks.ts';
import {
  ancestor,
  below,
  child,
  childAt,
  children,
  documentOf,
  everyElement,
  isWord,
  make,
  ownTexts,
  setText,
  unwrap,
  val,
} from './word-xml.ts';

/** Marks that a picture stands in for: the logos kept with the client. */
export const logoMarks = ['client_logo', 'firm_logo'] as const;
export type LogoMark = (typeof logoMarks)[number];

/** What a mark may name: a fact of the document, a logo, or the place of the content. */
type MarkName = TemplateMark | LogoMark | 'content';

/** Names of the marks, French and English, folded. */
const markNames: Readonly<Record<MarkName, readonly string[]>> = {
  client: ['client', 'nomduclient', 'clientname', 'organisation', 'organization'],
  title: ['titre', 'title', 'titredudocument', 'documenttitle', 'nomdudocument'],
  subtitle: ['soustitre', 'subtitle', 'sujet', 'objet', 'subject'],
  project: ['projet', 'projets', 'project', 'projects', 'mission'],
  version: ['version', 'numerodeversion', 'revision'],
  date: ['date', 'datedudocument', 'datedepublication', 'publishdate', 'documentdate'],
  status: ['statut', 'etat', 'status', 'contentstatus'],
  recipients: ['destinataires', 'destinataire', 'diffusion', 'recipients', 'audience'],
  confidentiality: ['confidentialite', 'confidentiality', 'classification', 'niveaudeconfidentialite'],
  firm: ['cabinet', 'firm', 'societe', 'company', 'entreprise', 'auteur', 'author', 'creator'],
  client_logo: ['logoclient', 'logoduclient', 'clientlogo', 'logoorganisation'],
  firm_logo: ['logocabinet', 'logoducabinet', 'firmlogo', 'logofirm', 'logosociete', 'companylogo'],
  content: ['contenu', 'content', 'corps', 'body'],
};

export const mark = /\{\{\s*([^{}]{1,60}?)\s*\}\}/gu;

/** The mark that a name stands for: `{{Sous-titre}}`, a control's tag, a document property. */
export function markOf(name: string): MarkName | undefined {
  const folded = cleanLine(name)
    .normalize('NFD')
    .replace(/[^a-z]/giu, '')
    .toLowerCase();
  const found = Object.entries(markNames).find(([, names]) => names.includes(folded));
  return found?.[0] as MarkName | undefined;
}

/** The text that a mark stands for; logos and the content have none. */
export function valueOf(values: TemplateValues, name: MarkName | undefined): string {
  return name === undefined || name === 'content' || isLogoMark(name) ? '' : values[name];
}

export function isLogoMark(name: MarkName | undefined): name is LogoMark {
  return logoMarks.some((mark) => mark === name);
}

/** The marks named in the texts and controls below an element. */
export function marksIn(root: Element): Set<string> {
  const found = new Set<string>();
  for (const element of everyElement(root)) {
    if (isWord(element, 'p'))
      for (const [, name] of joined(element).matchAll(mark)) found.add(markOf(name ?? '') ?? '');
    if (isWord(element, 'sdt')) found.add(markOfControl(element) ?? '');
  }
  found.delete('');
  return found;
}

/** True for the block where the document's content goes. */
export function isContentMark(block: Element): boolean {
  if (block.localName === 'sdt') return markOfControl(block) === 'content' || blockHasContentMark(block);
  return block.localName === 'p' && blockHasContentMark(block);
}

function blockHasContentMark(block: Element): boolean {
  const paragraphs = block.localName === 'p' ? [block] : below(block, 'p');
  return paragraphs.some((paragraph) =>
    [...joined(paragraph).matchAll(mark)].some(([, name]) => markOf(name ?? '') === 'content'),
  );
}

/**
 * Writes what the marks stand for: `{{client}}` in texts, even cut over several runs, and content controls whose
 * tag, title or property is known. Controls are then dissolved into their content. A paragraph that held nothing
 * but marks without value goes away.
 */
export function fillMarks(root: Element, values: TemplateValues, remarks: TemplateRemarks): void {
  for (const control of below(root, 'sdt')) fillControl(control, values, remarks);
  for (const paragraph of below(root, 'p')) fillParagraph(paragraph, values, remarks);
}

function fillParagraph(paragraph: Element, values: TemplateValues, remarks: TemplateRemarks): void {
  const texts = ownTexts(paragraph);
  const whole = texts.map((text) => text.textContent ?? '').join('');
  const found = [...whole.matchAll(mark)];
  if (found.length === 0) return;
  for (const match of found.toReversed()) {
    const name = match[1] ?? '';
    const known = markOf(name);
    if (known === undefined) remarks.tellName('placeholder_unknown', name);
    replaceRange(texts, match.index, match.index + match[0].length, valueOf(values, known));
  }
  for (const text of texts) breakLines(text);
  const left = ownTexts(paragraph)
    .map((text) => text.textContent ?? '')
    .join('');
  const marksOnly = whole.replace(mark, '').trim() === '';
  if (left.trim() === '' && marksOnly && !holdsMore(paragraph)) paragraph.remove();
}

/** Replaces the characters between two places of texts that follow one another; the first run keeps its look. */
export function replaceRange(texts: readonly Element[], start: number, end: number, value: string): void {
  let at = 0;
  let written = false;
  for (const text of texts) {
    const content = text.textContent ?? '';
    const [from, to] = [Math.max(start - at, 0), Math.min(end - at, content.length)];
    if (from < to) {
      setText(text, content.slice(0, from) + (written ? '' : value) + content.slice(to));
      written = true;
    }
    at += content.length;
  }
}

/** A value on several lines: line breaks between texts of the same run. */
function breakLines(text: Element): void {
  const [first, ...others] = (text.textContent ?? '').split('\n');
  if (others.length === 0) return;
  const document = documentOf(text);
  setText(text, first ?? '');
  let last = text;
  for (const line of others) {
    const lineBreak = make(document, 'br');
    const next = make(document, 't');
    setText(next, line);
    last.after(lineBreak, next);
    last = next;
  }
}

/** True for a paragraph that must stay: it carries a picture or a section, or is all that a cell or box holds. */
function holdsMore(paragraph: Element): boolean {
  const inside = ['drawing', 'pict', 'object', 'sectPr', 'br', 'fldChar', 'fldSimple'];
  if (inside.some((name) => below(paragraph, name).length > 0)) return true;
  const siblings = paragraph.parentNode instanceof Element ? children(paragraph.parentNode, 'p') : [];
  return siblings.length < 2;
}

function joined(paragraph: Element): string {
  return ownTexts(paragraph)
    .map((text) => text.textContent ?? '')
    .join('');
}

export function markOfControl(control: Element): MarkName | undefined {
  const properties = child(control, 'sdtPr');
  const path = childAt(properties, 'dataBinding')?.getAttributeNS(control.namespaceURI, 'xpath') ?? '';
  const bound = /:?(\w+)(?:\[\d+\])?$/u.exec(path)?.[1] ?? '';
  const names = [val(child(properties, 'tag')), val(child(properties, 'alias')), bound];
  return names.map((name) => (name ? markOf(name) : undefined)).find((found) => found !== undefined);
}

function fillControl(control: Element, values: TemplateValues, remarks: TemplateRemarks): void {
  const content = child(control, 'sdtContent');
  const known = markOfControl(control);
  const properties = child(control, 'sdtPr');
  const prompt = child(properties, 'showingPlcHdr') !== undefined;
  if (content && known !== undefined && known !== 'content') {
    writeControl(content, valueOf(values, known));
  } else if (content && prompt && !below(content, 't').some((text) => (text.textContent ?? '').includes('{{'))) {
    // A prompt to type something is not for the reader.
    const name = val(child(properties, 'alias')) ?? val(child(properties, 'tag'));
    if (name) remarks.tellName('placeholder_unknown', name);
    writeControl(content, '');
  }
  unwrap(control, content);
}

/** The first run takes the value; the look of a prompt is taken off. */
function writeControl(content: Element, value: string): void {
  for (const style of below(content, 'rStyle')) if (/placeholder|espacer/iu.test(val(style) ?? '')) style.remove();
  const [first, ...others] = below(content, 't');
  for (const text of others) text.remove();
  if (first) {
    setText(first, value);
    breakLines(first);
  } else if (value !== '') {
    const document = documentOf(content);
    const text = make(document, 't');
    setText(text, value);
    const place = below(content, 'p')[0] ?? (ancestor(content, 'p') ? content : undefined);
    place?.append(make(document, 'r', {}, [text]));
  }
}
