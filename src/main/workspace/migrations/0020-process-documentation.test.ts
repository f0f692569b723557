import { expect, test } from 'vitest';
import { derivedId } from '../../../domain/oplog/derived-id.ts';
import { entityOf } from '../../../domain/model.ts';
import { sealChange } from '../log/seal.ts';
import { connectInMemory } from '../sql/connection.ts';
import { processDocumentationMigration } from './0020-process-documentation.ts';
import { migrate } from './migrate.ts';

const processes = [
  ['documented', 1, 'complete'],
  ['not documented', 0, 'none'],
  ['not known', null, null],
] as const;

test('turns yes and no into « complete » and « none », in rows and in the log, and leaves the rest', () => {
  const db = connectInMemory();
  db.transaction(() => {
    migrate(db, 0, 10);
    db.run(
      `INSERT INTO change (seq, id, hlc, author, device, label, kind, undoes, schema_version, merged, digest)
       VALUES (1, 'c', '2026-03-02T08:00:00.000Z-0000-aaaaaaaa', ?, 'aaaaaaaa', '{}', 'edit', NULL, 10, 0, '')`,
      derivedId(entityOf('author'), { name: 'Claire', firm: 'Rive' }),
    );
    for (const [position, [id, documented]] of processes.entries()) {
      db.run('INSERT INTO process (id, name, documented, comment) VALUES (?, ?, ?, ?)', id, id, documented, 'gardé');
      db.run(
        `INSERT INTO op (change, position, entity, row, field, value, parents, leaf) VALUES (1, ?, 'process', ?, 'documented', ?, '[]', 1)`,
        position,
        id,
        documented === null ? null : BigInt(documented),
      );
    }
    // Another entity has a field of that name: it is not concerned.
    db.run(
      `INSERT INTO op (change, position, entity, row, field, value, parents, leaf) VALUES (1, 9, 'tool', 't', 'documented', 1, '[]', 1)`,
    );
    sealChange(db, 1);
  });
  db.transaction(() => migrate(db, 10, 20));
  expect(db.all('SELECT id, documentation, comment FROM process ORDER BY id')).toEqual(
    processes
      .map(([id, , documentation]) => ({ id, documentation, comment: 'gardé' }))
      .toSorted((one, other) => (one.id < other.id ? -1 : 1)),
  );
  expect(db.all(`SELECT field, value FROM op WHERE entity = 'process' ORDER BY position`)).toEqual(
    processes.map(([, , value]) => ({ field: 'documentation', value })),
  );
  expect(db.all(`SELECT field, value FROM op WHERE entity = 'tool'`)).toEqual([{ field: 'documented', value: 1 }]);
  expect(db.all('SELECT schema_version FROM change')).toEqual([{ schema_version: 20 }]);
  expect(db.pragma('user_version')).toEqual([{ user_version: 20 }]);
  expect(() => db.run(`UPDATE process SET documentation = 'perhaps'`)).toThrow(/CHECK/u);
  db.close();
});

test('rewrites an operation from itself alone', () => {
  const { rewrite } = processDocumentationMigration;
  const operation = { entity: 'process', field: 'documented', value: 1 };
  expect(rewrite(operation)).toEqual({ entity: 'process', field: 'documentation', value: 'complete' });
  expect(rewrite(rewrite(operation))).toEqual(rewrite(operation));
  const other = { entity: 'process', field: 'name', value: 'documented' };
  expect(rewrite(other)).toEqual(other);
});
