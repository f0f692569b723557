import type { Page } from '@playwright/test';
import { clientRows } from './client-file.ts';
import { HomePage } from './pages/home-page.ts';
import { Typist, keyboards } from './pages/keyboards.ts';
import { expect, test } from './workbench.ts';

/** What a note must be in the file. */
interface Meant {
  readonly fact: string;
  readonly kind?: string;
  readonly interpretation?: string;
  readonly severity?: number;
  readonly frequency?: string;
}

/** Lines as they are typed, and what each says. */
const lines: readonly (readonly [typed: string, meant: Meant])[] = [
  ['Ouverture à 9 h, six usagers attendent', { fact: 'Ouverture à 9 h, six usagers attendent' }],
  ['ft Le guichet 2 est fermé', { fact: 'Le guichet 2 est fermé', kind: 'fact' }],
  ['ve "Je note tout deux fois"', { fact: '"Je note tout deux fois"', kind: 'verbatim' }],
  [
    'ir La liste se recharge ;g" ;f4',
    { fact: 'La liste se recharge', kind: 'irritant', severity: 3, frequency: 'daily' },
  ],
  ['cn Un cahier double la saisie', { fact: 'Un cahier double la saisie', kind: 'workaround' }],
  ['pn Relance des impayés à la main', { fact: 'Relance des impayés à la main', kind: 'undocumented_process' }],
  ["dy L'écran se fige", { fact: "L'écran se fige", kind: 'dysfunction' }],
  ['ug Recherche par numéro', { fact: 'Recherche par numéro', kind: 'usage' }],
  ['fl On demande à la régisseuse', { fact: 'On demande à la régisseuse', kind: 'influence' }],
  ["bp Relit l'adresse à voix haute", { fact: "Relit l'adresse à voix haute", kind: 'good_practice' }],
  ['qs Et les dossiers en cours ?', { fact: 'Et les dossiers en cours ?', kind: 'question' }],
  ['ob Trop de champs !', { fact: 'Trop de champs !', kind: 'objection' }],
  ['rs Imprimante remise en ligne', { fact: 'Imprimante remise en ligne', kind: 'fixed_on_spot' }],
  ["sg Afficher l'état", { fact: "Afficher l'état", kind: 'idea' }],
  ['Appel et/ou courriel', { fact: 'Appel et/ou courriel' }],
  ['Salle n°5 !', { fact: 'Salle n°5 !' }],
  ['10 % ; puis rien', { fact: '10 % ; puis rien' }],
  ["C'est-à-dire jamais", { fact: "C'est-à-dire jamais" }],
  ['a ; b', { fact: 'a ; b' }],
  ['g3 au mur', { fact: 'g3 au mur' }],
  ['dossier;copie', { fact: 'dossier;copie' }],
  ['voir https://ville.fr/a;b?c=1', { fact: 'voir https://ville.fr/a;b?c=1' }],
  ['fa ire la queue', { fact: 'fa ire la queue' }],
  ['Maïs, noël, forêt, où, ça', { fact: 'Maïs, noël, forêt, où, ça' }],
  ['Timbre à 12 €', { fact: 'Timbre à 12 €' }],
  ['Deux files // Le panneau manque', { fact: 'Deux files', interpretation: 'Le panneau manque' }],
  ['Pause à 12 h', { fact: 'Pause à 12 h' }],
  ['Le classeur vert sert de registre', { fact: 'Le classeur vert sert de registre' }],
];

async function openDay(page: Page): Promise<Typist> {
  const home = new HomePage(page);
  await home.introduce();
  await home.makeClient();
  await page.keyboard.press('F8');
  await expect(page.getByRole('textbox', { name: 'Ce que vous voyez ou entendez' })).toBeFocused();
  return new Typist(await page.context().newCDPSession(page), keyboards.azerty);
}

