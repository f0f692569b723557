import type { Desk } from '../../src/main/backend/desk/desk.ts';
import { createFromAnswers } from '../../src/main/backend/new-client-service.ts';
import { fill } from './log-bench.ts';

/** Makes a client called « Banc » with many notes in the folder of the desk, and says who works there. */
export function makeBenchClient(desk: Desk, notes: number): Desk {
  desk.profile = { ...desk.profile, name: 'Claire Le Goff', initials: 'CLG', firm: 'Cap Conseil' };
  const answers = { name: 'Banc', sector: 'public', language: 'fr', project: 'Banc', populations: [] } as const;
  const session = createFromAnswers(desk.clients.freePath('Banc'), { ...answers, populations: [] }, desk.author);
  fill(session.workspace, notes);
  session.close();
  return desk;
}
