import { expect, test } from 'vitest';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { listConflicts } from '../../src/main/workspace/log/conflicts.ts';
import { mergeInto } from '../../src/main/workspace/log/merge.ts';
import { sealChange } from '../../src/main/workspace/log/seal.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { rebuildIndex } from '../../src/main/workspace/search/search-index.ts';
import { dumpRows } from '../support/log-dump.ts';
import { copyWorkspace, memoryWorkspace } from '../support/memory-workspace.ts';

const edit = { kind: 'edit', label: { key: 'edit' }, author: 'claire' } as const;

test('a copy without names comes back and touches none', () => {
  const mine = memoryWorkspace();
  const { result: people } = changeRows(mine, edit, (writer) =>
    ['Benali', 'Œuvrard'].map((name) => {
      const person = writer.create('person', { job_title: 'Comptable' });
      writer.create('identity', { person_id: person, last_name: name });
      return person;
    }),
  );
  const names = dumpRows(mine.db)['identity'];

  const coded = copyWorkspace(mine, 'coded');
  coded.connection.transaction(() => {
    coded.connection.exec('DELETE FROM identity; DELETE FROM identity_op');
    for (const { seq } of coded.db.all<{ seq: number }>('SELECT seq FROM change')) sealChange(coded.connection, seq);
    rebuildIndex(coded.connection);
  });
  expect(checkWorkspace(coded.db).findings).toEqual([]);
  changeRows(coded, edit, (writer) => {
    writer.update('person', people[0] ?? '', { job_title: 'Réviseuse' });
    const unit = writer.create('unit', { name: 'Pôle social' });
    writer.update('person', people[1] ?? '', { unit_id: unit });
  });
  changeRows(mine, edit, (writer) => writer.update('identity', people[1] ?? '', { first_name: 'Lucie' }));

  mine.connection.transaction(() => mergeInto(mine.connection, coded.db, Date.now()));
  expect(listConflicts(mine.db)).toEqual([]);
  expect(checkWorkspace(mine.db).findings).toEqual([]);
  expect(dumpRows(mine.db)['identity']).toHaveLength(names?.length ?? 0);
  expect(mine.db.all('SELECT first_name, last_name FROM identity ORDER BY last_name')).toEqual([
    { first_name: null, last_name: 'Benali' },
    { first_name: 'Lucie', last_name: 'Œuvrard' },
  ]);
  expect(mine.db.get('SELECT job_title FROM person WHERE id = ?', people[0] ?? '')).toEqual({ job_title: 'Réviseuse' });
});
