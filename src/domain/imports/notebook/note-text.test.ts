import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inShort, MemoryWorkspace } from '../../../../tests/fixtures/imports/plan-support.ts';
import type { ImportPlan } from '../import-plan.ts';
import { readNoteText } from './note-text.ts';

const options = { language: 'fr', today: '2026-11-22' } as const;

/** `ANCRAGE_TEST_EFFORT=10` tries ten times as many notebooks. */
const effort = Number(process.env['ANCRAGE_TEST_EFFORT'] ?? 1);

/** The facts of a text, in short. */
function factsOf(text: string, language: 'fr' | 'en' = 'fr'): string[] {
  return readNoteText(text, { ...options, language }).notes.map(({ fact }) => fact);
}

/** Day, time, kind and fact of each note. */
function inBrief(text: string, language: 'fr' | 'en' = 'fr'): string[] {
  return readNoteText(text, { ...options, language }).notes.map((note) =>
    [note.date, note.time, note.kind, note.fact].filter(Boolean).join(' | '),
  );
}

test('reads the properties at the top: the day of what follows, and none of them a note', () => {
  const text =
    '---\ntitle: "Carnet"\ndate: 12/10/2026\ntags:\n  - terrain\n---\n- avant\n\n## 13 octobre 2026\n- après\n';
  expect(inBrief(text)).toEqual(['2026-10-12 | avant', '2026-10-13 | après']);
  expect(readNoteText(text, options).properties).toEqual(['tags']);
  expect(inBrief('---\ndate: 2026-10-12T09:00:00+02:00\n...\nun fait')).toEqual(['2026-10-12 | un fait']);
  expect(inBrief('---\ndate: [[2026-10-12]]\n---\nun fait')).toEqual(['2026-10-12 | un fait']);
  expect(readNoteText('---\ndate: bientôt\n---\nun fait', options).properties).toEqual(['date']);
  expect(inBrief('---\nIrritant : le portail\n---\n')).toEqual(['irritant | le portail']);
});

test('takes the boxes of tasks away', () => {
  expect(factsOf('- [ ] Vérifier\n- [x] Fait\n* [X] Vu\n1. [ ] Compter\n☐ Revoir\n- [ ]\n')).toEqual(['Vérifier', 'Fait', 'Vu', 'Compter', 'Revoir']);
}); // prettier-ignore

test('reads block quotes as verbatims, who said it included', () => {
  expect(inBrief('> « On recopie. »\n')).toEqual(['verbatim | On recopie.']);
  expect(inBrief('> On recopie\n>> tout.\n>\n> — Mme Durand\n')).toEqual([
    'verbatim | On recopie\ntout.\n— Mme Durand',
  ]);
  expect(inBrief('> On recopie.\n\n— Mme Durand\n\nSuite')).toEqual(['verbatim | On recopie.\n— Mme Durand', 'Suite']);
  expect(inBrief('> On recopie\n– agent d’accueil\n\nFin')).toEqual([
    'verbatim | On recopie\n– agent d’accueil',
    'Fin',
  ]);
  expect(inBrief('> On recopie\n\n— un\n— deux')).toEqual(['verbatim | On recopie', 'un', 'deux']);
  expect(inBrief('> On recopie (agent d’accueil)\n')).toEqual(['verbatim | On recopie (agent d’accueil)']);
  expect(inBrief('- « On recopie » — Mme Durand')).toEqual(['verbatim | « On recopie » — Mme Durand']);
  expect(inBrief('> Irritant : le portail\n')).toEqual(['irritant | le portail']);
  expect(inBrief('> - « un »\n> - « deux »\n')).toEqual(['verbatim | un', 'verbatim | deux']);
  expect(inBrief('- Réunion\n  > dit-il\n')).toEqual(['Réunion\ndit-il']);
  expect(inBrief('> [!question] Qui valide ?\n')).toEqual(['question | Qui valide ?']);
  expect(inBrief('> [!warning] Attention\n> au quai\n')).toEqual(['Attention\nau quai']);
});

