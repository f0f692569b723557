export const frOrganisation = {
  title: 'Sites, unités, populations, personnes, processus et outils.',
} as const;
