/** Choices that several subjects share. Their words for a person stand in `src/words`. */

/** The four phases of a change (P2.11): préparer, engager, réaliser, ancrer. */
export const phases = ['prepare', 'engage', 'deliver', 'anchor'] as const;

/** How a population is brought along (P0.1): « faire venir », encadré, les deux. */
export const approaches = ['attract', 'guided', 'both'] as const;

/** How far a support is framed (P0.3): libre, guidé, encadré. */
export const guidances = ['free', 'guided', 'framed'] as const;

/** What carries an action (P0.6). */
export const means = ['human', 'digital', 'both'] as const;

/** Levers that answer an impact (deliverables D2). */
export const levers = ['communication', 'training', 'procedure', 'support'] as const;

export const skillKinds = ['business', 'tool'] as const;

/** Families of actors (P2.2, P2.7). */
export const actorFamilies = [
  'decision_maker',
  'management',
  'business',
  'user',
  'it',
  'support',
  'partner',
  'customer',
] as const;

export const audiences = ['committee', 'users', 'internal'] as const;
export const detailLevels = ['macro', 'detail'] as const;
