import type { frGrid } from '../../fr/screens/grid.ts';
import type { SameShape } from '../../screen-words.ts';

export const enGrid: SameShape<typeof frGrid> = {
  title: 'Grid',
};
