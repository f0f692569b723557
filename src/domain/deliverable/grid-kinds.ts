/** The grids that can be handed over (deliverables D2, D4–D7), each a choice of sheets. */
export const gridKinds = ['follow_up', 'impacts', 'ambassadors', 'communication', 'training'] as const;
export type GridKind = (typeof gridKinds)[number];
