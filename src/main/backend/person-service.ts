import { Fault } from '../../contract/fault.ts';
import type { WorkWatch } from '../work-watch.ts';
import { entityNames, entityOf, modelReferences, type EntityName } from '../../domain/model.ts';
import { isRedactable } from '../../domain/oplog/erasure.ts';
import { redactionMark, redactorOf } from '../../domain/oplog/redaction.ts';
import type { StoredValue } from '../../domain/shared/entity.ts';
import { compact, markErasedSteps, namesOfErased, type ErasureReport } from '../workspace/log/erase.ts';
import { isMarkedErased } from '../workspace/log/materialise.ts';
import type { RowValues } from '../workspace/log/row-store.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { findIdentity, findLoggedPerson, findPersonByCode } from '../workspace/stores/person-store.ts';
import { rowsMergedWith } from '../workspace/log/merged-rows.ts';
import type { ErasureStep } from '../../contract/subjects/people-contract.ts';
import { eraseInBackupsApart } from './backup-erasure.ts';
import { inTurn, inSlices } from './long-change.ts';
import type { Session } from './session.ts';

/** Everything held on one person: the answer to a right of access (GDPR art. 15; docs/law.md). */
export interface PersonFile {
  readonly code: string;
  readonly identity: RowValues | undefined;
  readonly person: RowValues;
  /** Rows that name the person. */
  readonly rows: readonly { readonly entity: EntityName; readonly field: string; readonly values: RowValues }[];
  /** Texts in which the name stands. */
  readonly texts: readonly {
    readonly entity: EntityName;
    readonly row: string;
    readonly field: string;
    readonly text: string;
  }[];
  readonly changes: number;
}

/**
 * Gathers all that is held on a person.
 * @throws Fault `unknown_person`
 */
export function readPersonFile(db: ReadableDb, code: string): PersonFile {
  const person = findPersonByCode(db, code);
  if (!person) throw new Fault('unknown_person', { code });
  return {
    code: person.code,
    identity: findIdentity(db, person.id),
    person,
    rows: rowsNaming(db, person.id),
    texts: textsNaming(db, person.id),
    changes: countChanges(db, person.id),
  };
}

/** What an erasure did, backups included. */
export interface ErasedPerson extends ErasureReport {
  readonly code: string;
  /** Backups from which the person was erased too. */
  readonly backups: number;
  /** Backups that could not be rewritten and were deleted. */
  readonly deletedBackups: number;
  /** First names left in texts that are not linked to the person: to be read again. */
  readonly firstNamesLeft: number;
}

/**
 * Erases a person from the file and from our backups of it, in slices: others are answered meanwhile.
 * @param today `YYYY-MM-DD`
 * @throws Fault `unknown_person`, `erasure_is_final` when it was done before, `cancelled`; nothing is then erased
 */
export async function erasePersonEverywhere(
  session: Session,
  code: string,
  today: string,
  watch: WorkWatch<ErasureStep> = {},
): Promise<ErasedPerson> {
  const { workspace } = session;
  const { firstName, names, report } = await inTurn(workspace, watch.signal, async () => {
    const { people, ...known } = personToErase(workspace.db, code);
    const steps = markErasedSteps(workspace, session.author, people, today);
    const report = await inSlices(workspace, steps, watch);
    compact(workspace.connection);
    return { ...known, report };
  });
  const { rewritten, deleted } = await eraseInBackupsApart(workspace, names, {
    onProgress: (share) => watch.onProgress?.(share, 'backups'),
  });
  const firstNamesLeft = countTexts(workspace.db, firstName);
  return { code: code.trim().toUpperCase(), ...report, backups: rewritten, deletedBackups: deleted, firstNamesLeft };
}

/** Whom to erase: every row of the person, the one of that code last, and what is known of their names. */
function personToErase(db: ReadableDb, code: string) {
  const person = findLoggedPerson(db, code);
  if (person === undefined) throw new Fault('unknown_person', { code });
  if (isMarkedErased(db, person)) throw new Fault('erasure_is_final', { entity: 'person' });
  // The names of rows that were merged stand in the log and in texts as those of the row kept do.
  const others = rowsMergedWith(db, [person]).filter((row) => !isMarkedErased(db, row));
  const people = [...others, person];
  return { people, firstName: findIdentity(db, person)?.first_name ?? '', names: namesOfErased(db, people) };
}

function rowsNaming(db: ReadableDb, person: string): PersonFile['rows'] {
  return modelReferences
    .filter(({ entity, target }) => target === 'person' && entity !== 'identity')
    .flatMap(({ entity, field }) =>
      db
        .all<Record<string, StoredValue>>(`SELECT * FROM ${entity} WHERE ${field} = ?`, person)
        .map((values) => ({ entity, field, values })),
    );
}

function textsNaming(db: ReadableDb, person: string): PersonFile['texts'] {
  const redact = redactorOf(namesOfErased(db, [person, ...rowsMergedWith(db, [person])]));
  return textsOf(db).filter(({ text }) => redact(text, false) !== text);
}

function textsOf(db: ReadableDb): PersonFile['texts'] {
  return entityNames
    .filter((entity) => !entityOf(entity).identity)
    .flatMap((entity) => {
      const fields = Object.keys(entityOf(entity).fields).filter((field) => isRedactable(entity, field));
      if (fields.length === 0) return [];
      return db.all<Record<string, string | null>>(`SELECT id, ${fields.join(', ')} FROM ${entity}`).flatMap((values) =>
        fields.flatMap((field) => {
          const text = values[field];
          return text ? [{ entity, row: String(values['id']), field, text }] : [];
        }),
      );
    });
}

function countTexts(db: ReadableDb, firstName: string): number {
  if (firstName === '') return 0;
  const redact = redactorOf([{ firstNames: [firstName], lastNames: [], contacts: [] }]);
  return textsOf(db).filter(
    ({ text }) => redact(text, true).split(redactionMark).length > text.split(redactionMark).length,
  ).length;
}

function countChanges(db: ReadableDb, person: string): number {
  return (
    db.get<{ count: number }>(
      `SELECT count(DISTINCT change) AS count FROM (
         SELECT change FROM op WHERE row = ? OR value = ? UNION SELECT change FROM identity_op WHERE row = ?)`,
      person,
      person,
      person,
    )?.count ?? 0
  );
}
