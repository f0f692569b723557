import type { RowSink } from 'exceljs/lib/xlsx/xform/sheet/row-xform.js';
import { escaped } from './escaped.ts';
import { textElement } from './shared-texts.ts';

/**
 * The XML of rows as exceljs dictates it, kept as one growing text: its own keeps a list of fragments, several for
 * each attribute. Two things differ from what it dictates: heights stay free, so that they follow the text when it
 * changes, and a text that is not shared is declared as such, not as the result of a formula.
 */
export class RowXml implements RowSink {
  #xml = '';
  #path: string[] = [];
  #tagOpen = false;
  #ownText = false;

  openNode(name: string): void {
    this.#endTag();
    this.#xml += `<${name}`;
    this.#path.push(name);
    this.#tagOpen = true;
  }

  addAttribute(name: string, value: string | number): void {
    if (name === 'customHeight') return;
    if (name === 't' && value === 'str') this.#ownText = true;
    else this.#xml += ` ${name}="${value}"`;
  }

  leafNode(name: string, _: null, text: string | number): void {
    const content = typeof text === 'string' ? escaped(text) : String(text);
    if (this.#ownText && name === 'v') {
      this.#xml += ` t="inlineStr"><is>${textElement(content)}</is>`;
      this.#ownText = this.#tagOpen = false;
      return;
    }
    this.#endTag();
    this.#xml += `<${name}>${content}</${name}>`;
  }

  closeNode(): void {
    const name = this.#path.pop();
    this.#xml += this.#tagOpen ? '/>' : `</${name}>`;
    this.#tagOpen = false;
  }

  /** What was written since the last time. */
  take(): string {
    const xml = this.#xml;
    this.#xml = '';
    return xml;
  }

  #endTag(): void {
    if (!this.#tagOpen) return;
    // With a formula before it, the text is indeed its result.
    this.#xml += this.#ownText ? ' t="str">' : '>';
    this.#ownText = this.#tagOpen = false;
  }
}
