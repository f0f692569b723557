import { expect, test } from 'vitest';
import { concernHearings } from '../../../domain/observation/concern-notes.ts';
import { connectInMemory } from '../sql/connection.ts';
import { concernNotesMigration } from './0040-concern-notes.ts';
import { migrate } from './migrate.ts';

test('adds the notes of questions, and leaves what was counted as it was', () => {
  const db = connectInMemory();
  db.transaction(() => {
    migrate(db, 0, 30);
    db.run(`INSERT INTO note (id, kind, fact, status) VALUES ('n', 'question', 'Quand ?', 'treated')`);
    db.run(
      `INSERT INTO concern (id, code, kind, wording, note_id, times_heard, status)
       VALUES ('q', 'Q-1', 'question', 'Quand ?', 'n', 3, 'open')`,
    );
  });
  db.transaction(() => migrate(db, 30, 40));
  const concerns = db.all<{ id: string; note_id: string | null; times_heard: number | null }>(
    'SELECT id, note_id, times_heard FROM concern',
  );
  expect(concerns).toEqual([{ id: 'q', note_id: 'n', times_heard: 3 }]);
  expect(db.all('SELECT * FROM concern_note')).toEqual([]);
  expect(concernHearings(concerns, []).get('q')).toEqual({ noteIds: ['n'], heard: 3 });
  expect(db.pragma('user_version')).toEqual([{ user_version: 40 }]);
  db.close();
});

test('every operation of the former schema means the same', () => {
  const operation = { entity: 'concern', field: 'times_heard', value: 3 };
  expect(concernNotesMigration.rewrite(operation)).toBe(operation);
});
