import { resultOf } from '../../src/contract/long-work.ts';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mergePeople } from '../../src/main/backend/merge-people-service.ts';
import { erasePersonEverywhere } from '../../src/main/backend/person-service.ts';
import { mergeFiles } from '../../src/main/backend/sharing-service.ts';
import { whileWriting, withSession, withReading } from '../../src/main/backend/client-file.ts';
import type { Session } from '../../src/main/backend/session.ts';
import { duplicatePeople, setApart } from '../../src/domain/organisation/duplicate-people.ts';
import { entityNames, entityOf, modelReferences } from '../../src/domain/model.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { undoChange } from '../../src/main/workspace/log/undo.ts';
import { changeRows, type RowWriter } from '../../src/main/workspace/log/write-gate.ts';
import type { ReadableDb } from '../../src/main/workspace/sql/connection.ts';
import { readRowsOf } from '../../src/main/workspace/stores/all-rows.ts';
import { createWorkspace } from '../../src/main/workspace/workspace.ts';
import { copyFileSync } from 'node:fs';
import { dumpRows } from '../support/log-dump.ts';
import { memoryWorkspace, type MemoryWorkspace } from '../support/memory-workspace.ts';
import '../support/property-seed.ts';
import { newClient } from '../support/new-client.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { reach } from '../support/contract-callers.ts';
import { toldBy } from '../support/told.ts';

const scratch = useScratchFolder();
const author = 'author-of-tests';
const edit = { kind: 'edit', label: { key: 'edit' }, author } as const;
const nothing = { person: {}, identity: {}, taken: [] };

function sessionOf(workspace: MemoryWorkspace): Session {
  return { workspace, author, close: () => undefined };
}

interface People {
  readonly kept: string;
  readonly merged: string;
  readonly third: string;
}

function fill(writer: RowWriter): People {
  const unit = writer.create('unit', { name: 'Voirie' });
  const [kept, merged, third] = [{ job_title: 'Agent' }, { job_title: 'Agente d’accueil', unit_id: unit }, {}].map(
    (values) => writer.create('person', values),
  ) as [string, string, string];
  writer.create('identity', { person_id: kept, first_name: 'Anne', last_name: 'Dupont' });
  writer.create('identity', { person_id: merged, first_name: 'Anne-Lise', last_name: 'Dupont-Roy', email: 'a@b.fr' });
  writer.update('person', third, { manager_id: merged });
  writer.update('unit', unit, { manager_id: merged });
  writer.update('person', kept, { manager_id: merged });
  const network = writer.create('network', { name: 'Relais', kind: 'relays', host_id: merged });
  const message = writer.create('message', { title: 'Pourquoi maintenant' });
  const other = writer.create('message', { title: 'Et après' });
  const own = writer.create('membership', {
    network_id: network,
    person_id: kept,
    status: 'asked',
    observed_facts: 'Écoutée',
  });
  const their = writer.create('membership', {
    network_id: network,
    person_id: merged,
    status: 'active',
    observed_facts: 'Dépanne ses collègues',
    mission: 'Relayer',
  });
  writer.create('membership_message', { membership_id: own, message_id: message });
  writer.create('membership_message', { membership_id: their, message_id: message });
  writer.create('membership_message', { membership_id: their, message_id: other });
  const survey = writer.create('survey', { question: 'Qui vous aide ?', source: 'survey' });
  writer.create('nomination', { survey_id: survey, from_id: third, to_id: merged, weight: 2 });
  writer.create('nomination', { survey_id: survey, from_id: merged, to_id: kept });
  writer.create('nomination', { survey_id: survey, from_id: merged, to_id: third });
  const note = writer.create('note', {
    fact: 'Mme Dupont-Roy refait tout sous tableur',
    kind: 'fact',
    status: 'untreated',
  });
  writer.create('note_link', { note_id: note, person_id: merged });
  writer.create('stance', { person_id: merged, observed_fact: 'Prend la parole', observed_on: '2026-03-02' });
  writer.create('setting', { key: `map.place.${merged}`, value: '1;2' });
  return { kept, merged, third };
}

/** Every place where an id stands as a reference or in a key. */
function placesOf(db: ReadableDb, id: string): string[] {
  return entityNames.flatMap((entity) =>
    Object.keys(entityOf(entity).fields).flatMap((field) =>
      db.get(`SELECT 1 FROM ${entity} WHERE ${field} LIKE ?`, `%${id}`) ? [`${entity}.${field}`] : [],
    ),
  );
}

