import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { readOwnLists, writeOwnLists } from './own-lists-store.ts';

const former = process.env['ANCRAGE_DATA'];
let folder = '';

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ancrage-lists-'));
  process.env['ANCRAGE_DATA'] = folder;
});

afterEach(() => {
  if (former === undefined) delete process.env['ANCRAGE_DATA'];
  else process.env['ANCRAGE_DATA'] = former;
  rmSync(folder, { recursive: true, force: true });
});

const watchedWords = { added: [{ term: 'boomer', theme: 'judgement' as const }], letThrough: ['lent'] };

test('lists come untouched, and are read as they were kept', () => {
  const untouched = readOwnLists();
  expect(untouched.watchedWords).toEqual({ added: [], letThrough: [] });
  writeOwnLists({ ...untouched, watchedWords });
  expect(readOwnLists()).toEqual({ ...untouched, watchedWords });
});

test.each(['', 'null', '[]', '{"watchedWords": 3}', '{'])('a file that holds « %s » is set aside, not lost', (held) => {
  writeFileSync(join(folder, 'own-lists.json'), held);
  const lists = readOwnLists();
  expect(lists.watchedWords).toEqual({ added: [], letThrough: [] });
  writeOwnLists({ ...lists, watchedWords });
  expect(readOwnLists().watchedWords).toEqual(watchedWords);
  expect(readFileSync(join(folder, 'own-lists-unread.json'), 'utf8')).toBe(held);
});

test('a list that a later version added keeps the others readable', () => {
  writeFileSync(join(folder, 'own-lists.json'), JSON.stringify({ watchedWords, later: [1] }));
  expect(readOwnLists().watchedWords).toEqual(watchedWords);
});
