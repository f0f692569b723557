import { randomInt } from 'node:crypto';
import { isSealed, registerValue, sealRegister } from '../workspace-register.ts';
import type { ReadableDb, WritableDb } from '../sql/connection.ts';

/**
 * Human codes (P-014) come from a block that one copy owns, so that two copies do not give the same code to
 * two people. The first copy counts from 1; another draws a block of its own at random, and goes on from there.
 */

const blockSize = 1000;
const firstDrawnBlock = 10;
const lastDrawnBlock = 999;
const firstCopyLast = firstDrawnBlock * blockSize - 1;
const lastDrawn = (lastDrawnBlock + 1) * blockSize - 1;
const shortestDigits = 3;

interface CodeBlock {
  readonly copy: string;
  readonly prefix: string;
  readonly next: number;
  readonly last: number;
}

/** Allots codes during one change: counters are read once and written once. */
export class CodeAllotter {
  readonly #db: WritableDb;
  readonly #copy: string;
  readonly #blocks = new Map<string, CodeBlock>();

  constructor(db: WritableDb, copy: string) {
    this.#db = db;
    this.#copy = copy;
  }

  /** The next code of this copy: `P-014`. */
  next(prefix: string): string {
    const block = this.#blocks.get(prefix) ?? readBlock(this.#db, this.#copy, prefix);
    const { next, last } = block && block.next <= block.last ? block : nextBlock(this.#db, this.#copy, block);
    this.#blocks.set(prefix, { copy: this.#copy, prefix, next: next + 1, last });
    return codeOf(prefix, next);
  }

  /** Writes the counters, once the change is otherwise whole. */
  save(): void {
    for (const block of this.#blocks.values()) writeBlock(this.#db, block);
  }
}

/** A damaged counter could give a code twice: it counts as used up, and another block is drawn. */
function readBlock(db: ReadableDb, copy: string, prefix: string): CodeBlock | undefined {
  const block = db.get<CodeBlock>('SELECT * FROM code_block WHERE copy = ? AND prefix = ?', copy, prefix);
  return block === undefined || isBlockSealed(db, block) ? block : { ...block, next: block.last + 1 };
}

/** Blocks whose counters are not those that were written. */
export function damagedCodeBlocks(db: ReadableDb): CodeBlock[] {
  return db.all<CodeBlock>('SELECT * FROM code_block').filter((block) => !isBlockSealed(db, block));
}

/** Closes damaged blocks: the next code comes from a new one. */
export function closeDamagedBlocks(db: WritableDb): void {
  for (const block of damagedCodeBlocks(db)) writeBlock(db, { ...block, next: block.last + 1 });
}

function writeBlock(db: WritableDb, block: CodeBlock): void {
  const { copy, prefix, next, last } = block;
  db.run(
    `INSERT INTO code_block (copy, prefix, next, last) VALUES (?, ?, ?, ?)
     ON CONFLICT (copy, prefix) DO UPDATE SET next = excluded.next, last = excluded.last`,
    copy,
    prefix,
    next,
    last,
  );
  sealRegister(db, sealName(block), sealedText(block));
}

function isBlockSealed(db: ReadableDb, block: CodeBlock): boolean {
  return isSealed(db, sealName(block), sealedText(block));
}

function sealName({ copy, prefix }: CodeBlock): string {
  return `code_block:${copy}:${prefix}`;
}

function sealedText({ next, last }: CodeBlock): string {
  return `${next} ${last}`;
}

/** Writes a code: prefix, hyphen, at least three digits. */
export function codeOf(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(shortestDigits, '0')}`;
}

/**
 * The block after one that is used up, or the first one of this copy. Blocks that a copy drew at random one after the
 * other would soon be the same one twice: after the first it goes on from where it is.
 */
function nextBlock(
  db: ReadableDb,
  copy: string,
  used: CodeBlock | undefined,
): { readonly next: number; readonly last: number } {
  if (!used && registerValue(db, 'first_copy') === copy) return { next: 1, last: firstCopyLast };
  const isDrawn = used !== undefined && used.last > firstCopyLast && used.last <= lastDrawn && isBlockEnd(used.last);
  const random = (): number => randomInt(firstDrawnBlock, lastDrawnBlock + 1) * blockSize;
  const next = !isDrawn ? random() : used.last === lastDrawn ? firstDrawnBlock * blockSize : used.last + 1;
  return { next, last: next + blockSize - 1 };
}

/** A damaged counter names no block. */
function isBlockEnd(last: number): boolean {
  return (last + 1) % blockSize === 0;
}
