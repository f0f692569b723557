/** Lists that several entities share: one wording wherever they appear. */

export const frPhases = { prepare: 'Préparer', engage: 'Engager', deliver: 'Réaliser', anchor: 'Ancrer' } as const;

export const frApproaches = { attract: 'Faire venir', guided: 'Encadré', both: 'Les deux' } as const;

export const frGuidances = { free: 'Libre', guided: 'Guidé', framed: 'Encadré' } as const;

export const frMeans = { human: 'Humain', digital: 'Numérique', both: 'Les deux' } as const;

export const frLevers = {
  communication: 'Communication',
  training: 'Formation',
  procedure: 'Évolution des procédures',
  support: 'Accompagnement',
} as const;

export const frSkillKinds = { business: 'Métier', tool: 'Outil' } as const;

export const frActorFamilies = {
  decision_maker: 'Décisionnaires',
  management: 'Encadrement',
  business: 'Métiers',
  user: 'Utilisateurs',
  it: 'Informatique',
  support: 'Fonctions support',
  partner: 'Partenaires',
  customer: 'Clients ou usagers',
} as const;

export const frAudiences = { committee: 'Comité de pilotage', users: 'Utilisateurs', internal: 'Interne' } as const;

export const frDetailLevels = { macro: 'Macro', detail: 'Détaillé' } as const;
