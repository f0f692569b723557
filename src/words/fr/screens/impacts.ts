export const frImpacts = {
  title: 'Ce qui change, pour qui, et à quel point.',
} as const;
