import { randomInt } from 'node:crypto';
import { registerValue } from '../workspace-register.ts';
import type { WritableDb } from '../sql/connection.ts';

/**
 * Human codes (P-014) come from a block that one copy owns, so that two copies do not give the same code to
 * two people. The first copy counts from 1; another draws a block of its own at random.
 */

const blockSize = 1000;
const firstDrawnBlock = 10;
const lastDrawnBlock = 999;
const firstCopyLast = firstDrawnBlock * blockSize - 1;
const shortestDigits = 3;

/** Allots the next code of this copy: `P-014`. */
export function nextCode(db: WritableDb, copy: string, prefix: string): string {
  const block = db.get<{ next: number; last: number }>(
    'SELECT next, last FROM code_block WHERE copy = ? AND prefix = ?',
    copy,
    prefix,
  );
  const { next, last } = block && block.next <= block.last ? block : drawBlock(db, copy, block !== undefined);
  db.run(
    `INSERT INTO code_block (copy, prefix, next, last) VALUES (?, ?, ?, ?)
     ON CONFLICT (copy, prefix) DO UPDATE SET next = excluded.next, last = excluded.last`,
    copy,
    prefix,
    next + 1,
    last,
  );
  return codeOf(prefix, next);
}

/** Writes a code: prefix, hyphen, at least three digits. */
export function codeOf(prefix: string, number: number): string {
  return `${prefix}-${String(number).padStart(shortestDigits, '0')}`;
}

function drawBlock(db: WritableDb, copy: string, used: boolean): { readonly next: number; readonly last: number } {
  if (!used && registerValue(db, 'first_copy') === copy) return { next: 1, last: firstCopyLast };
  const next = randomInt(firstDrawnBlock, lastDrawnBlock + 1) * blockSize;
  return { next, last: next + blockSize - 1 };
}
