import type { frImports } from '../../fr/screens/imports.ts';
import type { SameShape } from '../../screen-words.ts';

export const enImports: SameShape<typeof frImports> = {
  title: 'Import',
};
