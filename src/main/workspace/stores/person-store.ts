import type { Row } from '../../../domain/model.ts';
import { firstOf, rowsOf, sql } from '../sql/query.ts';
import type { ReadableDb } from '../sql/connection.ts';

/** A person with the name that `identity` holds, when it does. */
export interface NamedPerson {
  readonly id: string;
  readonly code: string;
  readonly first_name: string | null;
  readonly last_name: string | null;
  readonly employee_number: string | null;
  readonly login: string | null;
  readonly unit_id: string | null;
  readonly left_on: string | null;
  readonly objected_on: string | null;
  readonly erased_on: string | null;
}

/** Everyone, by code. */
export function listPeople(db: ReadableDb): NamedPerson[] {
  return rowsOf(
    db,
    sql
      .selectFrom('person')
      .leftJoin('identity', 'identity.id', 'person.id')
      .select([
        'person.id',
        'person.code',
        'identity.first_name',
        'identity.last_name',
        'identity.employee_number',
        'identity.login',
        'person.unit_id',
        'person.left_on',
        'person.objected_on',
        'person.erased_on',
      ])
      .orderBy('person.code'),
  );
}

/** A person by code, whatever the case. */
export function findPersonByCode(db: ReadableDb, code: string): Row<'person'> | undefined {
  return firstOf(db, sql.selectFrom('person').selectAll().where('code', '=', code.trim().toUpperCase()));
}

/** The person to whom a code was given, be the row deleted or undone since: the log still holds it. */
export function findLoggedPerson(db: ReadableDb, code: string): string | undefined {
  return firstOf(
    db,
    sql
      .selectFrom('op')
      .select('row')
      .where('entity', '=', 'person')
      .where('field', '=', 'code')
      .where('value', '=', code.trim().toUpperCase()),
  )?.row;
}

/** The name of a person, or undefined when the copy holds none. */
export function findIdentity(db: ReadableDb, person: string): Row<'identity'> | undefined {
  return firstOf(db, sql.selectFrom('identity').selectAll().where('id', '=', person));
}
