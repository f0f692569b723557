import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { hostname, tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { isStale, leaveOwnerNote, readOwnerNote, removeOwnerNote } from './owner-note.ts';

const folder = mkdtempSync(join(tmpdir(), 'ancrage-note-'));
const path = join(folder, 'client.ancrage');
const ended = { person: 'x', machine: hostname(), process: 2_000_000_000, since: '2026-03-02T08:00:00.000Z' };

test('says who has the file, until it is taken away', () => {
  leaveOwnerNote(path);
  const note = readOwnerNote(path);
  expect(note).toMatchObject({ machine: hostname(), process: process.pid });
  expect(note && isStale(note)).toBe(false);
  removeOwnerNote(path);
  expect(readOwnerNote(path)).toBeUndefined();
});

test('is stale when its process has ended on this machine; of another machine nothing is known', () => {
  expect(isStale(ended)).toBe(true);
  expect(isStale({ ...ended, machine: 'elsewhere' })).toBe(false);
});

test.each(['', '{', 'null', '[]', '{"person":"x"}', '{"person":1,"machine":"m","process":1,"since":"s"}'])(
  'reads nothing from « %s »',
  (text) => {
    writeFileSync(join(folder, '.~lock.client.ancrage#'), text);
    expect(readOwnerNote(path)).toBeUndefined();
  },
);

test('a folder that is gone neither takes the note nor gives it back, and stops nobody', () => {
  const gone = join(folder, 'gone', 'client.ancrage');
  leaveOwnerNote(gone);
  expect(readOwnerNote(gone)).toBeUndefined();
  removeOwnerNote(gone);
  rmSync(folder, { recursive: true });
});
