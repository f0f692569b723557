/**
 * Builds a client file in schema 10, by hand: what an older Ancrage wrote may not depend on what this one would
 * write. `node build-golden.ts OUT [PROCESSES]`; the file in tests/fixtures/workspaces/ is kept as it is, and
 * more processes make a file whose migration takes long enough to be killed in the middle.
 */
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { derivedId } from '../../src/domain/oplog/derived-id.ts';
import { entityOf, isEntityName } from '../../src/domain/model.ts';
import { existenceField } from '../../src/domain/oplog/operation.ts';
import type { StoredValue } from '../../src/domain/shared/entity.ts';
import { applicationId } from '../../src/main/workspace/file/file-header.ts';
import { sealChange } from '../../src/main/workspace/log/seal.ts';
import { migrate } from '../../src/main/workspace/migrations/migrate.ts';
import { refreshIndex } from '../../src/main/workspace/search/search-index.ts';
import { connectOrCreate, type Connection, type SqlValue } from '../../src/main/workspace/sql/connection.ts';
import { setRegisterValue } from '../../src/main/workspace/workspace-register.ts';

const version = 10;
export const goldenAuthor = derivedId(entityOf('author'), { name: 'Claire Fontaine', firm: 'Rive et associés' });

/** Writes the file. @param processes how many further processes it holds */
export function buildGolden(path: string, processes: number): void {
  if (existsSync(path)) throw new Error(`${path} exists`);
  const db = connectOrCreate(path);
  db.pragma('secure_delete = ON');
  db.transaction(() => {
    db.pragma(`application_id = ${applicationId}`);
    migrate(db, 0, version);
    setRegisterValue(db, 'workspace_id', '0f7c2a52-3c7e-4b0e-9d53-6a1f6a4e1c10');
    setRegisterValue(db, 'created_at', '2026-03-02T08:00:00.000Z');
    setRegisterValue(db, 'first_copy', 'c0ffee00-0000-4000-8000-000000000001');
    setRegisterValue(db, 'copy', 'c0ffee00-0000-4000-8000-000000000001');
    setRegisterValue(db, 'copy_place', JSON.stringify(['aaaaaaaa', '/clients/ville.ancrage', 1]));
    fill(new HandWriter(db), processes);
    refreshIndex(db);
  });
  db.close();
}

function fill(writer: HandWriter, processes: number): void {
  writer.change('new_author', 'edit', () => {
    writer.row('author', goldenAuthor, { name: 'Claire Fontaine', firm: 'Rive et associés' });
    writer.row('client', derivedId(entityOf('client'), { key: 'client' }), {
      key: 'client',
      name: 'Ville de Rochemaure',
      sector: 'public',
      language: 'fr',
    });
  });
  writer.change('import', 'import', () => {
    writer.row('unit', 'unit-etat-civil', { name: 'État civil', manual_order: 'a0' });
    writer.row('person', 'person-1', { code: 'P-001', unit_id: 'unit-etat-civil' });
    writer.row('identity', 'person-1', { person_id: 'person-1', first_name: 'Solange', last_name: 'Quatremarre' });
    writer.row('process', 'process-acte', { name: 'Délivrer un acte', documented: 1, manual_order: 'a0' });
    writer.row('process', 'process-regie', { name: 'Encaisser la régie', documented: 0, manual_order: 'a1' });
    writer.row('process', 'process-accueil', { name: 'Accueillir', documented: null, manual_order: 'a2' });
    writer.row('process', 'process-mariage', { name: 'Préparer un mariage', documented: 0, manual_order: 'a3' });
    writer.row('process', 'process-archive', { name: 'Archiver', documented: 1, manual_order: 'a4' });
    writer.row('note', 'note-1', {
      kind: 'fact',
      status: 'untreated',
      fact: 'Mme Quatremarre délivre l’acte sans le logiciel : le cœur du service tient sur un tableur.',
    });
  });
  writer.change('edit', 'edit', () => writer.set('process', 'process-mariage', 'documented', 1));
  const edited = writer.change('edit', 'edit', () => {
    writer.set('process', 'process-regie', 'documented', 1);
    writer.set('process', 'process-regie', 'documented', 0);
  });
  writer.change('undo', 'undo', () => writer.set('process', 'process-regie', 'documented', null), edited);
  writer.change('edit', 'edit', () => writer.remove('process', 'process-archive'));
  if (processes > 0) {
    writer.change('import', 'import', () => {
      for (let index = 0; index < processes; index += 1) {
        writer.row('process', `process-${index}`, {
          name: `Procédure ${index}`,
          description: `Ce que l’équipe fait le matin, étape ${index}`,
          documented: [0, 1, null][index % 3] ?? null,
        });
      }
    });
  }
}

