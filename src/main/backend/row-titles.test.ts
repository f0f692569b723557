import { expect, test } from 'vitest';
import { copyWorkspace, memoryWorkspace, type MemoryWorkspace } from '../../../tests/support/memory-workspace.ts';
import { mergeInto } from '../workspace/log/merge.ts';
import { changeRows, type RowWriter } from '../workspace/log/write-gate.ts';
import { readConflicts } from './log-service.ts';
import { storedRowTitle } from './row-titles.ts';

const now = Date.parse('2026-06-01T08:00:00Z');

function write<T>(copy: MemoryWorkspace, work: (writer: RowWriter) => T): T {
  let made: T | undefined;
  changeRows(copy, { kind: 'edit', label: { key: 'edit' }, author: 'author-of-tests' }, (writer) => {
    made = work(writer);
  });
  return made as T;
}

function twoDays(writer: RowWriter) {
  const site = writer.create('site', { name: 'Angers' });
  const day = { kind: 'observation', held_on: '2026-06-18', status: 'done' } as const;
  const untitled = writer.create('day', { ...day, site_id: site });
  const titled = writer.create('day', { ...day, title: 'Journée au siège' });
  return { untitled, titled, note: writer.create('note', { kind: 'fact', fact: 'File', status: 'untreated' }) };
}

test('a day without a title is called by its date in the reader’s words, and its site', () => {
  const copy = memoryWorkspace({ now: () => now });
  const { untitled, titled } = write(copy, twoDays);
  expect(storedRowTitle(copy.db, 'day', untitled, 'fr')).toBe('jeu. 18 juin 2026 · Angers');
  expect(storedRowTitle(copy.db, 'day', untitled, 'en')).toBe('Thu, 18 Jun 2026 · Angers');
  expect(storedRowTitle(copy.db, 'day', titled, 'fr')).toBe('Journée au siège');
  expect(storedRowTitle(copy.db, 'day', untitled)).toBe('');
  copy.close();
});

test('a disagreement on the day of a note names both days', () => {
  const mine = memoryWorkspace({ device: 'mine', now: () => now });
  const { untitled, titled, note } = write(mine, twoDays);
  const theirs = copyWorkspace(mine, 'theirs', { device: 'theirs', now: () => now });
  write(mine, (writer) => {
    writer.update('note', note, { day_id: untitled });
  });
  write(theirs, (writer) => {
    writer.update('note', note, { day_id: titled });
  });
  const merged = copyWorkspace(mine, 'merged');
  merged.connection.transaction(() => mergeInto(merged.connection, theirs.db, now));
  const [conflict] = readConflicts(merged.db, 'fr');
  expect(conflict?.title).toBe('File');
  expect(new Set(conflict?.sides.map(({ words }) => words))).toEqual(
    new Set(['jeu. 18 juin 2026 · Angers', 'Journée au siège']),
  );
  merged.close();
});