describe('merging a person into another', () => {
  test('leads everything to the one kept, joins what both had, and is undone exactly', () => {
    const workspace = memoryWorkspace();
    const { result: people } = changeRows(workspace, edit, fill);
    const before = dumpRows(workspace.db);
    const { kept, merged } = people;
    const outcome = mergePeople(sessionOf(workspace), {
      kept,
      merged,
      person: { job_title: 'Agente d’accueil' },
      identity: { email: 'a@b.fr', last_name: 'Dupont-Roy' },
      taken: [],
    });
    const { db } = workspace;
    expect(placesOf(db, people.merged)).toEqual(['merged_person.merged_id']);
    expect(db.all('SELECT person_id, status, observed_facts, mission FROM membership')).toEqual([
      { person_id: people.kept, status: 'asked', observed_facts: 'Écoutée\nDépanne ses collègues', mission: 'Relayer' },
    ]);
    expect(db.all('SELECT message_id FROM membership_message')).toHaveLength(2);
    expect(db.all('SELECT 1 FROM nomination')).toHaveLength(2);
    expect(outcome).toMatchObject({ joined: 2, dropped: 1 });
    expect(db.get('SELECT code, job_title, manager_id FROM person WHERE id = ?', people.kept)).toEqual({
      code: 'P-001',
      job_title: 'Agente d’accueil',
      manager_id: null,
    });
    expect(db.get('SELECT first_name, last_name, email FROM identity WHERE id = ?', people.kept)).toEqual({
      first_name: 'Anne',
      last_name: 'Dupont-Roy',
      email: 'a@b.fr',
    });
    expect(checkWorkspace(db).findings).toEqual([]);
    undoChange(workspace, author, outcome.change ?? '');
    expect(dumpRows(db)).toEqual(before);
    expect(checkWorkspace(db).findings).toEqual([]);
  });

  test('takes the value of the row that goes where it was chosen', () => {
    const workspace = memoryWorkspace();
    const { result: people } = changeRows(workspace, edit, fill);
    const own = workspace.db.get<{ id: string }>('SELECT id FROM membership WHERE person_id = ?', people.kept);
    const { kept, merged } = people;
    mergePeople(sessionOf(workspace), { kept, merged, ...nothing, taken: [`membership/${own?.id}/status`] });
    expect(workspace.db.all('SELECT status FROM membership')).toEqual([{ status: 'active' }]);
  });

  test('refuses what cannot be merged, and writes nothing', () => {
    const workspace = memoryWorkspace();
    const { result: people } = changeRows(workspace, edit, fill);
    const before = dumpRows(workspace.db);
    const { kept, merged } = people;
    const tried = (order: object) =>
      toldBy(() => mergePeople(sessionOf(workspace), { kept, merged, ...nothing, ...order }));
    expect(tried({ merged: kept })).toBe('unknown_row');
    expect(tried({ merged: 'nobody' })).toBe('unknown_row');
    expect(tried({ person: { code: 'P-999' } })).toBe('unknown_field');
    expect(tried({ person: { unit_id: 'nowhere' } })).toBe('unknown_row');
    expect(dumpRows(workspace.db)).toEqual(before);
  });
});

const personFields = modelReferences.filter(({ target, entity }) => target === 'person' && entity !== 'identity');

