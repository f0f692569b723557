import type { Desk } from '../../src/main/backend/desk/desk.ts';
import { createFromAnswers } from '../../src/main/backend/new-client-service.ts';
import { fill } from './log-bench.ts';

/** Makes a client with many notes in the folder of the desk, and says who works there. */
export function makeBenchClient(desk: Desk, name: string, notes: number): Desk {
  desk.profile = { ...desk.profile, name: 'Claire Le Goff', initials: 'CLG', firm: 'Cap Conseil' };
  const answers = { name, sector: 'public', language: 'fr', project: name, populations: [] } as const;
  const session = createFromAnswers(desk.clients.freePath(name), { ...answers, populations: [] }, desk.author);
  fill(session.workspace, notes);
  session.close();
  return desk;
}