test('reads a table as a list of notes', () => {
  const text = `## 12 octobre 2026

| Heure | Type | Fait observé | Ce que j’en pense | Outil | Date |
|:--|---|:-:|--:|---|---|
| 9h05 | **Irritant** | Le portail \\| CRM [se ferme](https://x.fr) | session | Portail | |
| 10:00-10:15 | | « On recopie. » ![](a.png) | | | 13/10/2026 |
| | | #irritant suite | | | |
| | | | | | |
`;
  const file = new MemoryWorkspace();
  file.add('tool', { id: 't1', name: 'Portail', kind: 'official' });
  const plan = file.import('notes', text);
  expect(inShort(plan.rows)).toEqual(['5 added', '6 added pictures_left_out', '7 added']);
  expect(file.rows('note')).toMatchObject([
    { noted_on: '2026-10-12', noted_at: '09:05', kind: 'irritant', fact: 'Le portail | CRM se ferme', interpretation: 'session' },
    { noted_on: '2026-10-13', noted_at: '10:00', kind: 'verbatim', fact: '« On recopie. » (jusqu’à 10:15)' },
    { noted_on: '2026-10-13', noted_at: null, kind: 'irritant', fact: 'suite' },
  ]);
  expect(file.rows('note_link')).toHaveLength(1);
  expect(plan.mapping[0]?.columns.map(({ field }) => field)).toEqual(['time', 'kind', 'fact', 'interpretation', 'tool', 'date']); // prettier-ignore
  expect(file.plan('notes', text).writes).toEqual([]);
}); // prettier-ignore

test('joins the cells of a table whose headings are unknown, and tells columns that are not read', () => {
  const file = new MemoryWorkspace();
  const plan = file.import('notes', 'Quand | Quoi | Qui\n---|---|---\n9h | un appel | Luc\n10h | Irritant | la file | reste\n');
  expect(inShort(plan.rows)).toEqual(['1 skipped table_heading_unknown', '3 added', '4 added']);
  expect(plan.rows[0]?.label).toBe('Quand · Quoi · Qui');
  expect(file.rows('note').map((note) => [note.noted_at, note.kind, note.fact])).toEqual([['09:00', 'fact', 'un appel · Luc'], ['10:00', 'irritant', 'la file | reste']]);
  expect(file.plan('notes', '| Fait | Météo | |\n|---|---|---|\n| a | pluie | b |').ignoredColumns.map(({ column }) => column)).toEqual(['Météo', '?']);
  expect(file.plan('notes', '| Fait | Numéro de sécurité sociale |\n|---|---|\n| a | 1 |').forbiddenColumns).toHaveLength(1);
  const several = file.plan('notes', '| Fait | Heure |\n|---|---|\n| a | 9h |\n\n| Constat | Météo |\n|---|---|\n| b | pluie |');
  expect(several.mapping[0]?.columns.map(({ letters, column }) => letters + column)).toEqual(['AFait', 'BHeure', 'CConstat']);
  expect(several.ignoredColumns.map(({ letters, column }) => letters + column)).toEqual(['DMétéo']);
  expect(file.plan('notes', '| Heure | Quoi |\n|---|---|\n| 9h | a |', { overrides: [{ column: 'Quoi', field: 'fact' }] }).rows.map(({ label }) => label)).toEqual(['a']);
  expect(file.plan('notes', '| a1 | b1 |\n| a2 | b2 |').rows.map(({ line, label }) => [line, label])).toEqual([[1, 'a1 · b1'], [2, 'a2 · b2']]);
}); // prettier-ignore

test('leaves no mark in a note, and every word', () => {
  const cases = {
    '**gras** __gras__ *ital* _ital_ ~~barré~~ ==surligné== `code`': 'gras gras ital ital barré surligné code',
    '***très*** **gras *ital* gras** _l’agent code_agent ici_': 'très gras ital gras l’agent code_agent ici',
    'snake_case_ici et 2*3*4, 3 * 4': 'snake_case_ici et 2*3*4, 3 * 4',
    '[texte](https://a.fr/x_(y)_z "titre") [[page|nom]] [[page#partie]] <https://a.fr/b_c_d>':
      'texte nom page › partie https://a.fr/b_c_d',
    '5 \\* 3 \\_ici\\_ et \\\\serveur\\partage': '5 * 3 _ici_ et \\\\serveur\\partage',
    'un<!-- non --> deux<br>trois <b>quatre</b> <code postal> a < b': 'un deux\ntrois quatre <code postal> a < b',
    'A&nbsp;&amp;&nbsp;B &laquo;&#233;&raquo; &inconnu;': 'A & B «é» &inconnu;',
    'la note^[en bas] et **sans fin': 'la note (en bas) et sans fin',
    '`a **b**` et ``c_d_e``': 'a **b** et c_d_e',
    'voir [le site][s]\n\n[s]: https://a.fr': 'voir le site',
  };
  for (const [written, read] of Object.entries(cases)) expect(factsOf(`- ${written}`)).toEqual([read]);
});

test('keeps footnotes with the note that refers to them', () => {
  expect(factsOf('- Un[^1] fait\n- Deux\n\n[^1]: Ticket **45**\n  suite\n[^2]: Orpheline\n')).toEqual([
    'Un fait\nTicket 45\nsuite',
    'Deux',
    'Orpheline',
  ]);
});

