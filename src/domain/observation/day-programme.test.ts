import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isTime } from '../shared/calendar.ts';
import { readHour, readProgramme, setHour, splitByHour, writeProgramme } from './day-programme.ts';

test('lines with an hour, and free text kept as it is', () => {
  expect(readProgramme('08:45 accueil\n\n9:10  secrétariat \nrepas sur place\n25:00 rien\n12:30')).toEqual([
    { time: '08:45', what: 'accueil' },
    { time: '09:10', what: 'secrétariat' },
    { time: null, what: 'repas sur place' },
    { time: null, what: '25:00 rien' },
    { time: '12:30', what: '' },
  ]);
  const free = '8 h 45 accueil. 9 h 10 secrétariat.';
  expect(readProgramme(free)).toEqual([{ time: null, what: free }]);
  expect(writeProgramme(readProgramme(free))).toBe(free);
});

test('what is written is read back', () => {
  const hour = fc
    .tuple(fc.nat(23), fc.nat(59))
    .map((parts) => parts.map((one) => String(one).padStart(2, '0')).join(':'));
  const line = fc.record({ time: fc.option(hour), what: fc.string({ unit: 'binary', maxLength: 20 }) });
  fc.assert(
    fc.property(fc.array(line, { maxLength: 8 }), (lines) => {
      const once = writeProgramme(lines);
      expect(writeProgramme(readProgramme(once))).toBe(once);
      for (const { time } of readProgramme(once)) expect(time === null || isTime(time)).toBe(true);
    }),
  );
});

test('a line goes to its hour, with what followed it, and the others stay', () => {
  const lines = readProgramme('venir tôt\n09:00 accueil\n14:00 atelier\nprendre le plan\n16:00 quai');
  expect(writeProgramme(setHour(lines, 2, '08:00'))).toBe(
    'venir tôt\n08:00 atelier\nprendre le plan\n09:00 accueil\n16:00 quai',
  );
  expect(writeProgramme(setHour(lines, 1, '17:00'))).toBe(
    'venir tôt\n14:00 atelier\nprendre le plan\n16:00 quai\n17:00 accueil',
  );
  expect(writeProgramme(setHour(lines, 3, '08:30'))).toBe(
    'venir tôt\n08:30 prendre le plan\n09:00 accueil\n14:00 atelier\n16:00 quai',
  );
  expect(writeProgramme(setHour(lines, 1, null))).toBe(
    'venir tôt\naccueil\n14:00 atelier\nprendre le plan\n16:00 quai',
  );
  expect(setHour(lines, 9, '08:00')).toBe(lines);
});

test('no line is lost by giving an hour', () => {
  const hour = fc.nat(23).map((one) => `${String(one).padStart(2, '0')}:00`);
  const line = fc.record({ time: fc.option(hour), what: fc.uuid() });
  fc.assert(
    fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), fc.nat(7), fc.option(hour), (lines, at, time) => {
      const set = setHour(lines, at, time);
      expect(set.map(({ what }) => what).toSorted()).toEqual(lines.map(({ what }) => what).toSorted());
      if (at < lines.length) expect(set.find(({ what }) => what === lines[at]?.what)?.time).toBe(time);
    }),
  );
});

test.each([
  ['9', '09:00'],
  ['9h', '09:00'],
  ['9 h 30', '09:30'],
  ['930', '09:30'],
  ['0930', '09:30'],
  ['14:05', '14:05'],
  ['14.05', '14:05'],
  ['00:00', '00:00'],
])('the hour %s', (typed, time) => {
  expect(readHour(typed)).toBe(time);
});

test.each(['', '24', '9:7', '12:60', 'midi', '9h30 accueil', '-9', '12345'])('no hour in « %s »', (typed) => {
  expect(readHour(typed)).toBeUndefined();
});

test('a text of several hours becomes lines', () => {
  expect(splitByHour('8 h 45 accueil. 9h10 secrétariat, puis pôle social ; 13 h 30 – 17 h guichet.')).toEqual([
    { time: '08:45', what: 'accueil' },
    { time: '09:10', what: 'secrétariat, puis pôle social' },
    { time: '13:30', what: '– 17 h guichet' },
  ]);
  expect(splitByHour('Venir tôt. 8:45 accueil ; 10 h quai')).toEqual([
    { time: null, what: 'Venir tôt' },
    { time: '08:45', what: 'accueil' },
    { time: '10:00', what: 'quai' },
  ]);
  expect(splitByHour('8 h 45 accueil, sans autre heure')).toBeUndefined();
  expect(splitByHour('trois agents, 12 dossiers')).toBeUndefined();
});
