import type { Document, Element } from 'slimdom';
import { attribute, child, children, numberOf, rootOf, setAttribute, val } from './word-xml.ts';

/** A `numbering.xml`: levels by numbering, following the numbering styles. */
export class NumberingBook {
  readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  num(id: string | undefined): Element | undefined {
    return this.#nums().find((num) => attribute(num, 'numId') === id);
  }

  abstractOf(num: Element): Element | undefined {
    const abstract = this.#abstract(val(child(num, 'abstractNumId')));
    const link = val(child(abstract, 'numStyleLink'));
    if (link === undefined) return abstract;
    return this.#abstracts().find((other) => val(child(other, 'styleLink')) === link) ?? abstract;
  }

  /** A level as a numbering shows it, its override included. */
  level(numId: string | undefined, index: number): Element | undefined {
    const num = this.num(numId);
    if (!num) return undefined;
    const override = children(num, 'lvlOverride').find((one) => numberOf(one, 'ilvl') === index);
    const abstract = this.abstractOf(num);
    return child(override, 'lvl') ?? (abstract && levelOf(abstract, index));
  }

  /** The level whose number belongs to a paragraph style. */
  levelOfStyle(numId: string | undefined, styleId: string): number | undefined {
    const num = this.num(numId);
    const abstract = num && this.abstractOf(num);
    const level = abstract && children(abstract, 'lvl').find((one) => val(child(one, 'pStyle')) === styleId);
    return numberOf(level, 'ilvl');
  }

  addAbstract(abstract: Element): string {
    const id = nextId(this.#abstracts(), 'abstractNumId');
    setAttribute(abstract, 'abstractNumId', id);
    const root = rootOf(this.document);
    const after = root.children.find((element) => ['num', 'numIdMacAtCleanup'].includes(element.localName));
    root.insertBefore(abstract, after ?? null);
    return id;
  }

  addNum(num: Element, abstractId: string): string {
    const id = nextId(this.#nums(), 'numId');
    setAttribute(num, 'numId', id);
    const link = child(num, 'abstractNumId');
    if (link) setAttribute(link, 'val', abstractId);
    const root = rootOf(this.document);
    root.insertBefore(num, child(root, 'numIdMacAtCleanup') ?? null);
    return id;
  }

  #abstract(id: string | undefined): Element | undefined {
    return this.#abstracts().find((abstract) => attribute(abstract, 'abstractNumId') === id);
  }

  #abstracts(): Element[] {
    return children(rootOf(this.document), 'abstractNum');
  }

  #nums(): Element[] {
    return children(rootOf(this.document), 'num');
  }
}

/** A level of a list by its rank, from 0. */
export function levelOf(abstract: Element, index: number): Element | undefined {
  return children(abstract, 'lvl').find((level) => numberOf(level, 'ilvl') === index);
}

function nextId(elements: readonly Element[], name: string): string {
  return String(Math.max(0, ...elements.map((element) => numberOf(element, name) ?? 0)) + 1);
}
