import type { LeftOutKind } from '../../domain/deliverable/returned-word.ts';
import { linkOfAnchor } from '../../domain/deliverable/document-anchor.ts';
import type { FlowItem } from '../../domain/deliverable/text-flow.ts';
import { foreignError } from './foreign-file-error.ts';
import { foreignLimits } from './foreign-limits.ts';
import { WordDrawing } from './word-drawing.ts';
import { isHidden, WordParagraph, type WordContext } from './word-paragraph.ts';
import { isMark, passedOver } from './word-markup.ts';
import { WordTable } from './word-table.ts';
import type { XmlAttributes, XmlHandler } from './xml-scanner.ts';

/** Told what a part of a Word document holds, in order. */
export interface WordListener {
  item(item: FlowItem): void;
  leftOut(kind: LeftOutKind): void;
  /** Content of a control begins: its tag and title, empty when it has none. */
  openControl(tag: string, title: string): void;
  closeControl(): void;
  openNote?(id: string): void;
  closeNote?(): void;
}

interface Control {
  tag: string;
  title: string;
  /** A prompt stands in for a text that is empty. */
  prompt: boolean;
  /** The paragraph around, when the control stands inside one. */
  around?: WordParagraph;
  open: boolean;
}

/** Reads the text of one part of a Word document as its elements are met: paragraphs, tables, controls, notes. */
export class WordStory implements XmlHandler {
  readonly #context: WordContext;
  readonly #listener: WordListener;
  readonly #path: string[] = [];
  readonly #controls: Control[] = [];
  readonly #tables: WordTable[] = [];
  readonly #fields: { instruction: string; result: boolean; link: boolean }[] = [];
  #paragraph: WordParagraph | undefined;
  /** A paragraph whose mark was deleted, which the next one goes on with. */
  #openEnded: WordParagraph | undefined;
  #skipped = 0;
  /** The drawing that is passed over. */
  #drawing: WordDrawing | undefined;
  #hidden = false;
  #items = 0;
  #letters = 0;

  constructor(context: WordContext, listener: WordListener) {
    this.#context = context;
    this.#listener = listener;
  }

  open(name: string, attributes: XmlAttributes): void {
    const parent = this.#path.at(-1) ?? '';
    this.#path.push(name);
    if (this.#skipped > 0) this.#openSkipped(name, attributes);
    else if (passedOver.has(name) || (name === 'del' && !isMark(parent))) this.#pass(name);
    else if (parent === 'sdtPr') this.#controlProperty(name, attributes);
    else if (parent === 'pPr' || parent === 'numPr') this.#paragraph?.property(name, attributes);
    else if (parent === 'rPr') this.#runProperty(name, attributes);
    else this.#openElement(name, attributes, parent);
  }

  text(text: string): void {
    if (this.#skipped > 0) return;
    const name = this.#path.at(-1);
    if (name === 'instrText') {
      const field = this.#fields.at(-1);
      if (field && field.instruction.length < longestInstruction) field.instruction += text;
    } else if (name === 't' && !this.#hidden && !this.#controls.at(-1)?.prompt) {
      this.#letters += text.length;
      if (this.#letters > foreignLimits.textLength)
        throw foreignError('too_much_text', { limit: foreignLimits.textLength });
      this.#paragraph?.text(text.replaceAll(/[\t\n\r]/gu, ' '));
    }
  }

  close(name: string): void {
    this.#path.pop();
    if (this.#skipped > 0) {
      this.#skipped--;
      if (this.#skipped === 0) this.#closeDrawing();
      return;
    }
    if (name === 'p') this.#closeParagraph();
    else if (name === 'tc') this.#tables.at(-1)?.closeCell();
    else if (name === 'tr') this.#tables.at(-1)?.closeRow();
    else if (name === 'tbl') this.#closeTable();
    else if (name === 'hyperlink') this.#paragraph?.closeLink();
    else if (name === 'r') this.#hidden = false;
    else if (name === 'sdtContent') this.#closeContent();
    else if (name === 'sdt') this.#controls.pop();
    else if (name === 'footnote' || name === 'endnote') this.#listener.closeNote?.();
  }

  #pass(name: string): void {
    this.#skipped = 1;
    if (name === 'del') this.#listener.leftOut('deletions');
    else if (name === 'moveFrom') this.#listener.leftOut('deletions');
    else if (name === 'drawing' || name === 'pict' || name === 'object') this.#drawing = new WordDrawing();
  }

  #openSkipped(name: string, attributes: XmlAttributes): void {
    this.#skipped++;
    this.#drawing?.open(name, attributes);
    if (name === 'txbxContent') this.#listener.leftOut('text_boxes');
  }

  /** A picture whose bytes or name tell it stays in the text; other drawings are left out. */
  #closeDrawing(): void {
    const drawing = this.#drawing;
    this.#drawing = undefined;
    if (!drawing || this.#hidden) return;
    const image = this.#paragraph && drawing.image(this.#context.pictures);
    if (image) this.#paragraph?.picture(image);
    else this.#listener.leftOut('pictures');
  }

  #openElement(name: string, attributes: XmlAttributes, parent: string): void {
    switch (name) {
      case 'p':
        this.#openParagraph();
        break;
      case 'r':
        this.#paragraph?.startRun();
        break;
      case 'tbl':
        this.#tables.push(new WordTable());
        break;
      case 'tr':
        this.#tables.at(-1)?.openRow();
        break;
      case 'tc':
        this.#tables.at(-1)?.openCell();
        break;
      case 'sdt':
        this.#controls.push({ tag: '', title: '', prompt: false, open: false });
        break;
      case 'sdtContent':
        this.#openContent();
        break;
      case 'hyperlink':
        this.#openLink(attributes);
        break;
      case 'ins':
      case 'moveTo':
        if (!isMark(parent)) this.#listener.leftOut('insertions');
        break;
      case 'del':
        if (parent === 'trPr') this.#dropRow();
        break;
      case 'footnote':
      case 'endnote':
        this.#listener.openNote?.(`${name} ${attributes.get('id') ?? ''}`);
        break;
      default:
        if (parent === 'tcPr') this.#tables.at(-1)?.cellProperty(name, attributes);
        else this.#openInline(name, attributes);
    }
  }

  #dropRow(): void {
    this.#tables.at(-1)?.dropRow();
    this.#listener.leftOut('deletions');
  }

