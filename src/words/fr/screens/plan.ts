export const frPlan = {
  title: 'Les actions et leur calendrier.',
} as const;
