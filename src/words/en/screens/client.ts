import type { frClient } from '../../fr/screens/client.ts';
import type { SameShape } from '../../screen-words.ts';

export const enClient: SameShape<typeof frClient> = {
  title: 'The client: who they are, their projects, go-lives, calendar and decisions.',
};
