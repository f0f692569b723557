export const frClient = {
  title: 'L’espace client : le client, ses projets, ses mises en service, son calendrier et ses décisions.',
} as const;
