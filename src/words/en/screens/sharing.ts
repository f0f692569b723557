import type { frSharing } from '../../fr/screens/sharing.ts';
import type { SameShape } from '../../screen-words.ts';

export const enSharing: SameShape<typeof frSharing> = {
  title: 'Copies, merging, history and backups.',
};
