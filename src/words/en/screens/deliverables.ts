import type { frDeliverables } from '../../fr/screens/deliverables.ts';
import type { SameShape } from '../../screen-words.ts';

export const enDeliverables: SameShape<typeof frDeliverables> = {
  title: 'The documents handed to the client.',
};
