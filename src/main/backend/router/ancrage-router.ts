import { os } from './base.ts';
import { clientsRouter } from './clients-router.ts';
import { documentsRouter } from './documents-router.ts';
import { eventsRouter } from './events-router.ts';
import { filesRouter } from './files-router.ts';
import { importsRouter } from './imports-router.ts';
import { influenceRouter } from './influence-router.ts';
import { logRouter } from './log-router.ts';
import { peopleRouter } from './people-router.ts';
import { profileRouter } from './profile-router.ts';
import { returnsRouter } from './returns-router.ts';
import { rowsRouter } from './rows-router.ts';
import { searchRouter } from './search-router.ts';
import { sharingRouter } from './sharing-router.ts';
import { threadRouter } from './thread-router.ts';

/** The whole backend, for whichever host. */
export const ancrageRouter = os.router({
  profile: profileRouter,
  clients: clientsRouter,
  rows: rowsRouter,
  log: logRouter,
  thread: threadRouter,
  search: searchRouter,
  influence: influenceRouter,
  documents: documentsRouter,
  imports: importsRouter,
  returns: returnsRouter,
  sharing: sharingRouter,
  people: peopleRouter,
  files: filesRouter,
  events: eventsRouter,
});
