import { os } from './base.ts';
import { eventsRouter } from './events-router.ts';
import { logRouter } from './log-router.ts';
import { profileRouter } from './profile-router.ts';
import { rowsRouter } from './rows-router.ts';
import { searchRouter } from './search-router.ts';

/** The whole backend, for whichever host; a subject is loaded when it is first asked for. */
export const ancrageRouter = os.router({
  profile: profileRouter,
  clients: os.clients.lazy(async () => ({ default: (await import('./clients-router.ts')).clientsRouter })),
  rows: rowsRouter,
  log: logRouter,
  thread: os.thread.lazy(async () => ({ default: (await import('./thread-router.ts')).threadRouter })),
  search: searchRouter,
  influence: os.influence.lazy(async () => ({ default: (await import('./influence-router.ts')).influenceRouter })),
  documents: os.documents.lazy(async () => ({ default: (await import('./documents-router.ts')).documentsRouter })),
  imports: os.imports.lazy(async () => ({ default: (await import('./imports-router.ts')).importsRouter })),
  returns: os.returns.lazy(async () => ({ default: (await import('./returns-router.ts')).returnsRouter })),
  sharing: os.sharing.lazy(async () => ({ default: (await import('./sharing-router.ts')).sharingRouter })),
  people: os.people.lazy(async () => ({ default: (await import('./people-router.ts')).peopleRouter })),
  files: os.files.lazy(async () => ({ default: (await import('./files-router.ts')).filesRouter })),
  events: eventsRouter,
});
