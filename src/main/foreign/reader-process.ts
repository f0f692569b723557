/**
 * Entry of the process that reads foreign files, started by `readForeignFile`. It reads one file, sends what it
 * finds piece by piece, and ends. It holds nothing of the application: a file that fills its memory or never
 * ends takes nothing else with it.
 */
import { ForeignFileError } from './foreign-file-error.ts';
import { readTables } from './read-table.ts';
import { packRow, packTexts, type ReaderMessage, type ReadRequest, type WordPiece } from './reader-messages.ts';
import type { FileHead, TableSink } from './table-sink.ts';
import type { ReturnedWord } from '../../domain/deliverable/returned-word.ts';
import type { ForeignRemark, ForeignRow, TableFrame } from '../../domain/imports/foreign-table.ts';

/** Cells sent at a time, and messages under way before reading waits. */
const cellsPerMessage = 5_000;
const messagesUnderWay = 4;
const textPerMessage = 1_000_000;
const progressStep = 0.02;

class SendingSink implements TableSink {
  #rows: ForeignRow[] = [];
  #cells = 0;
  #underWay = 0;
  #shareTold = 0;
  #wake: (() => void) | undefined;

  begin(head: FileHead): void {
    this.#send({ type: 'head', head });
  }

  openTable(head: { readonly name: string; readonly hidden: boolean }): void {
    this.#send({ type: 'table', name: head.name, hidden: head.hidden });
  }

  row(row: ForeignRow): void {
    this.#rows.push(row);
    this.#cells += row.cells.length;
    if (this.#cells >= cellsPerMessage) this.#sendRows();
  }

  closeTable(frame: TableFrame): void {
    this.#sendRows();
    this.#send({ type: 'frame', frame });
  }

  text(text: string): void {
    for (let at = 0; at < text.length; at += textPerMessage) {
      this.#send({ type: 'text', text: text.slice(at, at + textPerMessage) });
    }
  }

  remark(remark: ForeignRemark): void {
    this.#send({ type: 'remark', remark });
  }

  piece(piece: WordPiece): void {
    this.#send(piece);
  }

  progress(share: number): void {
    if (share - this.#shareTold < progressStep) return;
    this.#shareTold = share;
    this.#send({ type: 'progress', share });
  }

  async drain(): Promise<void> {
    while (this.#underWay > messagesUnderWay) {
      await new Promise<void>((resolve) => {
        this.#wake = resolve;
      });
    }
  }

  #sendRows(): void {
    if (this.#rows.length > 0) this.#send({ type: 'rows', rows: this.#rows.map(packRow) });
    this.#rows = [];
    this.#cells = 0;
  }

  #send(message: ReaderMessage): void {
    this.#underWay++;
    send(message, () => {
      this.#underWay--;
      this.#wake?.();
    });
  }
}

function send(message: ReaderMessage, sent: () => void): void {
  process.send?.(message, undefined, undefined, sent);
}

/** A part at a time: a long message, or many at once, hold the process that receives them. */
async function sendWord({ pictures, ...texts }: ReturnedWord): Promise<void> {
  const sink = new SendingSink();
  const pieces: readonly WordPiece[] = [
    ...packTexts(texts),
    ...Object.entries(pictures).map(([digest, picture]): WordPiece => ({ type: 'picture', digest, picture })),
  ];
  for (const piece of pieces) {
    sink.piece(piece);
    await sink.drain();
  }
}

async function answer(request: ReadRequest): Promise<ReaderMessage> {
  try {
    if (request.as === 'word') {
      const { readWord } = await import('./read-word.ts');
      await sendWord(await readWord(request.source));
    } else await readTables(request.source, new SendingSink(), request.options);
    return { type: 'done' };
  } catch (error) {
    if (error instanceof ForeignFileError) return { type: 'fault', fault: error.fault };
    throw error;
  }
}

process.once('disconnect', () => process.exit(0));
process.once('message', (request: ReadRequest) => {
  void answer(request).then((last) => send(last, () => process.disconnect()));
});
// Started ahead of the file, it uses the time to load what most files need.
if (process.argv[2] === 'ahead') void Promise.all([import('./read-workbook.ts'), import('./read-text.ts')]);