test('tells the pictures that are left out, and keeps what describes them', () => {
  const text = '- Guichet ![[a b.jpg|200]]\n- Poste\n\n![Écran figé](img/p%201.jpg)\n\n![](seule.png)\n\n# Titre\n\n![x.png](x.png)\n';
  const file = new MemoryWorkspace();
  const plan = file.import('notes', text);
  const told = plan.rows.map(({ line, label, reasons }) => [line, label, ...reasons.map(({ params }) => params)]);
  expect(told).toEqual([
    [1, 'Guichet', { names: ['a b.jpg'] }],
    [2, 'Poste'],
    [4, 'Écran figé', { names: ['p 1.jpg', 'seule.png'] }],
    [8, 'Titre', {}],
    [10, '', {}, { names: ['x.png'] }],
  ]);
}); // prettier-ignore

test('reads the kind in tags, bold, emoji, brackets and prefixes', () => {
  expect(inBrief('- Le portail #irritant se ferme\n- #verbatim On recopie\n- Le point du matin #bonne-pratique #terrain')).toEqual(['irritant | Le portail se ferme', 'verbatim | On recopie', 'good_practice | Le point du matin #terrain']);
  expect(inBrief('- Irritant : lent #verbatim')).toEqual(['irritant | lent #verbatim']);
  const same = ['**Irritant** – lent', '**Irritant** : lent', '**Irritant :** lent', '**Irritant** lent', '⚠️ Irritant : lent', '⚠️ **Irritant** : lent', 'IR – lent', 'IR : lent', '[Irritant] lent', 'Irritant – lent'];
  for (const written of same) expect(inBrief(`- ${written}`)).toEqual(['irritant | lent']);
  expect(inBrief('- VE « C’est lent »')).toEqual(['verbatim | C’est lent']);
  expect(inBrief('- 9h05 ⚠️ **Irritant** – lent')).toEqual(['09:05 | irritant | lent']);
  expect(inBrief('- IR 10h : x\n- Irritant : 10h15 lent')).toEqual(['IR 10h : x', '10:15 | irritant | lent']);
  expect(inBrief('**Irritants**\n\n- a\n- b\n\nc')).toEqual(['irritant | a', 'irritant | b', 'c']);
  expect(inBrief('- Irritants :\n  - a\n  - b\n- c')).toEqual(['irritant | a', 'irritant | b', 'c']);
}); // prettier-ignore

test('gives the nearest title as the activity, and tells titles without a note', () => {
  const text = `# Carnet

# Journée du lundi 12 octobre 2026 — Accueil Nord

## Accueil téléphonique

- a

### Irritants

- b
- Réunion
  Activité : saisie

## Back-office

### Matin

c

### 14h – Tri

d

## Vide
`;
  const book = readNoteText(text, options);
  expect(book.notes.map(({ fact, kind, time, activity }) => [fact, kind, time, activity])).toEqual([
    ['a', undefined, undefined, 'Accueil téléphonique'],
    ['b', 'irritant', undefined, 'Accueil téléphonique'],
    ['Réunion', 'irritant', undefined, 'saisie'],
    ['c', undefined, undefined, 'Back-office › Matin'],
    ['d', undefined, '14:00', 'Back-office › Tri'],
  ]);
  expect(book.bareTitles.map(({ text: title, why }) => [title, why])).toEqual([['Carnet', 'notebook_title'], ['Vide', 'title_without_note']]); // prettier-ignore
  const file = new MemoryWorkspace();
  file.import('notes', text);
  expect(file.rows('day').map((day) => [day.held_on, day.title])).toEqual([['2026-10-12', 'Accueil Nord']]);
  expect(file.rows('note')[3]).toMatchObject({ activity: 'Back-office › Matin' });
  const other = file.plan('notes', text.replace('Accueil Nord', 'Accueil Sud'));
  expect(other.writes).toEqual([]);
  expect(other.rows[1]?.reasons).toEqual([{ code: 'day_title_kept', params: { name: 'Accueil Sud', found: 'Accueil Nord' } }]); // prettier-ignore
});

test('reads stretches of time, in French and English', () => {
  expect(inBrief('- 10:30-10:45 Réunion\n- de 10h à 10h30 : point.\n- 9h–10h\n- 14:00 pause')).toEqual([
    '10:30 | Réunion (jusqu’à 10:45)',
    '10:00 | point (jusqu’à 10:30).',
    '09:00 | 9h–10h',
    '14:00 | pause',
  ]);
  expect(inBrief('- 10:30am to 1pm: Stand-up', 'en')).toEqual(['10:30 | Stand-up (until 13:00)']);
  expect(inBrief('- 2h d’attente\n- 9h 15 personnes attendent')).toEqual(['2h d’attente', '09:00 | 15 personnes attendent']); // prettier-ignore
});

