import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { enField } from '../../../../words/en/screens/field.ts';
import { frField } from '../../../../words/fr/screens/field.ts';
import { markAt, readCapture, replaceMark, writeCapture } from './capture-line.ts';

const fr = frField.prefixes;

/** Words of two letters with which a line may start, in French and in English, and abbreviations that are typed in lower case. */
const shortWords =
  'aa ab ad ah ai al am an as at au aw ax ay ba be bi bo bu by ce ci da de do du eh em en er es et eu ex fa fi go ha he hi ho id ie if il in is it je ka la le li lo lu ma me mi mu my na ne ni no nu of oh ok om on op or os ou ow ox pa pc pe pi pu qi ra re rh ri ru sa se si so su ta te ti to tu tv un up us ut va vs vu we wo xi ya ye co dg dj mr pj qu st'.split(
    ' ',
  );

const prose = fc
  .array(
    fc.oneof(
      fc.constantFrom(...shortWords),
      fc.constantFrom(
        'agents',
        'l’accueil',
        'dossier,',
        'note',
        'cahier rouge',
        'et/ou',
        'oui ; non',
        'http://a.fr',
        '9h30',
        '(voir',
        'plus)',
        '« Non »',
        'C’est',
        'P-014',
      ),
    ),
    { minLength: 1, maxLength: 12 },
  )
  .map((words) => words.join(' '));

describe('a line', () => {
  test.each([
    ['French', frField.prefixes],
    ['English', enField.prefixes],
  ])('of ordinary prose is kept as it is: %s', (_, prefixes) => {
    fc.assert(
      fc.property(prose, (line) => {
        expect(readCapture(line, prefixes)).toEqual({
          kind: undefined,
          fact: line,
          interpretation: '',
          severity: null,
          frequency: null,
        });
      }),
    );
  });

  test.each([
    ['French', frField.prefixes],
    ['English', enField.prefixes],
  ])('has prefixes of two letters, each its own, none of them a word: %s', (_, prefixes) => {
    const all = Object.values(prefixes);
    expect(new Set(all).size).toBe(all.length);
    expect(all.every((prefix) => /^[a-z]{2}$/u.test(prefix))).toBe(true);
    expect(all.filter((prefix) => shortWords.includes(prefix))).toEqual([]);
  });

  test('says its kind, its interpretation, its severity and its frequency', () => {
    expect(readCapture('ir La liste se recharge ;g3 à chaque clic ;f4 // Sans doute le filtre', fr)).toEqual({
      kind: 'irritant',
      fact: 'La liste se recharge à chaque clic',
      interpretation: 'Sans doute le filtre',
      severity: 3,
      frequency: 'daily',
    });
  });

  test('reads the figures of AZERTY without Shift, and a line break as the start of the interpretation', () => {
    expect(readCapture('Lent ;g"\nÀ vérifier', fr)).toMatchObject({
      fact: 'Lent',
      severity: 3,
      interpretation: 'À vérifier',
    });
  });

  test('is taken to the letter after a space, and a prefix in capitals is not one', () => {
    expect(readCapture(' ir tout droit', fr)).toMatchObject({ kind: undefined, fact: 'ir tout droit' });
    expect(readCapture('BP 12 à Angers', fr)).toMatchObject({ kind: undefined, fact: 'BP 12 à Angers' });
    expect(readCapture('ir ', fr)).toMatchObject({ kind: undefined, fact: 'ir' });
  });

  test('comes back from a note', () => {
    expect(writeCapture({ fact: 'Vu', interpretation: null }, fr)).toBe('Vu');
    expect(readCapture(writeCapture({ fact: 'Vu', interpretation: 'Pensé' }, fr), fr)).toMatchObject({
      fact: 'Vu',
      interpretation: 'Pensé',
    });
  });

  test.each([
    { fact: 'ir, dit-on, ou ir tout court', interpretation: null },
    { fact: 've au mur', interpretation: 'Sans doute « vers »' },
    { fact: 'Une ligne\nUne autre // et la suite', interpretation: null },
    { fact: 'Une ligne\nUne autre', interpretation: 'Pensé' },
  ])('comes back whole from a note that a line could not have written: $fact', (note) => {
    expect(readCapture(writeCapture(note, fr), fr, note)).toMatchObject({
      kind: undefined,
      fact: note.fact,
      interpretation: note.interpretation ?? '',
    });
  });
});

describe('a mark', () => {
  test('is looked for from the start of a word to the caret', () => {
    expect(markAt('Vu avec ;dup', 12)).toEqual({ from: 8, sought: 'dup' });
    expect(markAt('Vu avec ;cahier rou', 19)).toEqual({ from: 8, sought: 'cahier rou' });
    expect(markAt(';', 1)).toEqual({ from: 0, sought: '' });
  });

  test('is not the semicolon of a sentence, nor a level', () => {
    expect(markAt('oui ; non', 9)).toBeUndefined();
    expect(markAt('oui;non', 7)).toBeUndefined();
    expect(markAt('lent ;g3', 8)).toBeUndefined();
  });

  test('gives way to what was chosen', () => {
    expect(replaceMark('Vu ;dup hier', 7, { from: 3, sought: 'dup' }, 'P-014')).toEqual({
      line: 'Vu P-014 hier',
      caret: 8,
    });
  });
});
