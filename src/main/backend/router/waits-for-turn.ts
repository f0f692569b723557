import type { ancrageContract } from '../../../contract/ancrage-contract.ts';

type Contract = typeof ancrageContract;

/** A procedure by its place in the contract: `rows.list`. */
type ProcedureName = { [S in keyof Contract & string]: `${S}.${keyof Contract[S] & string}` }[keyof Contract & string];

/**
 * Procedures that do not wait for a long change to be over: they write nothing in the client file and do not take
 * another one in its place, or wait by themselves once they are about to. Any other one waits.
 */
const unwaiting: ReadonlySet<string> = new Set<ProcedureName>([
  'profile.read',
  'profile.write',
  'profile.lists',
  'profile.writeLists',
  'clients.list',
  'clients.current',
  'clients.backups',
  'clients.allBackups',
  'clients.backUp',
  'clients.restore',
  'clients.check',
  'clients.forget',
  'rows.list',
  'rows.since',
  'log.state',
  'log.history',
  'log.conflicts',
  'thread.overview',
  'thread.gaps',
  'thread.around',
  'search.find',
  'influence.metrics',
  'influence.suggestion',
  'documents.export',
  'documents.pictures',
  'documents.writePictures',
  'imports.run',
  'returns.grid',
  'returns.document',
  'people.held',
  'files.receive',
  'files.receiveText',
  'files.prepare',
  'files.picture',
  'files.report',
  'events.listen',
]);

/** True when the procedure at this path of the contract waits for a long change to be over. */
export function waitsForTurn(path: readonly string[]): boolean {
  return !unwaiting.has(path.join('.'));
}
