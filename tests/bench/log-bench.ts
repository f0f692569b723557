import { replay } from '../../src/domain/oplog/replay.ts';
import { allOperations } from '../../src/main/workspace/log/operation-store.ts';
import { mergeInto } from '../../src/main/workspace/log/merge.ts';
import { changeRows } from '../../src/main/workspace/log/write-gate.ts';
import { connect, connectOrCreate } from '../../src/main/workspace/sql/connection.ts';
import {
  createWorkspace,
  openForReading,
  openForWriting,
  type WritableWorkspace,
} from '../../src/main/workspace/workspace.ts';
import { copyFileSync } from 'node:fs';
import { median, percentile, ratioLine, timeLine, timeOf, type Line } from './measure.ts';

const commits = 600;
const author = 'bench';
const edit = { kind: 'edit', label: { key: 'edit' }, author } as const;

/** The gate against a bare commit of the same row with the same durability. */
export function benchGate(path: (name: string) => string): Line[] {
  const workspace = createWorkspace(path('gate.ancrage'));
  const bare = connectOrCreate(path('bare.db'));
  for (const pragma of [
    'locking_mode = EXCLUSIVE',
    'journal_mode = DELETE',
    'synchronous = EXTRA',
    'secure_delete = ON',
  ])
    bare.pragma(pragma);
  bare.exec('CREATE TABLE note (id INTEGER PRIMARY KEY, fact TEXT NOT NULL) STRICT');
  const gate: number[] = [];
  const plain: number[] = [];
  for (let index = 0; index < commits; index += 1) {
    const fact = `Le dossier ${index} est ressaisi dans un tableur avant d’être envoyé.`;
    gate.push(
      timeOf(() =>
        changeRows(workspace, edit, (writer) => writer.create('note', { kind: 'fact', status: 'untreated', fact })),
      ),
    );
    plain.push(timeOf(() => bare.transaction(() => bare.run('INSERT INTO note (fact) VALUES (?)', fact))));
  }
  workspace.close();
  bare.close();
  return [
    timeLine('bare commit, p50', median(plain), 50),
    timeLine('note saved through the gate, p50', median(gate), 50),
    timeLine('note saved through the gate, p99', percentile(gate, 0.99), 50),
    ratioLine('gate against bare commit (p50)', median(gate) / median(plain), 3),
  ];
}

/** Replaying a log of at least 200,000 operations. */
export function benchReplay(path: (name: string) => string): Line[] {
  const workspace = createWorkspace(path('replay.ancrage'));
  fill(workspace, 40_000);
  const operations = allOperations(workspace.db, 'op');
  const lines = [
    timeLine(
      `replay of ${operations.length} operations`,
      timeOf(() => replay(operations)),
      3000,
    ),
  ];
  workspace.close();
  return [
    ...lines,
    timeLine(
      'open the same file for reading',
      timeOf(() => openForReading(path('replay.ancrage')).close()),
      1000,
    ),
  ];
}

/** Two copies of 20,000 rows, each with 1,000 edits and 1,000 new rows, 100 of the edits on the same cells. */
export function benchMerge(path: (name: string) => string): Line[] {
  const mine = createWorkspace(path('mine.ancrage'));
  fill(mine, 20_000);
  mine.close();
  copyFileSync(path('mine.ancrage'), path('theirs.ancrage'));
  changeCopy(path('mine.ancrage'), 0);
  changeCopy(path('theirs.ancrage'), 900);
  const theirs = openForReading(path('theirs.ancrage'));
  const receiver = openForWriting(path('mine.ancrage'));
  let conflicts = 0;
  const time = timeOf(() => {
    receiver.connection.transaction(() => {
      conflicts = mergeInto(receiver.connection, theirs.db, Date.now()).conflicts.length;
    });
  });
  theirs.close();
  receiver.close();
  return [
    timeLine('merge of 22,000 rows, 2,000 changed on each side', time, 500),
    { name: 'conflicts found by that merge', value: String(conflicts), target: '100', met: conflicts === 100 },
  ];
}

/** The worst reading of the merge line: every one of 22,000 rows changed on both sides. */
export function benchWholeMerge(path: (name: string) => string): Line[] {
  const mine = createWorkspace(path('all-mine.ancrage'));
  fill(mine, 22_000);
  mine.close();
  copyFileSync(path('all-mine.ancrage'), path('all-theirs.ancrage'));
  for (const [name, place] of [
    ['all-mine', 'cuisine'],
    ['all-theirs', 'salon'],
  ] as const) {
    const copy = openForWriting(path(`${name}.ancrage`));
    const ids = copy.db.all<{ id: string }>('SELECT id FROM note').map(({ id }) => id);
    changeRows(copy, edit, (writer) => {
      for (const id of ids) writer.update('note', id, name === 'all-mine' ? { place } : { activity: place });
    });
    copy.close();
  }
  const theirs = openForReading(path('all-theirs.ancrage'));
  const receiver = connect(openForReading(path('all-mine.ancrage')).db.serialize());
  const time = timeOf(() => receiver.transaction(() => mergeInto(receiver, theirs.db, Date.now())));
  theirs.close();
  receiver.close();
  return [timeLine('merge, every one of 22,000 rows changed on both sides', time, 5000)];
}

/** Notes in batches, as a day's import writes them. */
export function fill(workspace: WritableWorkspace, notes: number): void {
  const batch = 5000;
  for (let from = 0; from < notes; from += batch) {
    changeRows(workspace, edit, (writer) => {
      for (let index = from; index < Math.min(from + batch, notes); index += 1) {
        writer.create('note', {
          kind: 'fact',
          status: 'untreated',
          fact: factOf(index),
          place: `Bureau ${index % 40}`,
          severity: 2,
        });
      }
    });
  }
}

const subjects = [
  'L’agente',
  'Le gestionnaire',
  'L’équipe',
  'La responsable',
  'Un usager',
  'Le comptable',
  'La cheffe de service',
];
const verbs = [
  'ressaisit',
  'cherche',
  'imprime',
  'relit',
  'classe',
  'transmet',
  'contrôle',
  'corrige',
  'appelle pour',
  'attend',
];
const things = [
  'le dossier',
  'la facture',
  'le tableau de suivi',
  'l’adresse',
  'le courrier',
  'la délibération',
  'le devis',
  'la fiche',
];
const ends = [
  'avant midi',
  'dans un tableur',
  'par téléphone',
  'sans réponse du logiciel',
  'à la réunion d’équipe',
  'au guichet',
];

/** A sentence like those of an observation day, different for each number. */
export function factOf(index: number): string {
  const pick = (words: readonly string[], step: number): string => words[Math.floor(index / step) % words.length] ?? '';
  return `${pick(subjects, 1)} ${pick(verbs, 7)} ${pick(things, 3)} n° ${index} ${pick(ends, 11)}, puis ${pick(verbs, 2)} ${pick(things, 13)} ${pick(ends, 5)}.`;
}

function changeCopy(path: string, firstEdited: number): void {
  const copy = openForWriting(path);
  const ids = copy.db.all<{ id: string }>('SELECT id FROM note ORDER BY id').map(({ id }) => id);
  changeRows(copy, edit, (writer) => {
    for (const id of ids.slice(firstEdited, firstEdited + 1000)) writer.update('note', id, { fact: `${path} ${id}` });
    for (let index = 0; index < 1000; index += 1) {
      writer.create('note', { kind: 'idea', status: 'untreated', fact: `${factOf(index)} ${firstEdited}` });
    }
  });
  copy.close();
}
