import { Fault, type FaultCode } from '../../contract/fault.ts';
import type { WorkWatch } from '../work-watch.ts';
import type { ConflictLine, LogState, Reversal } from '../../contract/subjects/log-contract.ts';
import type { ChangedRows } from '../../contract/subjects/rows-contract.ts';
import type { Label } from '../../domain/shared/label.ts';
import type { Language } from '../../words/language.ts';
import { listConflicts, settleConflicts, type Settlement } from '../workspace/log/conflicts.ts';
import { changeToRedo, changeToUndo, readLabel } from '../workspace/log/history.ts';
import { undoChange, undoSteps, type UndoReport } from '../workspace/log/undo.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
import { inTurn, inSlices, mostAtOnce } from './long-change.ts';
import { namedValue, storedRowTitle } from './row-titles.ts';
import type { Session } from './session.ts';
import { touchedBy } from './touched.ts';

/** Tells what « undo » and « redo » would do, and what waits for a person. */
export function readLogState(db: ReadableDb): LogState {
  const undo = standing(() => changeToUndo(db));
  const redo = standing(() => changeToRedo(db));
  return {
    undo: undo === undefined ? null : labelOf(db, undo),
    redo: redo === undefined ? null : labelOf(db, redo),
    conflicts: listConflicts(db).length,
    lastChangeAt: db.get<{ hlc: string }>('SELECT hlc FROM change ORDER BY seq DESC LIMIT 1')?.hlc.slice(0, 24) ?? null,
  };
}

/**
 * Undoes the change named, or the last one of this copy that stands.
 * @throws Fault `nothing_to_undo`, `unknown_change`, `erasure_is_final`, `cancelled`
 */
export function undo(session: Session, change: string | undefined, watch: WorkWatch<'writing'>): Promise<Reversal> {
  return reverse(session, (db) => change ?? changeToUndo(db), watch);
}

/** Redoes what was just undone. @throws Fault `nothing_to_redo`, `cancelled` */
export function redo(session: Session, watch: WorkWatch<'writing'>): Promise<Reversal> {
  return reverse(session, changeToRedo, watch);
}

/** The conflicts that wait for a person, with the words that they are read by, in the reader's language. */
export function readConflicts(db: ReadableDb, language: Language): ConflictLine[] {
  return listConflicts(db).map(({ id, entity, row, field, sides }) => ({
    id,
    entity,
    row,
    field,
    title: storedRowTitle(db, entity, row, language),
    sides: sides.map((side) => ({ ...side, words: namedValue(db, { entity, field }, side.value, language) })),
  }));
}

/** Settles conflicts, as one change or several. @throws Fault `unknown_conflict`, `invalid_value` */
export function settle({ workspace, author }: Session, choices: readonly Settlement[]): ChangedRows {
  const entities = new Map(listConflicts(workspace.db).map(({ id, entity }) => [id, entity]));
  settleConflicts(workspace, author, choices);
  const touched = [...new Set(choices.map(({ id }) => entities.get(id)))].filter((entity) => entity !== undefined);
  return { change: undefined, touched };
}

/** @param find the change to reverse: others may have been made while it waited for its turn */
async function reverse(
  { workspace, author }: Session,
  find: (db: ReadableDb) => string,
  watch: WorkWatch<'writing'>,
): Promise<Reversal> {
  const { db } = workspace;
  const tell = (target: string, report: UndoReport): Reversal => {
    const label = labelOf(db, target);
    return { ...report, undone: target, touched: touchedBy(db, report.change), created: [], label };
  };
  workspace.assertUntouched();
  const target = find(db);
  if (countOperations(db, target) <= mostAtOnce) return tell(target, undoChange(workspace, author, target));
  return inTurn(workspace, watch.signal, async () => {
    const current = find(db);
    return tell(current, await inSlices(workspace, undoSteps(workspace, author, current), watch));
  });
}

function countOperations(db: ReadableDb, change: string): number {
  return (
    db.get<{ count: number }>(
      `SELECT (SELECT count(*) FROM op WHERE change = c.seq) + (SELECT count(*) FROM identity_op WHERE change = c.seq)
         AS count FROM change c WHERE c.id = ?`,
      change,
    )?.count ?? 0
  );
}

function labelOf(db: ReadableDb, change: string): Label {
  const found = db.get<{ label: string }>('SELECT label FROM change WHERE id = ?', change);
  if (!found) throw new Fault('unknown_change', { change });
  return readLabel(found.label);
}

const nothing: ReadonlySet<FaultCode> = new Set(['nothing_to_undo', 'nothing_to_redo', 'erasure_is_final']);

function standing(find: () => string): string | undefined {
  try {
    return find();
  } catch (error) {
    if (error instanceof Fault && nothing.has(error.code)) return undefined;
    throw error;
  }
}
