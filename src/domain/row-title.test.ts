import { expect, test } from 'vitest';
import { rowTitle, titleTables } from './row-title.ts';

test('a person goes by their name, else by their code', () => {
  const person = { code: 'P-004', job_title: 'Agent' };
  const named = (first: string | null, last: string) =>
    rowTitle('person', person, { identity: { first_name: first, last_name: last } });
  expect(named('Anne', 'Roux')).toBe('Anne Roux');
  expect(named(' ', 'Roux')).toBe('Roux');
  expect(named(null, '')).toBe('P-004');
  expect(rowTitle('person', person)).toBe('P-004');
});

test('any other row goes by its title, else by its code, else by nothing', () => {
  expect(rowTitle('decision', { code: 'D-001', title: 'Retarder la bascule' })).toBe('Retarder la bascule');
  expect(rowTitle('decision', { code: 'D-001', title: null })).toBe('D-001');
  expect(rowTitle('note', { code: 'N-012', fact: '', interpretation: 'x' })).toBe('N-012');
  expect(rowTitle('site', { name: 'Angers' })).toBe('Angers');
  expect(rowTitle('reading', { value: 4 })).toBe('');
});

test('a day or a go-live that no text names goes by its date and its place', () => {
  const sources = {
    date: (date: string) => `le ${date}`,
    titleOf: (entity: string, id: string) => (id === 'unknown' ? '' : `${entity} ${id}`),
  };
  const day = { title: null, held_on: '2026-06-18', site_id: 'A' };
  expect(rowTitle('day', { ...day, title: 'Journée au siège' }, sources)).toBe('Journée au siège');
  expect(rowTitle('day', day, sources)).toBe('le 2026-06-18 · site A');
  expect(rowTitle('day', { ...day, site_id: null }, sources)).toBe('le 2026-06-18');
  expect(rowTitle('day', { ...day, site_id: 'unknown' }, sources)).toBe('le 2026-06-18');
  expect(rowTitle('day', day, { date: sources.date })).toBe('le 2026-06-18');
  expect(rowTitle('day', day)).toBe('');
  const goLive = { project_id: 'P', lot_id: null, wave_id: 'V', site_id: null, goes_live_on: null };
  expect(rowTitle('go_live', goLive, sources)).toBe('project P · wave V');
  expect(rowTitle('go_live', { ...goLive, goes_live_on: '2027-01-12' }, sources)).toBe(
    'le 2027-01-12 · project P · wave V',
  );
});

test('says which tables the titles of a table need', () => {
  expect(titleTables('person')).toEqual(['identity']);
  expect(titleTables('day')).toEqual(['site']);
  expect(titleTables('go_live')).toEqual(['project', 'lot', 'wave', 'site']);
  expect(titleTables('note')).toEqual([]);
});
