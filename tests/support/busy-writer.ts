import { Fault } from '../../src/contract/fault.ts';
import { changeToUndo } from '../../src/main/workspace/log/history.ts';
import { undoChange } from '../../src/main/workspace/log/undo.ts';
import { changeRows, type RowWriter } from '../../src/main/workspace/log/write-gate.ts';
import type { WritableWorkspace } from '../../src/main/workspace/workspace.ts';
import type { RandomNumbers } from './random-numbers.ts';

const author = 'author-of-tests';
const rowsOfAnImport = 50;

/** Does one gesture of a working day, chosen at random; returns the id of its change, undefined when it had nothing to do. */
export function doSomething(workspace: WritableWorkspace, random: RandomNumbers): string | undefined {
  const dice = random.below(100);
  if (dice < 45) return write(workspace, 'edit', (writer) => addNote(writer, random));
  if (dice < 75)
    return onSomeNote(workspace, random, (writer, id) => writer.update('note', id, { fact: text(random) }));
  if (dice < 85) return onSomeNote(workspace, random, (writer, id) => writer.remove('note', id));
  if (dice < 95) return undoSomething(workspace);
  return write(workspace, 'import', (writer) => {
    const unit = writer.create('unit', { name: text(random) });
    for (let row = 0; row < rowsOfAnImport; row += 1) {
      const person = writer.create('person', { unit_id: unit });
      writer.create('identity', { person_id: person, first_name: 'Solange', last_name: `Martin-${random.below(1e6)}` });
    }
  });
}

/** Adds a note and returns the id of the change. */
export function addNoteTo(workspace: WritableWorkspace, fact: string): string {
  return write(workspace, 'edit', (writer) => writer.create('note', { kind: 'fact', status: 'untreated', fact })) ?? '';
}

function write(
  workspace: WritableWorkspace,
  kind: 'edit' | 'import',
  work: (writer: RowWriter) => unknown,
): string | undefined {
  return changeRows(workspace, { kind, label: { key: kind }, author }, work).change;
}

function addNote(writer: RowWriter, random: RandomNumbers): void {
  writer.create('note', { kind: 'fact', status: 'untreated', fact: text(random), interpretation: text(random) });
}

function onSomeNote(
  workspace: WritableWorkspace,
  random: RandomNumbers,
  work: (writer: RowWriter, id: string) => void,
): string | undefined {
  const notes = workspace.db.all<{ id: string }>('SELECT id FROM note ORDER BY id');
  const note = notes[random.below(Math.max(notes.length, 1))];
  return note && write(workspace, 'edit', (writer) => work(writer, note.id));
}

function undoSomething(workspace: WritableWorkspace): string | undefined {
  try {
    return undoChange(workspace, author, changeToUndo(workspace.db)).change;
  } catch (error) {
    if (error instanceof Fault && error.code === 'nothing_to_undo') return undefined;
    throw error;
  }
}

const words = ['l’équipe', 'ouvre', 'son', 'tableur', 'à', 'côté', 'du', 'logiciel', 'œuvre', 'saisit', 'deux', 'fois'];

/** A few words, sometimes a few pages: a change that touches many pages is the one that tears. */
function text(random: RandomNumbers): string {
  const length = random.below(20) === 0 ? 2000 : 3 + random.below(30);
  return Array.from({ length }, () => words[random.below(words.length)]).join(' ');
}
