import { place, type RowsBuilder } from './rows-builder.ts';
import type { SampleOrganisation } from './sample-organisation.ts';

/** The plan, its version, its recipient and its hand-written sections. */
export function addDeliverable({ add }: RowsBuilder, { project }: SampleOrganisation) {
  const plan = add('deliverable', {
    kind: 'plan',
    title: 'Plan d’accompagnement au changement',
    subtitle: 'Portail Mes démarches',
    audience: 'committee',
    level: 'detail',
    version: '1.2',
    status: 'review',
    issued_on: '2026-11-20',
    project_id: project.id,
  });
  add('deliverable_version', {
    deliverable_id: plan.id,
    version: '1.2',
    issued_on: '2026-11-20',
    written_by: 'C. Lavigne',
    changes: 'Calendrier après le comité du 12 novembre',
  });
  add('recipient', {
    deliverable_id: plan.id,
    name: 'Comité de pilotage',
    organisation: 'Val-Clair',
    purpose: 'approval',
  });
  add('section', {
    deliverable_id: plan.id,
    key: 'context',
    title: 'Contexte, enjeux, vision et finalité',
    included: 1,
    manual_order: place(1),
    body: [
      '# Pourquoi maintenant ?',
      '',
      'Le **Val-Clair** reçoit *chaque jour* 430 demandes : trop pour des cahiers[^1].',
      '',
      '1. Une loi',
      '2. Un réseau',
      '   - neuf sites',
      '   - deux rives',
      '',
      '> « On ne sait jamais où en est le dossier »',
      '',
      '| Démarche | Délai (jours) |',
      '| :-- | --: |',
      '| Acte de naissance | 12 |',
      '| Permis de construire | 61 |',
      '',
      'Voir [le portail](https://exemple.fr/portail) ou [un fichier](file:///etc/passwd).',
      '',
      '[^1]: Relevé du 5 octobre.',
    ].join('\n'),
  });
  add('section', { deliverable_id: plan.id, key: 'budget', title: 'Budget', included: 0, manual_order: place(2) });
  add('section', {
    deliverable_id: plan.id,
    key: 'convictions',
    title: 'Nos convictions',
    included: 1,
    manual_order: place(3),
    body: 'L’humain d’abord.',
  });
}