test('reads days however they are titled', () => {
  const days = (text: string, language: 'fr' | 'en' = 'fr'): (string | undefined)[] =>
    readNoteText(text, { ...options, language }).notes.map(({ date }) => date);
  expect(days('Lundi 12 octobre\n================\na\n\nMardi 13 octobre\n---\nb\n')).toEqual(['2026-10-12', '2026-10-13']);
  expect(days('**Lundi 12 octobre 2026**\n\na\n\n__mardi 13/10/2026 :__\nb')).toEqual(['2026-10-12', '2026-10-13']);
  expect(days('## Lundi 12/10\n- a\n## 13/10\n- b\n## 1/2 journée\n- c')).toEqual(['2026-10-12', '2026-10-13', '2026-10-13']); // prettier-ignore
  expect(days('## October 12, 2026\n- a\n# Monday, October 19th, 2026 – North desk\n- b', 'en')).toEqual(['2026-10-12', '2026-10-19']); // prettier-ignore
  expect(days('# Carnet\n\nDate: 12 octobre 2026\nTags: a\n\nb')).toEqual(['2026-10-12', '2026-10-12']);
  expect(days('12/10/2026 : le portail est tombé\nsuite\n\n[13/10/2026 09:10] a\n\nb')).toEqual(['2026-10-12', '2026-10-13', '2026-10-13']); // prettier-ignore
  expect(factsOf('- 15/12/2026 : bascule prévue')).toEqual(['15/12/2026 : bascule prévue']);
  expect(new MemoryWorkspace().plan('notes', '## 12 octobre\n- a\n- b').rows[0]?.reasons).toEqual([{ code: 'day_to_check', params: { value: '12 octobre', date: '2025-10-12' } }]); // prettier-ignore
}); // prettier-ignore

test('keeps what a note told twice says the second time', () => {
  const text = '## 12 octobre 2025\n- Le portail\n- Le portail\n  Interprétation : lent\n- Le portail\n  Interprétation : vieux\n';
  const file = new MemoryWorkspace();
  expect(inShort(file.import('notes', text).rows)).toEqual(['2 added', '3 matched duplicate_in_file', '5 matched duplicate_differs']);
  expect(file.rows('note')).toMatchObject([{ fact: 'Le portail', interpretation: 'lent' }]);
  expect(file.plan('notes', text).writes).toEqual([]);
}); // prettier-ignore

test('keeps lists three deep, blank lines in items, code and any script', () => {
  const text = '1. Un\r\n\r\n   suite\r\n\t- deux\r\n\t\t* trois\r\n2) Quatre\r\n```sql\r\nselect *\r\n\r\nfrom _t_\r\n```\r\n\r\n😀 cinq\r\n\r\nملاحظة: الشاشة **بطيئة**\r\n';
  expect(factsOf(text)).toEqual(['Un\nsuite\ndeux\ntrois', 'Quatre\nselect *\nfrom _t_', '😀 cinq', 'ملاحظة: الشاشة بطيئة']);
  expect(inBrief('- 14h Réunion\n  - IR : saisie\n    - trois fois\n  - suite\n- fin')).toEqual(['14:00 | Réunion\nsuite', '14:00 | irritant | saisie\ntrois fois', 'fin']);
  const split = readNoteText('- Fait.\n  - Interprétation : lent\n  - retour\n\n→ ter', options).notes;
  expect(split.map(({ fact, interpretation }) => [fact, interpretation])).toEqual([['Fait.\nretour', 'lent\nter']]);
}); // prettier-ignore

