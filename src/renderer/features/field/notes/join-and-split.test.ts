import { expect, test } from 'vitest';
import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import { entityOf, type EntityName, type Row, type Rows } from '../../../../domain/model.ts';
import { derivedId } from '../../../../domain/oplog/derived-id.ts';
import { link, note } from '../../../../../tests/support/note-rows.ts';
import { joinNotesWrites, noteThatStays } from './join-notes.ts';
import { partsOf, sentencePerLine, splitNoteWrites } from './split-note.ts';

const early = note('n2', { noted_at: '09:10', fact: 'Elle ouvre un cahier', severity: 2, voice: 'une gestionnaire' });
const late = note('n1', { noted_at: '09:40', fact: 'Elle y recopie tout !', severity: 3, status: 'treated' });

/** That a note raises a question. */
function raising(concernId: string, noteId: string): Row<'concern_note'> {
  const values = { concern_id: concernId, note_id: noteId };
  return { ...values, id: derivedId(entityOf('concern_note'), values) };
}

function join(rows: Partial<Record<EntityName, readonly unknown[]>>): readonly RowWrite[] {
  return joinNotesWrites([late, early], (entity) => (rows[entity] ?? []) as readonly Rows[EntityName][]);
}

test('notes are joined into the earliest, texts in order, the gravest severity, still to treat', () => {
  const [update, removal] = join({});
  expect(noteThatStays([late, early])).toBe('n2');
  expect(update).toMatchObject({
    do: 'update',
    id: 'n2',
    values: {
      fact: 'Elle ouvre un cahier. Elle y recopie tout !',
      severity: 3,
      voice: 'une gestionnaire',
      status: 'untreated',
    },
  });
  expect(removal).toEqual({ do: 'remove', entity: 'note', id: 'n1' });
});

test('what was tied to a joined note, or made from it, is tied to the one that stays, once', () => {
  const writes = join({
    note_link: [
      link('n1', { tool_id: 'cahier' }),
      link('n2', { tool_id: 'cahier' }),
      link('n1', { population_id: 'accueil' }),
      link('n3', { tool_id: 'autre' }),
    ],
    evidence_link: [{ id: 'e', note_id: 'n1', impact_id: 'i1', action_id: null, comment: 'vu deux fois' }],
    concern: [{ id: 'q', note_id: 'n1' }],
    concern_note: [raising('q', 'n1'), raising('q', 'n2'), raising('r', 'n1')],
    attachment: [{ id: 'a', note_id: 'n2' }],
  });
  expect(writes.filter(({ entity }) => entity !== 'note')).toEqual(
    expect.arrayContaining([
      { do: 'create', entity: 'note_link', values: { note_id: 'n2', population_id: 'accueil' } },
      { do: 'create', entity: 'evidence_link', values: { note_id: 'n2', impact_id: 'i1', comment: 'vu deux fois' } },
      { do: 'update', entity: 'concern', id: 'q', values: { note_id: 'n2' } },
      { do: 'create', entity: 'concern_note', values: { concern_id: 'r', note_id: 'n2' } },
    ]),
  );
  expect(writes).toHaveLength(6);
});

test('one note alone is not joined', () => {
  expect(joinNotesWrites([early], () => [])).toEqual([]);
});

test('a text is split at its lines, or at its sentences', () => {
  expect(partsOf(' Un.\n\n  Deux. \n')).toEqual(['Un.', 'Deux.']);
  expect(partsOf(sentencePerLine('Elle ouvre le portail. « Encore ! » Puis, à 9 h 5, elle note. Fin'))).toEqual([
    'Elle ouvre le portail.',
    '« Encore ! »',
    'Puis, à 9 h 5, elle note.',
    'Fin',
  ]);
  expect(sentencePerLine('Version 2.5 de l’outil, cf. annexe')).toBe('Version 2.5 de l’outil, cf. annexe');
});

test('the parts of a note are notes of the same moment, tied to the same things and to be treated', () => {
  const links = [link('n2', { tool_id: 'cahier' }), link('n2', { person_id: 'p' }), link('n1', { tool_id: 'x' })];
  const writes = splitNoteWrites({ ...early, status: 'treated' }, ['Un', 'Deux', 'Trois'], ['a', 'b'], links);
  expect(writes[0]).toEqual({ do: 'update', entity: 'note', id: 'n2', values: { fact: 'Un' } });
  expect(writes.filter((write) => write.do === 'create' && write.entity === 'note')).toMatchObject([
    { id: 'a', values: { fact: 'Deux', noted_at: '09:10', day_id: 'd1', severity: 2, status: 'untreated' } },
    { id: 'b', values: { fact: 'Trois' } },
  ]);
  expect(writes.filter(({ entity }) => entity === 'note_link')).toHaveLength(4);
  expect(splitNoteWrites(early, ['Un'], [], links)).toEqual([]);
});
