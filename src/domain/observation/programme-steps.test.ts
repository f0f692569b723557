import { expect, test } from 'vitest';
import { programmeSteps } from './programme-steps.ts';

test('hours are read in the ways people write them', () => {
  expect(programmeSteps('09:00 Accueil\n9h30 – Poste 2\n14h Guichet\n- 15:15 : Restitution')).toEqual([
    { at: '09:00', text: 'Accueil' },
    { at: '09:30', text: 'Poste 2' },
    { at: '14:00', text: 'Guichet' },
    { at: '15:15', text: 'Restitution' },
  ]);
});

test('free text stays free, and a line without an hour goes on with the one before', () => {
  expect(programmeSteps('Matin au guichet\n3 postes observés')).toEqual([
    { at: undefined, text: 'Matin au guichet' },
    { at: undefined, text: '3 postes observés' },
  ]);
  expect(programmeSteps('08:30 Prise de poste\navec le chef d’équipe\n\n')).toEqual([
    { at: '08:30', text: 'Prise de poste\navec le chef d’équipe' },
  ]);
  expect(programmeSteps('8 h 45 accueil, ouverture. 9 h 10 secrétariat. 14 h retour.')).toEqual([
    { at: '08:45', text: 'accueil, ouverture.' },
    { at: '09:10', text: 'secrétariat.' },
    { at: '14:00', text: 'retour.' },
  ]);
  expect(programmeSteps('3. Restitution')).toEqual([{ at: undefined, text: '3. Restitution' }]);
  expect(programmeSteps('25:00 rien')).toEqual([{ at: undefined, text: '25:00 rien' }]);
  expect(programmeSteps('')).toEqual([]);
});
