import type { frField } from '../../fr/screens/field.ts';
import type { SameShape } from '../../screen-words.ts';

export const enField: SameShape<typeof frField> = {
  title: 'Observation days and notes.',
};
