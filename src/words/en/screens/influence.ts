import type { frInfluence } from '../../fr/screens/influence.ts';
import type { SameShape } from '../../screen-words.ts';

export const enInfluence: SameShape<typeof frInfluence> = {
  title: 'Who turns to whom.',
};
