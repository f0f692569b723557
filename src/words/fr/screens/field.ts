export const frField = {
  title: 'Journées d’observation et notes.',
} as const;
