import type { frOrganisation } from '../../fr/screens/organisation.ts';
import type { SameShape } from '../../screen-words.ts';

export const enOrganisation: SameShape<typeof frOrganisation> = {
  title: 'Sites, units, populations, people, processes and tools.',
};
