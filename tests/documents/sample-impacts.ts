import type { Row } from '../../src/domain/model.ts';
import { internalWords } from './internal-words.ts';
import { place, type RowsBuilder } from './rows-builder.ts';
import type { SampleOrganisation } from './sample-organisation.ts';

/** Axes, impacts with their levels and proofs, and a level from a workshop. */
export function addImpacts(
  { add }: RowsBuilder,
  { project, units, populations }: SampleOrganisation,
  notes: readonly Row<'note'>[],
) {
  const set = add('dimension_set', { name: 'Dix axes', scale_min: 0, scale_max: 4 });
  const axes = [
    'Compétences',
    'Procédures',
    'Postes et emplois',
    'Structure organisationnelle',
    'Mode de management',
    'Indicateurs de performance',
    'Outils et systèmes',
    'Culture',
    'Comportements',
    'Pouvoir',
  ].map((name, n) => add('dimension', { dimension_set_id: set.id, key: `axis-${n}`, name, manual_order: place(n) }));
  const impacts = populations.slice(0, 5).map((population, n) => {
    const impact = add('impact', {
      code: `I-${String(n + 1).padStart(3, '0')}`,
      title: [
        'Saisie unique au guichet',
        'Actes dématérialisés',
        'Instruction en ligne',
        'Encaissement à distance',
        'Pilotage par le tableau de bord',
      ][n]!,
      project_id: project.id,
      population_id: population.id,
      unit_id: units[n]?.id ?? null,
      before: 'Deux logiciels et un cahier ; la demande est ressaisie.',
      after: 'Un dossier unique, visible de tous les sites.',
      direction: 'mixed',
      main_lever: n % 2 === 0 ? 'training' : 'communication',
      secondary_lever: 'support',
      confidence: 2,
      criticality: 3,
      status: n === 0 ? 'validated' : 'draft',
      internal_comment: internalWords[1]!,
      manual_order: place(n),
    });
    for (const [index, axis] of axes.entries()) {
      if ((index + n) % 4 !== 3)
        add('rating', { impact_id: impact.id, dimension_id: axis.id, level: (index * 2 + n) % 5 });
    }
    add('evidence_link', { note_id: notes[n]!.id, impact_id: impact.id });
    return impact;
  });
  add('workshop_rating', {
    project_id: project.id,
    population_id: populations[4]!.id,
    dimension_id: axes[9]!.id,
    level: 4,
    confidence: 3,
    rated_on: '2026-11-03',
  });
  return impacts;
}
