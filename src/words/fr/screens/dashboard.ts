import type { GapKind } from '../../../domain/thread/gaps.ts';

/** The thread of evidence at a glance, and what is next. */
export const frDashboard = {
  title: 'Le fil de preuve',
  intro: 'Ce qui a été vu mène à un impact, l’impact à une action, l’action à un indicateur, l’indicateur au plan.',
  steps: { note: 'Notes', impact: 'Impacts', action: 'Actions', indicator: 'Indicateurs', section: 'Sections' },
  stepWhat: {
    note: 'ce qui a été vu',
    impact: 'ce que cela signifie, et pour qui',
    action: 'ce que l’on fait',
    indicator: 'comment on le saura',
    section: 'ce que le plan en dit',
  },
  leading: (count: number, total: number) => `${count} sur ${total} mènent plus loin`,
  proved: (count: number, total: number) => `${count} sur ${total} reposent sur une preuve`,
  gaps: 'À compléter',
  gapsNone: 'Le fil est complet : chaque note mène à quelque chose, chaque action est prouvée et mesurée.',
  gap: {
    note_leads_nowhere: 'notes qui ne mènent à rien',
    impact_without_proof: 'impacts que rien ne prouve',
    impact_without_rating: 'impacts sans cotation',
    impact_without_action: 'impacts que personne ne traite',
    action_treats_nothing: 'actions qui ne traitent aucun impact',
    action_without_population: 'actions sans population',
    action_without_message: 'actions sans message',
    action_without_means: 'actions sans moyen ni outil',
    action_without_date: 'actions sans date',
    action_without_owner: 'actions sans responsable',
    action_without_indicator: 'actions que rien ne mesure',
    indicator_without_reading: 'indicateurs sans relevé',
  } satisfies Record<GapKind, string>,
  gapFirst: (title: string) => `Premier : ${title}`,
  next: 'Ce qui vient',
  nextNone: 'Aucune action datée à venir.',
  late: 'En retard',
  untreated: (count: number) => (count === 1 ? '1 note à traiter' : `${count} notes à traiter`),
  empty:
    'Le dossier est prêt. Notez ce que vous voyez sur le terrain : chaque impact et chaque action pourra s’y rattacher.',
  emptyAction: 'Noter une première observation',
  emptyImport: 'Coller une liste de personnes',
} as const;
