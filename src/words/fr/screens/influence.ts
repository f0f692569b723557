export const frInfluence = {
  title: 'Qui se tourne vers qui.',
} as const;
