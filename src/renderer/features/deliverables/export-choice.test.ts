import { expect, test } from 'vitest';
import {
  exportFileName,
  exportOrder,
  firstChoice,
  readChoices,
  withChoice,
  writtenChoices,
  type ExportChoice,
} from './export-choice.ts';

const plan: ExportChoice = {
  document: { format: 'word', kind: 'plan' },
  audience: 'users',
  level: 'macro',
  language: 'en',
  day: undefined,
};

test('choices are remembered per document, and what was asked comes first', () => {
  const grid: ExportChoice = { ...plan, document: { format: 'excel', kind: 'impacts' }, audience: 'internal' };
  const kept = readChoices(writtenChoices(withChoice(withChoice([], plan), grid)));
  expect(kept).toEqual([grid, plan]);
  expect(firstChoice({}, kept, { language: 'fr' })).toEqual(grid);
  expect(firstChoice({ document: plan.document, level: 'detail' }, kept, { language: 'fr' })).toEqual({
    ...plan,
    level: 'detail',
  });
  expect(firstChoice({ document: { format: 'word', kind: 'day' }, day: 'd1' }, kept, { language: 'fr' })).toEqual({
    document: { format: 'word', kind: 'day' },
    audience: 'committee',
    level: 'detail',
    language: 'fr',
    day: 'd1',
  });
});

test('what was kept and cannot be read is left out', () => {
  expect(readChoices('{')).toEqual([]);
  expect(readChoices('null')).toEqual([]);
  expect(readChoices('[{"document":"word sonnet"}, 3]')).toEqual([]);
});

test('a file is named after what it is, for whom and when', () => {
  expect(exportFileName('Plan d’accompagnement', 'Cabinet Aubrelle', '2026-11-22', 'word')).toBe(
    'Plan d’accompagnement - Cabinet Aubrelle - 2026-11-22.docx',
  );
  expect(exportFileName('Grille de suivi', 'A/B : « C »', '2026-11-22', 'excel')).toBe(
    'Grille de suivi - A B   « C » - 2026-11-22.xlsx'.replaceAll('   ', ' '),
  );
});

test('a guide takes a day, a synthesis its days, and what is kept forgets them', () => {
  const places = { target: 't', template: undefined, today: '2026-11-22' };
  const dated: ExportChoice = { ...plan, day: 'd1', from: '2026-10-01', to: '2026-10-31' };
  const orderOf = (kind: 'guide' | 'days' | 'plan') =>
    exportOrder({ ...dated, document: { format: 'word', kind } }, places);
  expect(orderOf('guide')).toMatchObject({ kind: 'guide', day: 'd1' });
  expect(orderOf('guide')).not.toHaveProperty('from');
  expect(orderOf('days')).toMatchObject({ kind: 'days', from: '2026-10-01', to: '2026-10-31' });
  expect(orderOf('days')).not.toHaveProperty('day');
  expect(orderOf('plan')).not.toHaveProperty('from');
  expect(readChoices(writtenChoices([{ ...dated, document: { format: 'word', kind: 'days' } }]))).toEqual([
    { ...plan, document: { format: 'word', kind: 'days' } },
  ]);
});

test('the day and the template go with the documents that take them', () => {
  const places = { target: 't', template: 'm', today: '2026-11-22' };
  const common = { audience: 'users', level: 'macro', language: 'en', today: '2026-11-22', target: 't' };
  expect(exportOrder({ ...plan, day: 'd1' }, places)).toEqual({
    format: 'word',
    kind: 'plan',
    template: 'm',
    ...common,
  });
  expect(exportOrder({ ...plan, document: { format: 'excel', kind: 'impacts' } }, places)).toEqual({
    format: 'excel',
    kind: 'impacts',
    ...common,
  });
});
