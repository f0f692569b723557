import { expect, test } from 'vitest';
import { withStatus } from './concern-status.ts';

const open = { status: 'open', answer: null, answered_on: null } as const;

test('an answer written is ready, an answer dated is given', () => {
  expect(withStatus(open, { answer: 'Oui.' })).toEqual({ answer: 'Oui.', status: 'prepared' });
  expect(withStatus(open, { answered_on: '2026-03-01' })).toMatchObject({ status: 'answered' });
  expect(withStatus({ ...open, status: 'prepared' }, { answered_on: '2026-03-01' })).toMatchObject({
    status: 'answered',
  });
});

test('a status that the person sets stands, and none goes back', () => {
  expect(withStatus(open, { answer: 'Oui.', status: 'closed' })).toMatchObject({ status: 'closed' });
  expect(withStatus({ ...open, status: 'closed' }, { answer: 'Oui.' })).toEqual({ answer: 'Oui.' });
  expect(withStatus({ ...open, status: 'answered' }, { answer: null })).toEqual({ answer: null });
  expect(withStatus(open, { wording: 'Quand ?' })).toEqual({ wording: 'Quand ?' });
});