test('whatever refers to them, nothing is lost and the undo is exact', () => {
  const link = fc.record({
    kind: fc.constantFrom(
      'population_member',
      'nomination',
      'action_contributor',
      'day_participant',
      'distinct_people',
    ),
    thing: fc.nat(2),
    one: fc.nat(3),
    other: fc.nat(3),
  });
  fc.assert(
    fc.property(fc.array(link, { maxLength: 25 }), fc.nat(3), fc.nat(3), (links, keptAt, mergedAt) => {
      fc.pre(keptAt !== mergedAt);
      const workspace = memoryWorkspace();
      const { result: people } = changeRows(workspace, edit, (writer) => {
        const made = [0, 1, 2, 3].map(() => writer.create('person', {}));
        const things = [0, 1, 2].map((index) => ({
          population_id: writer.create('population', { name: `Pop ${index}`, scope: 'in' }),
          survey_id: writer.create('survey', { question: `Enquête ${index}`, source: 'survey' }),
          action_id: writer.create('action', {
            title: `Action ${index}`,
            nature: 'communication',
            phase: 'prepare',
            status: 'planned',
          }),
          day_id: writer.create('day', { kind: 'observation', held_on: `2026-03-0${index + 1}`, status: 'done' }),
        }));
        for (const { kind, thing, one, other } of links) {
          const at = things[thing];
          const [person, second] = [made[one] ?? '', made[other] ?? ''];
          if (kind === 'population_member')
            writer.create(kind, { population_id: at?.population_id ?? '', person_id: person });
          else if (kind === 'action_contributor')
            writer.create(kind, { action_id: at?.action_id ?? '', person_id: person });
          else if (kind === 'day_participant') writer.create(kind, { day_id: at?.day_id ?? '', person_id: person });
          else if (one === other) continue;
          else if (kind === 'nomination')
            writer.create(kind, { survey_id: at?.survey_id ?? '', from_id: person, to_id: second });
          else
            writer.create(
              'distinct_people',
              person < second ? { one_id: person, other_id: second } : { one_id: second, other_id: person },
            );
        }
        return made;
      });
      const { db } = workspace;
      const [kept, merged] = [people[keptAt] ?? '', people[mergedAt] ?? ''];
      const before = dumpRows(db);
      const union = expectedLinks(db, kept, merged);
      const { change } = mergePeople(sessionOf(workspace), { kept, merged, ...nothing });
      expect(placesOf(db, merged)).toEqual(['merged_person.merged_id']);
      expect(expectedLinks(db, kept, merged)).toEqual(union);
      expect(checkWorkspace(db).findings).toEqual([]);
      undoChange(workspace, author, change ?? '');
      expect(dumpRows(db)).toEqual(before);
      workspace.close();
    }),
    { numRuns: 2 * Number(process.env['ANCRAGE_PROPERTY_RUNS'] ?? 8) },
  );
});

/** The links of all people once both are one, each told once, without those from one of the two to the other. */
function expectedLinks(db: ReadableDb, kept: string, merged: string): string[] {
  const links = new Set<string>();
  for (const entity of new Set(personFields.map((reference) => reference.entity))) {
    if (entity === 'merged_person' || entityOf(entity).naturalKey.length === 0) continue;
    const { fields, naturalKey } = entityOf(entity);
    for (const row of readRowsOf(db, entity) as readonly unknown[] as readonly Record<string, unknown>[]) {
      const key = naturalKey.map((field) => (row[field] === merged ? kept : row[field]));
      const ends = naturalKey.flatMap((field, index) => (fields[field]?.target === 'person' ? [key[index]] : []));
      if (ends.length > 1 && ends[0] === ends[1]) continue;
      links.add(
        JSON.stringify([
          entity,
          ...(entity === 'distinct_people' ? key.map(String).toSorted((a, b) => a.localeCompare(b)) : key),
        ]),
      );
    }
  }
  return [...links].toSorted();
}

