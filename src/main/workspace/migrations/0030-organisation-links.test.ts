import { expect, test } from 'vitest';
import { derivedId } from '../../../domain/oplog/derived-id.ts';
import { entityOf } from '../../../domain/model.ts';
import { sealChange, unsoundChanges } from '../log/seal.ts';
import { connectInMemory } from '../sql/connection.ts';
import { organisationLinksMigration } from './0030-organisation-links.ts';
import { migrate } from './migrate.ts';

test('adds the rule of populations and the links between people, and leaves rows and log as they were', () => {
  const db = connectInMemory();
  db.transaction(() => {
    migrate(db, 0, 20);
    db.run(
      `INSERT INTO change (seq, id, hlc, author, device, label, kind, undoes, schema_version, merged, digest)
       VALUES (1, 'c', '2026-03-02T08:00:00.000Z-0000-aaaaaaaa', ?, 'aaaaaaaa', '{}', 'edit', NULL, 20, 0, '')`,
      derivedId(entityOf('author'), { name: 'Claire', firm: 'Rive' }),
    );
    db.run(`INSERT INTO population (id, name, scope, member_rule) VALUES ('p', 'Accueil', 'in', 'Qui accueille')`);
    db.run(
      `INSERT INTO op (change, position, entity, row, field, value, parents, leaf) VALUES (1, 0, 'population', 'p', 'member_rule', 'Qui accueille', '[]', 1)`,
    );
    sealChange(db, 1);
  });
  db.transaction(() => migrate(db, 20, 30));
  expect(db.all('SELECT name, member_rule, rule_match FROM population')).toEqual([
    { name: 'Accueil', member_rule: 'Qui accueille', rule_match: null },
  ]);
  expect(db.all('SELECT field, value FROM op')).toEqual([{ field: 'member_rule', value: 'Qui accueille' }]);
  expect(unsoundChanges(db)).toEqual([]);
  expect(db.pragma('user_version')).toEqual([{ user_version: 30 }]);
  for (const table of ['population_condition', 'distinct_people', 'merged_person'])
    expect(db.all(`SELECT * FROM ${table}`)).toEqual([]);
  expect(() => db.run(`UPDATE population SET rule_match = 'some'`)).toThrow(/CHECK/u);
  db.close();
});

test('every operation of the former schema means the same', () => {
  const operation = { entity: 'population', field: 'member_rule', value: 'Qui accueille' };
  expect(organisationLinksMigration.rewrite(operation)).toBe(operation);
});
