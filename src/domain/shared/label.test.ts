import { expect, test } from 'vitest';
import { reversalLabel, reversedLabel } from './label.ts';

test('undoing, redoing and undoing again keep naming the change they are about', () => {
  const label = { key: 'import', parameters: { kind: 'people', file: 'liste.csv' } };
  const undone = reversalLabel(label);
  expect(undone).toEqual({ key: 'undo', parameters: { kind: 'people', file: 'liste.csv', of: 'import' } });
  const redone = reversalLabel(undone);
  expect(redone.key).toBe('redo');
  expect(reversalLabel(redone)).toEqual(undone);
  for (const reversal of [undone, redone]) expect(reversedLabel(reversal)).toMatchObject(label);
  expect(reversedLabel(label)).toEqual(label);
});