/** Writes rows and operations as the gate of that time did. */
class HandWriter {
  readonly #db: Connection;
  #change = 0;
  #position = 0;

  constructor(db: Connection) {
    this.#db = db;
  }

  change(key: string, kind: string, work: () => void, undoes: string | null = null): string {
    this.#change += 1;
    this.#position = 0;
    const id = `019ca000-0000-7000-8000-${String(this.#change).padStart(12, '0')}`;
    const stamp = `2026-03-02T08:${String(this.#change).padStart(2, '0')}:00.000Z-0000-aaaaaaaa`;
    this.#db.run(
      `INSERT INTO change (seq, id, hlc, author, device, label, kind, undoes, schema_version, merged, digest)
       VALUES (?, ?, ?, ?, 'aaaaaaaa', ?, ?, ?, ?, 0, '')`,
      BigInt(this.#change),
      id,
      stamp,
      goldenAuthor,
      JSON.stringify({ key }),
      kind,
      undoes,
      version,
    );
    work();
    sealChange(this.#db, this.#change);
    return id;
  }

  row(entity: string, id: string, values: Readonly<Record<string, StoredValue>>): void {
    const names = Object.keys(values);
    this.#db.run(
      `INSERT INTO ${entity} (id, ${names.join(', ')}) VALUES (?, ${names.map(() => '?').join(', ')})`,
      id,
      ...names.map((name) => values[name] ?? null),
    );
    this.#append(entity, id, existenceField, 1);
    for (const name of names) if (values[name] !== null) this.#append(entity, id, name, values[name] ?? null);
  }

  set(entity: string, id: string, field: string, value: StoredValue): void {
    this.#db.run(`UPDATE ${entity} SET ${field} = ? WHERE id = ?`, value, id);
    this.#append(entity, id, field, value);
  }

  remove(entity: string, id: string): void {
    this.#db.run(`DELETE FROM ${entity} WHERE id = ?`, id);
    this.#append(entity, id, existenceField, 0, this.#leaves('op', id));
  }

  #append(entity: string, row: string, field: string, value: StoredValue, also: readonly number[] = []): void {
    const table = isEntityName(entity) && entityOf(entity).identity ? 'identity_op' : 'op';
    const replaced = this.#leaves(table, row, field);
    for (const seq of replaced) this.#db.run(`UPDATE ${table} SET leaf = 0 WHERE seq = ?`, seq);
    const stored: SqlValue = typeof value === 'number' ? BigInt(value) : value;
    const parents = JSON.stringify([...new Set([...replaced, ...also])].toSorted((one, other) => one - other));
    this.#db.run(
      `INSERT INTO ${table} (change, position, entity, row, field, value, parents, leaf) VALUES (?, ?, ?, ?, ?, ?, ?, 1)`,
      this.#change,
      this.#position,
      entity,
      row,
      field,
      stored,
      parents,
    );
    this.#position += 1;
  }

  #leaves(table: string, row: string, field?: string): number[] {
    return this.#db
      .all<{ seq: number; field: string }>(`SELECT seq, field FROM ${table} WHERE row = ? AND leaf > 0`, row)
      .filter((leaf) => field === undefined || leaf.field === field)
      .map(({ seq }) => seq);
  }
}

const [, script = '', out, processes = '0'] = process.argv;
if (out !== undefined && resolve(script) === import.meta.filename) buildGolden(out, Number(processes));
