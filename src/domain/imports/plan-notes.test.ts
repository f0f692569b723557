import { expect, test } from 'vitest';
import { inShort, listTable, MemoryWorkspace } from '../../../tests/fixtures/imports/plan-support.ts';
import { readNoteText } from './notebook/note-text.ts';

const options = { language: 'fr', today: '2025-11-21' } as const;

test('reads notes of a Markdown text: days, times, kinds, verbatim, interpretation', () => {
  const text = `# Notes de terrain

## Lundi 3 novembre 2025 – accueil

- 9h05 Trois personnes attendent devant le guichet.
- 14:30 - irritant : le portail se ferme sans prévenir
  quand on change d’onglet.
  Interprétation : session trop courte
- « On note tout sur papier, et on recopie le soir. »
- **Contournement** : un fichier Excel partagé. Interprétation : le CRM est trop lent.
1. BP : la cheffe fait le point chaque matin

Un paragraphe est aussi une note,
sur deux lignes.

---

## 4/11/2025

### Irritants

* La double saisie.

### Verbatims

* « Ça ne marche jamais » dit-elle

\`\`\`
du code
\`\`\`
`;
  expect(readNoteText(text, options).notes).toEqual([
    { line: 5, date: '2025-11-03', time: '09:05', fact: 'Trois personnes attendent devant le guichet.', interpretation: '' },
    { line: 6, date: '2025-11-03', time: '14:30', kind: 'irritant', fact: 'le portail se ferme sans prévenir\nquand on change d’onglet.', interpretation: 'session trop courte' },
    { line: 9, date: '2025-11-03', kind: 'verbatim', fact: 'On note tout sur papier, et on recopie le soir.', interpretation: '' },
    { line: 10, date: '2025-11-03', kind: 'workaround', fact: 'un fichier Excel partagé.', interpretation: 'le CRM est trop lent.' },
    { line: 11, date: '2025-11-03', kind: 'good_practice', fact: 'la cheffe fait le point chaque matin', interpretation: '' },
    { line: 13, date: '2025-11-03', fact: 'Un paragraphe est aussi une note,\nsur deux lignes.', interpretation: '' },
    { line: 22, date: '2025-11-04', kind: 'irritant', fact: 'La double saisie.', interpretation: '' },
    { line: 26, date: '2025-11-04', kind: 'verbatim', fact: '« Ça ne marche jamais » dit-elle', interpretation: '' },
    { line: 29, date: '2025-11-04', kind: 'verbatim', fact: 'du code', interpretation: '' },
  ]);
}); // prettier-ignore

test('reads notes of a plain text', () => {
  const text = `Journée du 3 novembre 2025
VE : « C’est plus long qu’avant. »
10h15 – IR - l’imprimante est à l’étage

mardi 4 novembre 2025 :

question : qui valide les congés ?
`;
  const { notes } = readNoteText(text.replaceAll('\n', '\r\n'), options);
  expect(notes.map((note) => [note.line, note.date, note.time, note.kind, note.fact])).toEqual([
    [2, '2025-11-03', undefined, 'verbatim', 'C’est plus long qu’avant.'],
    [3, '2025-11-03', '10:15', 'irritant', 'l’imprimante est à l’étage'],
    [7, '2025-11-04', undefined, 'question', 'qui valide les congés ?'],
  ]);
});

test('plans a text: one day per date, found or created, and nothing twice', () => {
  const file = new MemoryWorkspace();
  file.add('day', { id: 'd1', kind: 'observation', held_on: '2025-11-03', status: 'done' });
  const text = '## 3 novembre 2025\n\n- Un fait.\n- Un fait.\n- 9h Un fait.\n\n## 2 décembre 2025\n\n- Plus tard.\n';
  const plan = file.import('notes', text);
  expect(inShort(plan.rows)).toEqual(['3 added', '4 matched duplicate_in_file', '5 added', '9 added']);
  expect(file.rows('day').map((day) => [day.held_on, day.status])).toEqual([['2025-11-03', 'done'], ['2025-12-02', 'planned']]); // prettier-ignore
  expect(file.rows('note').map((note) => [note.day_id, note.noted_on, note.noted_at, note.kind, note.status])).toEqual([
    ['d1', '2025-11-03', null, 'fact', 'untreated'],
    ['d1', '2025-11-03', '09:00', 'fact', 'untreated'],
    ['new-3', '2025-12-02', null, 'fact', 'untreated'],
  ]);
  expect(file.plan('notes', text).writes).toEqual([]);
  expect(file.plan('people', text).problems[0]?.code).toBe('notes_only');
  expect(file.plan('notes', '\n\n').problems[0]?.code).toBe('nothing_to_read');
});

test('plans a list: links by name, words of choices, the day written once', () => {
  const file = new MemoryWorkspace();
  file.import('people', [listTable('Nom;Prénom;Service;Site\nRoux;Luc;Paie;Mairie\nMartin;Marie;Paie;Mairie')]);
  file.import('tools', [listTable('Outil\nPortail')]);
  const list = listTable(`
Jour;Heure;Type;Fait observé;Interprétation;Personne;Outil;Service;Population;Gravité;Fréquence;Résolu sur place
3/11/2025;9h30;Irritant;Le portail se ferme;session courte;Luc Roux;portail;Paie;Gestionnaires;forte;tous les jours;non
;10:15;verbatim;« On recopie. »;;M. Martin;Excel;;;2;;
;;bizarre;Autre chose;;Personne;;;;?;;oui
;;;;;;;;;;;
4/11/2025;;;;seule l’interprétation;;;;;;;
`);
  const plan = file.import('notes', [list]);
  expect(inShort(plan.rows)).toEqual([
    '2 added population_not_found',
    '3 added partial_name tool_not_found',
    '4 added unknown_word person_not_found',
    '6 refused no_fact',
  ]);
  expect(file.rows('note')).toMatchObject([
    { noted_on: '2025-11-03', noted_at: '09:30', kind: 'irritant', severity: 3, frequency: 'daily', fixed_on_spot: 0, interpretation: 'session courte' },
    { noted_on: '2025-11-03', noted_at: '10:15', kind: 'verbatim', severity: 2 },
    { noted_on: '2025-11-03', noted_at: null, kind: 'fact', severity: null, fixed_on_spot: 1 },
  ]);
  expect(file.rows('note_link')).toHaveLength(4);
  expect(file.plan('notes', [list]).writes).toEqual([]);
  const more = file.plan('notes', [listTable('Jour;Heure;Fait;Interprétation;Outil\n3/11/2025;9h30;le portail se ferme;le serveur est lent;')]);
  expect(more.rows[0]?.changes).toEqual([{ entity: 'note', field: 'interpretation', before: 'session courte', after: 'le serveur est lent' }]);
}); // prettier-ignore
