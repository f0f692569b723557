import { runBackend, type ParentPort } from './backend-entry.ts';

/** Entry of the utility process: Electron gives it a port to its parent. */
const { parentPort } = process as unknown as { readonly parentPort: ParentPort };
runBackend(parentPort);