  #openInline(name: string, attributes: XmlAttributes): void {
    switch (name) {
      case 'tab':
        this.#paragraph?.text(' ');
        break;
      case 'br':
        if (!['page', 'column'].includes(attributes.get('type') ?? '')) this.#paragraph?.lineBreak();
        break;
      case 'cr':
        this.#paragraph?.lineBreak();
        break;
      case 'noBreakHyphen':
        this.#paragraph?.text('\u2011');
        break;
      case 'sym':
        this.#paragraph?.text('\ufffd');
        this.#listener.leftOut('symbols');
        break;
      case 'commentReference':
        this.#listener.leftOut('comments');
        break;
      case 'footnoteReference':
      case 'endnoteReference': {
        const kind = name.replace('Reference', '');
        this.#paragraph?.note(this.#context.notes.get(`${kind} ${attributes.get('id') ?? ''}`) ?? []);
        break;
      }
      case 'fldChar':
        this.#field(attributes.get('fldCharType'));
        break;
      default:
    }
  }

  #runProperty(name: string, attributes: XmlAttributes): void {
    const paragraphMark = this.#path.at(-3) === 'pPr';
    if (paragraphMark) {
      if ((name === 'del' || name === 'moveFrom') && this.#paragraph) {
        this.#paragraph.openEnded = true;
        this.#listener.leftOut('deletions');
      }
    } else if (isHidden(name, attributes)) this.#hidden = true;
    else this.#paragraph?.runProperty(name, attributes);
  }

  #controlProperty(name: string, attributes: XmlAttributes): void {
    const control = this.#controls.at(-1);
    if (!control) return;
    if (name === 'tag') control.tag = attributes.get('val') ?? '';
    else if (name === 'alias') control.title = attributes.get('val') ?? '';
    else if (name === 'showingPlcHdr') control.prompt = true;
  }

  #openContent(): void {
    const control = this.#controls.at(-1);
    if (!control) return;
    if (this.#paragraph && control.tag !== '') {
      control.around = this.#paragraph;
      this.#paragraph = this.#paragraph.alike();
    }
    control.open = true;
    this.#listener.openControl(control.tag, control.title);
  }

  #closeContent(): void {
    const control = this.#controls.at(-1);
    if (!control?.open) return;
    if (control.around) {
      this.#closeParagraph();
      this.#paragraph = control.around;
    } else if (this.#openEnded) {
      this.#give(this.#openEnded.item());
      this.#openEnded = undefined;
    }
    control.open = false;
    this.#listener.closeControl();
  }

  #openParagraph(): void {
    this.#paragraph = new WordParagraph(this.#context);
    for (const inline of this.#openEnded?.inlines() ?? []) this.#paragraph.add(inline);
    this.#openEnded = undefined;
  }

  #closeParagraph(): void {
    const paragraph = this.#paragraph;
    this.#paragraph = undefined;
    if (!paragraph) return;
    const table = this.#tables.at(-1);
    if (paragraph.openEnded && !table) this.#openEnded = paragraph;
    else if (table) table.addLine(paragraph.inlines(), paragraph.align);
    else this.#give(paragraph.item());
  }

  #closeTable(): void {
    const table = this.#tables.pop();
    if (!table) return;
    const outer = this.#tables.at(-1);
    if (outer) for (const line of table.lines()) outer.addLine(line, 'left');
    else this.#give(table.item());
  }

  #give(item: FlowItem): void {
    if (++this.#items > foreignLimits.rows) throw foreignError('too_much_text', { limit: foreignLimits.textLength });
    this.#listener.item(item);
  }

  #openLink(attributes: XmlAttributes): void {
    const anchor = attributes.get('anchor');
    const section = anchor === undefined ? undefined : linkOfAnchor(anchor);
    if (section !== undefined && this.#paragraph?.openLink(section)) return;
    const id = attributes.get('id');
    if (id === undefined) return;
    if (!this.#paragraph?.openLink(this.#context.addresses.get(id))) this.#listener.leftOut('links');
  }

  /** A field: its instruction, then its result, which is the text. */
  #field(kind: string | undefined): void {
    if (kind === 'begin') this.#fields.push({ instruction: '', result: false, link: false });
    const field = this.#fields.at(-1);
    if (!field) return;
    if (kind === 'separate') {
      const url = /^\s*HYPERLINK\s+"([^"]*)"/iu.exec(field.instruction)?.[1];
      field.link = url !== undefined && (this.#paragraph?.openLink(url) ?? false);
    } else if (kind === 'end') {
      if (field.link) this.#paragraph?.closeLink();
      this.#fields.pop();
    }
  }
}

const longestInstruction = 10_000;