test('an hour at the speed of talk stands in the file note by note, then is sorted by the keyboard alone', async ({
  workbench: { page, folder },
}) => {
  const hands = await openDay(page);
  const line = page.getByRole('textbox', { name: 'Ce que vous voyez ou entendez' });
  const hour = page.getByRole('textbox', { name: 'Heure de la note' });
  const meant: Meant[] = [];

  await test.step('prose, kinds and levels, by the keys of AZERTY', async () => {
    for (const [typed, note] of lines) {
      await hands.type(typed);
      await hands.press('Enter');
      meant.push(note);
    }
  });

  await test.step('names that are there, mistyped, or made on the spot', async () => {
    await hands.type('Vu ;sillgae');
    await hands.press('Enter');
    await hands.type('ouvert partout');
    await hands.press('Enter');
    meant.push({ fact: 'Vu Sillage ouvert partout' });
    await hands.type('Appel à ;maëlle kerbrat');
    await hands.press('ArrowUp');
    await hands.press('Enter');
    await hands.type('deux fois');
    await hands.press('Enter');
    meant.push({ fact: 'Appel à P-001 deux fois' });
    await expect(page.getByRole('option', { name: /Appel à Maëlle Kerbrat deux fois/u })).toBeVisible();
  });

  await test.step('other keyboards write the same', async () => {
    const session = await page.context().newCDPSession(page);
    for (const keyboard of [keyboards.swiss, keyboards.us]) {
      const others = new Typist(session, keyboard);
      await others.type('cn Le registre; puis la copie ;g3');
      await others.press('Enter');
      meant.push({ fact: 'Le registre; puis la copie', kind: 'workaround', severity: 3 });
    }
  });

  await test.step('the last notes are mended where they were typed, with their hour', async () => {
    await hands.press('F2');
    await hands.press('ArrowDown');
    await hands.press('Enter');
    await hands.type('On verra bien');
    await hands.press('Enter');
    meant.push({ fact: 'On verra bien', kind: 'verbatim' });
    await hands.press('ArrowUp');
    await hands.type(', dit-on');
    await hands.press('Tab', { shift: true });
    await expect(hour).toBeFocused();
    await hands.type('0905');
    await hands.press('Enter');
    meant[meant.length - 1] = { fact: 'On verra bien, dit-on', kind: 'verbatim' };
    await expect(line).toBeFocused();
    await hands.press('ArrowUp');
    await hands.press('ArrowUp');
    await expect(line).toHaveValue('Le registre; puis la copie');
    await hands.press('ArrowDown');
    await hands.press('ArrowDown');
    await expect(line).toHaveValue('');
  });

  await test.step('a pause is written in the programme, and a note ends it', async () => {
    await hands.press('F8', { shift: true });
    await expect(page.getByText(/En pause depuis \d\d:\d\d/u)).toBeVisible();
    await hands.compose('Été');
    await hands.type(' : horaires réduits');
    await hands.press('Enter');
    meant.push({ fact: 'Été : horaires réduits' });
    await expect(page.getByText(/En pause depuis/u)).toHaveCount(0);
  });

  await expect.poll(() => clientRows(folder).note.length).toBe(meant.length);
  const { note: notes, day: days, person, identity, note_link: links } = clientRows(folder);
  const taken = notes.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  expect(
    taken.map(({ fact, kind, interpretation, severity, frequency }) => ({
      fact,
      kind,
      interpretation,
      severity,
      frequency,
    })),
  ).toEqual(meant.map((note) => ({ kind: 'fact', interpretation: null, severity: null, frequency: null, ...note })));
  expect(taken.find(({ fact }) => fact.startsWith('On verra'))?.noted_at).toBe('09:05');
  expect(person.map(({ code }) => code)).toEqual(['P-001']);
  expect(identity.map(({ last_name: name }) => name)).toEqual(['Kerbrat']);
  expect(links).toHaveLength(2);
  expect(days.map(({ programme }) => programme?.replaceAll(/\d\d:\d\d/gu, ''))).toEqual([
    ' Pause de l’observation\n Reprise de l’observation',
  ]);

  await test.step('every note is sorted with the letters of the list', async () => {
    const remaining = (count: number) =>
      page.getByText(count === 0 ? 'Tout est traité' : count === 1 ? '1 note à traiter' : `${count} notes à traiter`);
    await expect(remaining(meant.length)).toBeVisible();
    await page.keyboard.press('F9');
    const letters = ['T', 'E', 'Q', 'B', 'A', 'P', 'I', 'T'];
    for (let left = meant.length - 1; left >= 0; left -= 1) {
      const letter = letters[left % letters.length] ?? 'T';
      await page.keyboard.press(letter);
      if (letter === 'I') {
        await expect(page.getByRole('dialog', { name: 'Transformer en impact' })).toBeVisible();
        await page.keyboard.press('Control+Enter');
      }
      await expect(remaining(left)).toBeVisible();
    }
  });
  await expect.poll(() => clientRows(folder).note.filter(({ status }) => status === 'untreated').length).toBe(0);
  const sorted = clientRows(folder);
  expect(sorted.impact.length).toBeGreaterThan(2);
  expect(sorted.action.length).toBeGreaterThan(2);
  expect(sorted.requirement.length).toBeGreaterThan(2);
  expect(sorted.concern.length).toBeGreaterThan(2);
});
