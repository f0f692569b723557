import { searchRows } from '../../src/main/workspace/search/search.ts';
import { createWorkspace } from '../../src/main/workspace/workspace.ts';
import { fill } from './log-bench.ts';
import { median, percentile, timeLine, timeOf, type Line } from './measure.ts';

const notes = 50_000;
const queries = [
  'dossier',
  'dos',
  'l’équipe',
  'gestionnaire tableur',
  '"tableau de suivi"',
  'factu',
  'délibération',
  'res',
  'cor',
  'imprime la facture',
  '4217',
  '« au guichet »',
  'comptable appelle',
  'cheffe de service',
  'télé',
  'sans réponse',
  'introuvable',
  'a',
  'le',
  'usager attend',
];

/** Search as a person types, over 50,000 notes. */
export function benchSearch(path: (name: string) => string): Line[] {
  const workspace = createWorkspace(path('search.ancrage'));
  const filling = timeOf(() => fill(workspace, notes));
  const times: number[] = [];
  for (let round = 0; round < 30; round += 1) {
    for (const query of queries) times.push(timeOf(() => searchRows(workspace.db, query)));
  }
  workspace.close();
  return [
    timeLine(`${notes} notes written through the gate`, filling, 60_000),
    timeLine('search over 50,000 notes, p50', median(times), 20),
    timeLine('search over 50,000 notes, p99', percentile(times, 0.99), 20),
    timeLine('search over 50,000 notes, slowest', Math.max(...times), 100),
  ];
}
