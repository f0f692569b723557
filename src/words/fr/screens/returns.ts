export const frReturns = {
  title: 'Reprise',
} as const;
