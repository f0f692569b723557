import { expect, test } from 'vitest';
import { pausedSince, withLine } from './day-pause.ts';

const marks = [
  { paused: 'Pause de l’observation', resumed: 'Reprise de l’observation' },
  { paused: 'Observation paused', resumed: 'Observation resumed' },
];
const planned = '09:00 Accueil\n12:00 Pause déjeuner\n14:00 Atelier';

test('a planned break is no pause of the observation', () => {
  expect(pausedSince(null, marks)).toBeUndefined();
  expect(pausedSince(planned, marks)).toBeUndefined();
});

test('the hour of a pause stands among the others, and a resumption ends it', () => {
  const paused = withLine(planned, '12:05', 'Pause de l’observation');
  expect(paused).toBe('09:00 Accueil\n12:00 Pause déjeuner\n12:05 Pause de l’observation\n14:00 Atelier');
  expect(pausedSince(paused, marks)).toBe('12:05');
  const resumed = withLine(paused, '12:05', 'Observation resumed');
  expect(pausedSince(resumed, marks)).toBeUndefined();
  expect(pausedSince(withLine(resumed, '15:30', 'Observation paused : un appel'), marks)).toBe('15:30');
});

test('a programme that was empty holds the pause alone', () => {
  expect(withLine(null, '10:15', 'Pause de l’observation')).toBe('10:15 Pause de l’observation');
});
