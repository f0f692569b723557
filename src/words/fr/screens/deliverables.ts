export const frDeliverables = {
  title: 'Les documents remis au client.',
} as const;
