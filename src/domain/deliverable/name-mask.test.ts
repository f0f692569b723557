import { expect, test } from 'vitest';
import { rowsBuilder } from '../../../tests/documents/rows-builder.ts';
import { nameMask } from './name-mask.ts';

function people() {
  const { rows, add } = rowsBuilder();
  const person = (code: string, first: string, last: string) => {
    const row = add('person', { code });
    add('identity', { person_id: row.id, first_name: first, last_name: last });
    return row;
  };
  return { rows, add, person };
}

test('full names are replaced by codes, whatever the order, the accents and the case', () => {
  const { rows, person } = people();
  person('P-001', 'Hélène', 'Garcin');
  person('P-002', 'Jean-Luc', 'de La Tour');
  const { mask } = nameMask(rows);
  expect(mask('Hélène Garcin aide ; GARCIN Helene aussi.')).toBe('P-001 aide ; P-001 aussi.');
  expect(mask('vu avec jean-luc de la tour, au guichet')).toBe('vu avec P-002, au guichet');
  expect(mask('Mme Garcin et M. de La Tour')).toBe('P-001 et P-002');
  expect(mask('« Mme Garcin »')).toBe('« P-001 »');
});

test('what only looks like a name is left alone', () => {
  const { rows, person } = people();
  person('P-001', 'Paul', 'Petit');
  const { mask } = nameMask(rows);
  expect(mask('un petit détail, à 10 m petit')).toBe('un petit détail, à 10 m petit');
  expect(mask('Paul ! Petit problème')).toBe('Paul ! Petit problème');
  expect(mask(null)).toBeNull();
});

test('before an audience, a last name alone goes too, where it cannot be a common word', () => {
  const { rows, person } = people();
  person('P-001', 'Paul', 'Petit');
  person('P-002', 'Anne', 'de La Tour');
  const { mask } = nameMask(rows, { lastNamesAlone: true });
  expect(mask('Le dossier revient à Petit, puis à PETIT.')).toBe('Le dossier revient à P-001, puis à P-001.');
  expect(mask('Petit problème. Petit détail ; « Petit » aussi, et un petit rien')).toBe(
    'Petit problème. Petit détail ; « Petit » aussi, et un petit rien',
  );
  expect(mask('autour de la tour')).toBe('autour de la tour');
  expect(mask('demandé à de La Tour hier')).toBe('demandé à P-002 hier');
  expect(nameMask(rows).mask('revient à Petit')).toBe('revient à Petit');
});

test('homonyms are all told, and nobody is guessed', () => {
  const { rows, person } = people();
  person('P-001', 'Anne', 'Martin');
  person('P-002', 'Luc', 'Martin');
  const { mask } = nameMask(rows);
  expect(mask('Mme Martin et Luc Martin')).toBe('P-001/P-002 et P-002');
});

test('names of the language’s own objects are ordinary names', () => {
  const { rows, person } = people();
  person('P-001', '__proto__', 'constructor');
  expect(nameMask(rows).mask('__proto__ constructor')).toBe('__P-001');
});

test('a role gives a name, an objection or an erasure takes it away', () => {
  const { rows, add, person } = people();
  const sponsor = person('P-001', 'Hélène', 'Garcin');
  const owner = person('P-002', 'Marc', 'Delorme');
  const spotted = person('P-003', 'Nadia', 'Benali');
  const agreed = person('P-004', 'Paul', 'Ferrand');
  add('mission_role', { person_id: sponsor.id, role: 'sponsor' });
  add('action', { owner_id: owner.id, status: 'planned' });
  add('membership', { person_id: spotted.id, status: 'spotted', agrees_to_be_named: 1 });
  add('membership', { person_id: agreed.id, status: 'active', agrees_to_be_named: 1 });
  const { inRole, code } = nameMask(rows);
  expect([sponsor, owner, spotted, agreed].map(({ id }) => inRole(id))).toEqual([
    'Hélène Garcin',
    'Marc Delorme',
    'P-003',
    'Paul Ferrand',
  ]);
  expect(code(sponsor.id)).toBe('P-001');
  expect(inRole(null)).toBeUndefined();
  expect(inRole('unknown')).toBeUndefined();
  const objecting = rows.person.map((row) => (row.id === owner.id ? { ...row, objected_on: '2026-11-01' } : row));
  expect(nameMask({ ...rows, person: objecting }).inRole(owner.id)).toBe('P-002');
});
