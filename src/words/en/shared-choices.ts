/** Lists that several entities share: one wording wherever they appear. */

export const enPhases = { prepare: 'Prepare', engage: 'Engage', deliver: 'Deliver', anchor: 'Anchor' } as const;

export const enApproaches = { attract: 'Attract', guided: 'Guided', both: 'Both' } as const;

export const enGuidances = { free: 'Free', guided: 'Guided', framed: 'Structured' } as const;

export const enMeans = { human: 'Human', digital: 'Digital', both: 'Both' } as const;

export const enLevers = {
  communication: 'Communication',
  training: 'Training',
  procedure: 'Change of procedures',
  support: 'Support',
} as const;

export const enSkillKinds = { business: 'Business', tool: 'Tool' } as const;

export const enActorFamilies = {
  decision_maker: 'Decision-makers',
  management: 'Management',
  business: 'Business lines',
  user: 'Users',
  it: 'IT',
  support: 'Support functions',
  partner: 'Partners',
  customer: 'Customers or service users',
} as const;

export const enAudiences = { committee: 'Steering committee', users: 'Users', internal: 'Internal' } as const;

export const enDetailLevels = { macro: 'Macro', detail: 'Detailed' } as const;
