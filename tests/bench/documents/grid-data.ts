/** The grid that every writer of the benchmark makes: 10,000 rows of 15 columns unless told otherwise. */

export type GridCell = string | number | Date | null;

export const gridColumns = [
  { name: 'Identifiant', kind: 'id' },
  { name: 'Code', kind: 'code' },
  { name: 'Action', kind: 'long' },
  { name: 'Population', kind: 'text' },
  { name: 'Phase', kind: 'choice' },
  { name: 'Responsable', kind: 'text' },
  { name: 'Priorité', kind: 'integer' },
  { name: 'Début', kind: 'date' },
  { name: 'Échéance', kind: 'date' },
  { name: 'Avancement', kind: 'percent' },
  { name: 'Statut', kind: 'choice' },
  { name: 'Charge', kind: 'decimal' },
  { name: 'Coût prévu', kind: 'money' },
  { name: 'Coût réel', kind: 'money' },
  { name: 'Commentaire', kind: 'long' },
] as const;

export const statuses = ['À faire', 'En cours', 'Terminée', 'Bloquée'] as const;
export const phasesOfGrid = ['Préparer', 'Engager', 'Réaliser', 'Ancrer'] as const;

const words = ['former', 'informer', 'accompagner', 'vérifier', 'relancer', 'écrire', 'réunir', 'observer'];
const day = 86_400_000;
const start = Date.UTC(2026, 0, 5);

/** The cells of one row. */
export function gridRow(index: number): GridCell[] {
  const word = (step: number): string => words[Math.floor(index / step) % words.length] ?? '';
  return [
    `019a0000-0000-7000-8000-${String(index).padStart(12, '0')}`,
    `A-${String(index + 1).padStart(5, '0')}`,
    `${word(1)} les équipes du service ${index % 180}, puis ${word(3)} et ${word(7)} avant la mise en service n° ${index % 12}`,
    `Agents du site ${index % 25}`,
    phasesOfGrid[index % 4] ?? '',
    `Responsable ${index % 40}`,
    (index % 3) + 1,
    new Date(start + (index % 300) * day),
    new Date(start + ((index % 300) + 14) * day),
    (index % 11) / 10,
    statuses[index % 4] ?? '',
    (index % 16) / 2,
    (index % 90) * 50,
    index % 5 === 0 ? null : (index % 85) * 50.5,
    index % 4 === 0 ? null : `${word(5)} avant le comité ${index % 9} ; ${word(11)} ensuite.`,
  ];
}
