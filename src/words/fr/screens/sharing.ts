export const frSharing = {
  title: 'Copies, fusion, historique et sauvegardes.',
} as const;
