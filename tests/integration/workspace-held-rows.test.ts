import { expect, test } from 'vitest';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { listConflicts } from '../../src/main/workspace/log/conflicts.ts';
import { mergeInto } from '../../src/main/workspace/log/merge.ts';
import { changeRows, type RowWriter } from '../../src/main/workspace/log/write-gate.ts';
import { copyWorkspace, memoryWorkspace, type MemoryWorkspace } from '../support/memory-workspace.ts';

const now = Date.parse('2026-06-01T08:00:00Z');

function write(copy: MemoryWorkspace, work: (writer: RowWriter) => void): void {
  changeRows(copy, { kind: 'edit', label: { key: 'edit' }, author: 'author-of-tests' }, work);
}

/** Found by the property of the merge (seed 1739175864): the foreign key of the kept row failed. */
test('a row that a conflict keeps also keeps the deleted row to which it refers', () => {
  const mine = memoryWorkspace({ device: 'mine', now: () => now });
  let unit = '';
  let person = '';
  write(mine, (writer) => {
    unit = writer.create('unit', { name: 'Voirie' });
    person = writer.create('person', { unit_id: unit });
  });
  const theirs = copyWorkspace(mine, 'theirs', { device: 'theirs', now: () => now });
  write(mine, (writer) => writer.remove('person', person));
  write(mine, (writer) => writer.remove('unit', unit));
  write(theirs, (writer) => writer.update('person', person, { job_title: 'Agente d’accueil' }));
  for (const [into, from] of [
    [mine, theirs],
    [theirs, mine],
  ] as const) {
    const merged = copyWorkspace(into, 'merged');
    merged.connection.transaction(() => mergeInto(merged.connection, from.db, now));
    expect(merged.db.all('SELECT id, unit_id FROM person')).toEqual([{ id: person, unit_id: unit }]);
    expect(merged.db.all('SELECT id FROM unit')).toEqual([{ id: unit }]);
    expect(listConflicts(merged.db).map(({ entity }) => entity)).toEqual(['person', 'unit']);
    expect(checkWorkspace(merged.db).findings).toEqual([]);
    merged.close();
  }
});
