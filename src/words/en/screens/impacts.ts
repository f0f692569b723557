import type { frImpacts } from '../../fr/screens/impacts.ts';
import type { SameShape } from '../../screen-words.ts';

export const enImpacts: SameShape<typeof frImpacts> = {
  title: 'What changes, for whom, and how much.',
};
