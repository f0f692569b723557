import type { Document, Element } from 'slimdom';
import { foldStyleName, namesOf } from './style-names.ts';
import { attribute, child, childAt, children, rootOf, val } from './word-xml.ts';

/** A `styles.xml` and the questions asked of it. */
export class StyleSheet {
  readonly document: Document;

  constructor(document: Document) {
    this.document = document;
  }

  all(): Element[] {
    return children(rootOf(this.document), 'style');
  }

  byId(id: string | undefined): Element | undefined {
    return this.all().find((style) => idOf(style) === id);
  }

  /** The style of this type that holds one of our names, or a name that templates give in its place. */
  byName(type: string, name: string): Element | undefined {
    const styles = this.all().filter((style) => typeOf(style) === type);
    for (const wanted of namesOf(name)) {
      const found = styles.find((style) => ownNames(style).includes(wanted));
      if (found) return found;
    }
    return undefined;
  }

  /** The style of a type that applies where none is named. */
  default(type: string): Element | undefined {
    return this.all().find((style) => typeOf(style) === type && isDefault(style));
  }

  /** The style and those it is based on, nearest first. */
  chain(style: Element | undefined): Element[] {
    const chain: Element[] = [];
    for (let at = style; at && !chain.includes(at); at = this.byId(val(child(at, 'basedOn')))) chain.push(at);
    return chain;
  }

  /** A property of a style, its own or that of a style it is based on. */
  property(style: Element | undefined, ...path: readonly string[]): Element | undefined {
    for (const link of this.chain(style)) {
      const found = childAt(link, ...path);
      if (found) return found;
    }
    return undefined;
  }

  /** The document's default property of runs or paragraphs. */
  documentDefault(kind: 'rPr' | 'pPr', name: string): Element | undefined {
    return childAt(rootOf(this.document), 'docDefaults', `${kind}Default`, kind, name);
  }
}

export function idOf(style: Element): string {
  return attribute(style, 'styleId') ?? '';
}

/** `paragraph` when the style does not say. */
export function typeOf(style: Element): string {
  return attribute(style, 'type') ?? 'paragraph';
}

export function nameOf(style: Element): string {
  return val(child(style, 'name')) ?? idOf(style);
}

function ownNames(style: Element): string[] {
  const others = (val(child(style, 'aliases')) ?? '').split(',');
  return [nameOf(style), ...others].map(foldStyleName);
}

function isDefault(style: Element): boolean {
  return ['1', 'true', 'on'].includes(attribute(style, 'default') ?? '');
}
