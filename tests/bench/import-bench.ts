import { writeFileSync } from 'node:fs';
import { createClient } from '../../src/main/backend/client-service.ts';
import { importFile } from '../../src/main/backend/import-service.ts';
import { timeLine, type Line } from './measure.ts';

const people = 10_000;
const lastNames = ['Lefèvre', 'Dupont', 'Nguyen', 'Benali', 'Le Goff', 'Da Silva', 'Moreau', 'Haddad', 'Ménard'];
const firstNames = ['Inès', 'Chloé', 'Jean', 'Zoé', 'Yann', 'Maëlle', 'Karim', 'Hélène', 'Luc', 'Aïcha', 'Paul'];

/** A staff list of 10,000 people read, planned, backed up and written: what a consultant waits for. */
export async function benchImport(path: (name: string) => string): Promise<Line[]> {
  const rows = Array.from({ length: people }, (_, index) =>
    [
      `${lastNames[index % lastNames.length]}-${index}`,
      firstNames[index % firstNames.length],
      `M${String(index).padStart(5, '0')}`,
      `Direction ${index % 12}`,
      `Service ${index % 180}`,
      `Poste ${index % 60}`,
      '01/09/2019',
      `p${index}@exemple.fr`,
    ].join(';'),
  );
  const heading = 'Nom;Prénom;Matricule;Direction;Service;Fonction;Date d’entrée;Courriel';
  writeFileSync(path('people.csv'), [heading, ...rows].join('\r\n'));
  createClient(path('people.ancrage'), { name: 'Client', language: 'fr', author: undefined }).close();
  const start = performance.now();
  const { counts } = await importFile(path('people.ancrage'), 'people', path('people.csv'), {
    apply: true,
    today: '2026-11-21',
  });
  const time = performance.now() - start;
  return [
    timeLine(`import of ${people} people`, time, 5000),
    { name: 'people added by it', value: String(counts.added), target: String(people), met: counts.added === people },
  ];
}
