import type { ContractRouterClient } from '@orpc/contract';
import { clientsContract } from './subjects/clients-contract.ts';
import { documentsContract } from './subjects/documents-contract.ts';
import { eventsContract } from './subjects/events-contract.ts';
import { filesContract } from './subjects/files-contract.ts';
import { importsContract } from './subjects/imports-contract.ts';
import { influenceContract } from './subjects/influence-contract.ts';
import { logContract } from './subjects/log-contract.ts';
import { peopleContract } from './subjects/people-contract.ts';
import { profileContract } from './subjects/profile-contract.ts';
import { returnsContract } from './subjects/returns-contract.ts';
import { rowsContract } from './subjects/rows-contract.ts';
import { searchContract } from './subjects/search-contract.ts';
import { sharingContract } from './subjects/sharing-contract.ts';
import { threadContract } from './subjects/thread-contract.ts';

/** All that a host may ask of the backend, by subject. */
export const ancrageContract = {
  profile: profileContract,
  clients: clientsContract,
  rows: rowsContract,
  log: logContract,
  thread: threadContract,
  search: searchContract,
  influence: influenceContract,
  documents: documentsContract,
  imports: importsContract,
  returns: returnsContract,
  sharing: sharingContract,
  people: peopleContract,
  files: filesContract,
  events: eventsContract,
};

/** The backend as a caller sees it, whatever lies between. */
export type AncrageClient = ContractRouterClient<typeof ancrageContract>;
