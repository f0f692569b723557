import { internalWords } from './internal-words.ts';
import { place, type RowsBuilder } from './rows-builder.ts';
import type { SampleOrganisation } from './sample-organisation.ts';

/** A day on site, with notes of several kinds. */
export function addField({ add }: RowsBuilder, { sites, units, populations }: SampleOrganisation) {
  const day = add('day', {
    kind: 'observation',
    title: 'Accueil des Tilleuls',
    held_on: '2026-10-05',
    site_id: sites[1]!.id,
    unit_id: units[0]!.id,
    status: 'done',
    observer: 'C. Lavigne',
    synthesis: 'Deux écrans pour une même demande. Nadia Benali tient la liste des dossiers en retard sur un cahier.',
  });
  add('day_population', { day_id: day.id, population_id: populations[0]!.id });
  const notes = (
    [
      ['irritant', 'Trois mots de passe à saisir avant le premier usager', 3, 'daily'],
      ['workaround', 'Un tableur partagé double le logiciel parce qu’il est « trop lent »', 3, 'daily'],
      ['verbatim', 'On nous change l’outil tous les deux ans et on nous demande de sourire', null, null],
      ['undocumented_process', 'La remise des actes en mairie annexe n’est écrite nulle part', 2, 'weekly'],
      ['good_practice', 'Paul Ferrand rappelle les usagers dans la journée', null, 'daily'],
      ['fact', 'Deux agents sur cinq impriment chaque demande', 2, 'daily'],
    ] as const
  ).map(([kind, fact, severity, frequency], n) => {
    const note = add('note', {
      day_id: day.id,
      kind,
      fact,
      severity,
      frequency,
      interpretation: `${internalWords[0]} ${n}`,
      voice: kind === 'verbatim' ? internalWords[3]! : null,
      cause: n === 1 ? 'pas assez rapide' : null,
      status: 'treated',
      noted_on: '2026-10-05',
      manual_order: place(n),
    });
    add('note_link', { note_id: note.id, population_id: populations[n % 2]!.id });
    return note;
  });
  return notes;
}
