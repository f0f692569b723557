export const frGrid = {
  title: 'Grille',
} as const;
