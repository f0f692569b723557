import type { AncrageClient } from '../../../contract/ancrage-contract.ts';
import { faultSchema } from '../../../contract/base.ts';
import { Fault } from '../../../contract/fault.ts';
import type { Desk } from '../../backend/desk/desk.ts';
import { argument, UsageError, type CommandContext } from './command.ts';

/** The contract over one closed client file, and the desk that it lies on. */
export interface Backend {
  readonly client: AncrageClient;
  /** A token for a path of the command line. */
  readonly offer: (path: string) => string;
  /** A token for a file from outside; whoever will read it gets ready. */
  readonly offerForeign: (path: string) => string;
}

/**
 * Reaches the backend by direct calls, over the client file that an argument names: closed, and opened by each use case
 * for as long as it needs.
 */
export async function backendOn(context: CommandContext, index = 0): Promise<Backend> {
  const [{ createRouterClient }, { Desk }, { ancrageRouter }, { expectForeignFile }] = await Promise.all([
    import('@orpc/server'),
    import('../../backend/desk/desk.ts'),
    import('../../backend/router/ancrage-router.ts'),
    import('../../backend/foreign-source.ts'),
  ]);
  const desk: Desk = new Desk({ author: context.author });
  desk.lay(argument(context, index));
  const onIncident = (error: unknown): void => {
    throw error;
  };
  const client: AncrageClient = createRouterClient(ancrageRouter, { context: { desk, onIncident } });
  const offer = (path: string): string => desk.files.offer(path).token;
  const offerForeign = (path: string): string => {
    expectForeignFile(path);
    return offer(path);
  };
  return { client, offer, offerForeign };
}

/** What an error of the contract means to the command line: a fault, or arguments that it refuses. */
export function errorOfCall(error: unknown): unknown {
  if (!(error instanceof Error) || !('code' in error)) return error;
  const fault = 'data' in error ? faultSchema.safeParse(error.data) : undefined;
  if (fault?.success === true) return new Fault(fault.data.code, fault.data.parameters, error);
  return error.code === 'BAD_REQUEST' ? new UsageError() : error;
}