describe('beside other copies', () => {
  function copies(name: string): { readonly mine: string; readonly theirs: string; readonly people: People } {
    const [mine, theirs] = [scratch.path(`${name}.ancrage`), scratch.path(`${name}-theirs.ancrage`)];
    const workspace = createWorkspace(mine);
    const { result: people } = changeRows(workspace, edit, fill);
    workspace.close();
    copyFileSync(mine, theirs);
    withSession(mine, undefined, (session) => {
      const { kept, merged } = people;
      return mergePeople(session, { kept, merged, ...nothing });
    });
    return { mine, theirs, people };
  }

  test('work done meanwhile on the row that went is kept, and merging again takes it along', async () => {
    const { mine, theirs, people } = copies('meanwhile');
    withSession(theirs, undefined, (session) =>
      changeRows(session.workspace, { ...edit, author: session.author }, (writer) => {
        const population = writer.create('population', { name: 'Accueil', scope: 'in' });
        writer.create('population_member', { population_id: population, person_id: people.merged, origin: 'manual' });
      }),
    );
    await mergeFiles(mine, theirs, { apply: true, acceptRemovals: true });
    withSession(mine, undefined, (session) => {
      const { db } = session.workspace;
      expect(db.get('SELECT 1 FROM person WHERE id = ?', people.merged)).toBeDefined();
      const pairs = duplicatePeople({
        person: readRowsOf(db, 'person'),
        identity: readRowsOf(db, 'identity'),
        distinct_people: readRowsOf(db, 'distinct_people'),
        merged_person: readRowsOf(db, 'merged_person'),
      });
      expect(pairs[0]).toMatchObject({ grade: 'sure', reasons: expect.arrayContaining(['merged_before']) });
      const { kept, merged } = people;
      mergePeople(session, { kept, merged, ...nothing });
      expect(db.all('SELECT person_id FROM population_member')).toEqual([{ person_id: people.kept }]);
      expect(placesOf(db, people.merged)).toEqual(['merged_person.merged_id']);
      expect(checkWorkspace(db).findings).toEqual([]);
    });
  });

  test('the erasure of the person kept erases the names of the row that went, and of our backups', async () => {
    const { mine, people } = copies('erased');
    const today = '2026-11-22';
    await whileWriting(mine, undefined, (session) => {
      const code = session.workspace.db.get<{ code: string }>(
        'SELECT code FROM person WHERE id = ?',
        people.kept,
      )?.code;
      return erasePersonEverywhere(session, code ?? '', today);
    });
    withReading(mine, ({ db }) => {
      expect(db.all(`SELECT value FROM identity_op WHERE value LIKE '%Dupont%' OR value LIKE 'Anne%'`)).toEqual([]);
      expect(db.all('SELECT fact FROM note')).toEqual([{ fact: 'Mme […] refait tout sous tableur' }]);
      expect(checkWorkspace(db).findings).toEqual([]);
    });
  });

  test('an erasure of the row that went, made in another copy, erases the person', async () => {
    const { mine, theirs, people } = copies('erased-apart');
    await whileWriting(theirs, undefined, (session) => {
      const code = session.workspace.db.get<{ code: string }>(
        'SELECT code FROM person WHERE id = ?',
        people.merged,
      )?.code;
      return erasePersonEverywhere(session, code ?? '', '2026-11-22');
    });
    for (const [into, from] of [
      [mine, theirs],
      [theirs, mine],
    ] as const) {
      await mergeFiles(into, from, { apply: true, acceptRemovals: true });
      withReading(into, ({ db }) => {
        expect(db.get('SELECT erased_on FROM person WHERE id = ?', people.kept)).not.toEqual({ erased_on: null });
        expect(db.all(`SELECT value FROM identity_op WHERE value LIKE '%Dupont%'`)).toEqual([]);
        expect(checkWorkspace(db).findings).toEqual([]);
      });
    }
  });
});

test.each(['direct', 'http'] as const)('by the contract, reached by %s: merged, undone, set apart', async (way) => {
  const caller = await reach(way, scratch.path(`clients-${way}`));
  const { client } = caller;
  try {
    await client.clients.create(newClient([{ name: 'Accueil' }]));
    const [kept, merged] = ['00000000-0000-7000-8000-000000000001', '00000000-0000-7000-8000-000000000002'];
    await client.rows.write({
      label: { key: 'edit' },
      writes: [kept, merged].flatMap((id) => [
        { do: 'create' as const, entity: 'person' as const, id, values: {} },
        { do: 'create' as const, entity: 'identity' as const, values: { person_id: id, last_name: 'Le Goff' } },
      ]),
    });
    const done = await client.people.merge({ kept, merged, person: { job_title: 'Agent' }, identity: {}, taken: [] });
    expect(done.touched).toEqual(expect.arrayContaining(['person', 'identity', 'merged_person']));
    expect((await client.log.state({})).undo).toEqual({
      key: 'people_merged',
      parameters: { merged: 'P-002', kept: 'P-001' },
    });
    const people = async () => (await client.rows.list({ entities: ['person'] })).person?.map(({ id }) => id);
    expect(await people()).toEqual([kept]);
    await resultOf(client.log.undo({}));
    expect(await people()).toEqual([kept, merged]);
    await client.rows.write({
      label: { key: 'people_distinct' },
      writes: [{ do: 'create', entity: 'distinct_people', values: setApart(merged, kept) }],
    });
    const rows = await client.rows.list({ entities: ['person', 'identity', 'distinct_people', 'merged_person'] });
    const { person = [], identity = [], distinct_people = [], merged_person = [] } = rows;
    expect(duplicatePeople({ person, identity, distinct_people, merged_person })).toEqual([]);
    expect(duplicatePeople({ person, identity, distinct_people: [], merged_person })).toHaveLength(1);
    await expect(client.people.merge({ kept, merged: kept, person: {}, identity: {}, taken: [] })).rejects.toThrow();
  } finally {
    await caller.end();
  }
});
