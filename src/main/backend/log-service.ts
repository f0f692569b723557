import { Fault, type FaultCode } from '../../contract/fault.ts';
import type { ConflictLine, LogState, Reversal } from '../../contract/subjects/log-contract.ts';
import type { ChangedRows } from '../../contract/subjects/rows-contract.ts';
import type { Label } from '../../domain/shared/label.ts';
import type { Language } from '../../words/language.ts';
import { listConflicts, settleConflicts, type Settlement } from '../workspace/log/conflicts.ts';
import { changeToRedo, changeToUndo, readLabel } from '../workspace/log/history.ts';
import { undoChange } from '../workspace/log/undo.ts';
import type { ReadableDb } from '../workspace/sql/connection.ts';
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
 * @throws Fault `nothing_to_undo`, `unknown_change`, `erasure_is_final`
 */
export function undo(session: Session, change?: string): Reversal {
  return reverse(session, change ?? changeToUndo(session.workspace.db));
}

/** Redoes what was just undone. @throws Fault `nothing_to_redo` */
export function redo(session: Session): Reversal {
  return reverse(session, changeToRedo(session.workspace.db));
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

function reverse({ workspace, author }: Session, target: string): Reversal {
  workspace.assertUntouched();
  const label = labelOf(workspace.db, target);
  const report = undoChange(workspace, author, target);
  return { ...report, undone: target, touched: touchedBy(workspace.db, report.change), created: [], label };
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
