import type { frPlan } from '../../fr/screens/plan.ts';
import type { SameShape } from '../../screen-words.ts';

export const enPlan: SameShape<typeof frPlan> = {
  title: 'Actions and their calendar.',
};
