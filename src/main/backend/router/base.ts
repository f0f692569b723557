import { implement, ORPCError } from '@orpc/server';
import { ancrageContract } from '../../../contract/ancrage-contract.ts';
import { Fault, type FaultCode, type FaultParameters } from '../../../contract/fault.ts';
import { systemFault } from '../../workspace/file/storage-fault.ts';
import type { Desk } from '../desk/desk.ts';
import { waitsForTurn } from './waits-for-turn.ts';

/** What every procedure works with. */
export interface RouterContext {
  readonly desk: Desk;
  /** Told what was not expected: the page only learns that something was. */
  readonly onIncident: (error: unknown) => void;
}

/** Implements the contract; a fault crosses as a declared error, anything else as an incident without its detail. */
export const os = implement(ancrageContract)
  .$context<RouterContext>()
  .use(async ({ next, context, path, signal }) => {
    try {
      if (waitsForTurn(path)) await context.desk.freeToWrite(signal);
      return await next();
    } catch (error) {
      throw crossing(error, context.onIncident);
    }
  });

/** What an error becomes on its way to the page. */
export function crossing(error: unknown, onIncident: (error: unknown) => void): unknown {
  if (error instanceof ORPCError) return error;
  const fault = systemFault(error);
  if (fault instanceof Fault) return declared(fault.code, fault.parameters);
  onIncident(error);
  return declared('unexpected', { detail: error instanceof Error ? error.name : 'Error' });
}

function declared(code: FaultCode, parameters: FaultParameters) {
  return new ORPCError('FAULT', { defined: true, status: 422, message: code, data: { code, parameters } });
}
