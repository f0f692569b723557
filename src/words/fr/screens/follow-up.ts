export const frFollowUp = {
  title: 'Les indicateurs et leurs relevés.',
} as const;
