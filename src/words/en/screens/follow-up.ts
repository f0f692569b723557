import type { frFollowUp } from '../../fr/screens/follow-up.ts';
import type { SameShape } from '../../screen-words.ts';

export const enFollowUp: SameShape<typeof frFollowUp> = {
  title: 'Indicators and their readings.',
};
