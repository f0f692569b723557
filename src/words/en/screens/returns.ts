import type { frReturns } from '../../fr/screens/returns.ts';
import type { SameShape } from '../../screen-words.ts';

export const enReturns: SameShape<typeof frReturns> = {
  title: 'Return',
};
