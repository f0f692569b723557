import fc from 'fast-check';
import { expect, test } from 'vitest';
import { moreRedacted, redactorOf } from './redaction.ts';

const redact = redactorOf([
  {
    firstNames: ['Éloïse'],
    lastNames: ['Petit-Œuvrard'],
    contacts: ['eloise.petit@exemple.fr', '06 12 34 56 78', '00412'],
  },
]);

test.each([
  ['Éloïse Petit-Œuvrard ouvre Excel.', '[…] ouvre Excel.'],
  ['PETIT-OEUVRARD Eloise : oui', '[…] : oui'],
  ['Mme Petit-Œuvrard, puis É. Petit-Œuvrard', 'Mme […], puis […]'],
  ['écrire à eloise.petit@exemple.fr ce soir', 'écrire à […] ce soir'],
  ['au 06.12.34.56.78 ou 0612345678', 'au […] ou […]'],
  ['matricule 00412.', 'matricule […].'],
])('%s', (text, redacted) => {
  expect(redact(text, false)).toBe(redacted);
});

test('ordinary words stay', () => {
  for (const text of ['un petit changement', 'Le petit-œuvrard sans majuscule', 'le 12 juin', 'Éloïse seule', '']) {
    expect(redact(text, false)).toBe(text);
  }
});

test('a first name alone goes from a text about the person', () => {
  expect(redact('Éloïse et son classeur', true)).toBe('[…] et son classeur');
});

test('redacting twice changes nothing, and text around names is kept', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), (before, after) => {
      const once = redact(`${before} Éloïse Petit-Œuvrard ${after}`, true);
      expect(redact(once, true)).toBe(once);
      expect(once).not.toContain('Éloïse Petit-Œuvrard');
    }),
  );
});

test('the choice between two redactions does not depend on their order', () => {
  const text = fc.constantFrom('Anne et Paul', '[…] et Paul', 'Anne et […]', '[…] et […]', '[…]');
  fc.assert(
    fc.property(text, text, text, (one, two, three) => {
      expect(moreRedacted(one, two)).toBe(moreRedacted(two, one));
      expect(moreRedacted(moreRedacted(one, two), three)).toBe(moreRedacted(one, moreRedacted(two, three)));
    }),
  );
  expect(moreRedacted('Anne et Paul', '[…] et Paul')).toBe('[…] et Paul');
});