/** Words that no reader takes for a kind, a time or a day. */
const word = fc.constantFrom('guichet', 'portail', 'Étape', 'dossier7', 'file', 'agent_3', 'écran', 'l’accueil', 'x2y', 'Nord', 'ملاحظة', '42', 'zéro'); // prettier-ignore
const marked = fc.tuple(word, fc.constantFrom('', '**', '_', '*', '__', '~~', '==', '`', 'link', 'wiki', '<b>', '<!--')).map(([text, mark]) => {
  if (mark === 'link') return `[${text}](https://a.fr/b_c)`;
  if (mark === 'wiki') return `[[p|${text}]]`;
  if (mark === '<b>') return `<b>${text}</b>`;
  return mark === '<!--' ? `${text}<!-- -->` : `${mark}${text}${mark}`;
}); // prettier-ignore
const sentence = fc.array(marked, { minLength: 1, maxLength: 5 }).map((words) => words.join(' '));
const lead = fc.constantFrom('', '9h05 ', '10:30-10:45 ', 'IR – ', '**Irritant** – ', 'Interprétation : ', '#irritant ', '[ ] ', '« ', '→ '); // prettier-ignore
const block = fc.oneof(
  fc
    .tuple(fc.constantFrom('- ', '  - ', '    * ', '1. ', '> ', '>> ', '', '   ', '• ', '> - '), lead, sentence)
    .map((parts) => parts.join('')),
  fc
    .tuple(
      fc.constantFrom('# ', '## ', '### '),
      fc.constantFrom('', '12 octobre 2026 — ', '14h – ', 'Lundi 12/10 : '),
      sentence,
    )
    .map((parts) => parts.join('')),
  fc.tuple(sentence, fc.constantFrom('===', '---')).map((parts) => parts.join('\n')),
  fc.tuple(sentence, sentence, sentence, sentence).map(([a, b, c, d]) => `| ${a} | ${b} |\n|---|---|\n| ${c} | ${d} |`),
  fc.tuple(sentence, sentence).map(([a, b]) => `| Fait | Lieu |\n|---|---|\n| ${a} | ${b} |`),
  sentence.map((text) => `\`\`\`\n${text}\n\`\`\``),
  fc.tuple(sentence, word).map(([a, b]) => `- ${a}[^${b}]\n\n[^${b}]: ${b}`),
  word.map((text) => `![${text} vu](${text}.png)`),
  fc.constantFrom('', '', '', '---', '12/10/2026', 'Irritants :', '14h30', '— Mme Durand', '<!-- caché -->'),
);

test('loses no word of a notebook, and reads it twice the same', () => {
  fc.assert(
    fc.property(fc.array(block, { maxLength: 14 }), fc.constantFrom('\n', '\r\n'), (blocks, end) => {
      const text = blocks.join('\n').replaceAll('\n', end);
      const file = new MemoryWorkspace();
      const plan = file.plan('notes', text);
      // A note told twice with other values is told by its line; so is a long one without a fact, by its start.
      fc.pre(!plan.rows.some(({ reasons, status, label }) => (status === 'refused' && label.endsWith('…')) || reasons.some(({ code }) => code === 'duplicate_differs')));
      const told = wordsOf(plan);
      const body = blocks.join('\n').replaceAll(/\(https:[^)]*\)|<!--.*?-->|<\/?b>|\[\[p\||```|\[\^[^\]]*\]:?|\.png\)|12 octobre 2026|1?\d[h/:]\d\d|12\/10\/2026|Lundi 12\/10|^\s*1\./gmu, ' '); // prettier-ignore
      for (const each of body.match(/[\p{L}\p{N}]+/gu) ?? [])
        if (!/^(?:IR|Irritants?|irritant|Interprétation|14h|Fait|Lieu)$/u.test(each)) expect(told).toContain(each);
      expect(JSON.stringify(new MemoryWorkspace().plan('notes', text))).toBe(JSON.stringify(plan));
      file.apply(plan);
      expect(file.plan('notes', text).writes).toEqual([]);
    }),
    { numRuns: 300 * effort },
  );
}); // prettier-ignore

/** Every word of what a plan writes and tells. */
function wordsOf(plan: ImportPlan): Set<string> {
  const text = JSON.stringify([plan.writes.map(({ values }) => values), plan.rows.map(({ label, reasons }) => [label, reasons])]); // prettier-ignore
  return new Set(text.replaceAll('\\n', ' ').match(/[\p{L}\p{N}]+/gu));
}

test.each([
  ['2026-10-12.md', '2026-10-12'],
  ['20261012_accueil.md', '2026-10-12'],
  ['Journal 12-10-2026.markdown', '2026-10-12'],
  ['2026-10-12 accueil.txt', '2026-10-12'],
  ['export 2026-11-20.txt', undefined],
  ['carnet.md', undefined],
  ['reference 20261399.md', undefined],
])('the name of the file tells the day of a notebook that tells none: %s', (fileName, date) => {
  const own = { language: 'fr', today: '2026-11-22', fileName } as const;
  const [first, second] = readNoteText('- Un fait\n\n# 14/10/2026\n\n- Un autre\n', own).notes;
  expect(first?.date).toBe(date);
  expect(second?.date).toBe('2026-10-14');
  expect(readNoteText('---\ndate: 2026-10-13\n---\n- Un fait\n', own).notes[0]?.date).toBe('2026-10-13');
});
