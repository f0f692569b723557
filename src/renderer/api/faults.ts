import { ORPCError } from '@orpc/client';
import { faultSchema } from '../../contract/base.ts';
import { Fault, type FaultCode, type FaultParameters } from '../../contract/fault.ts';

export interface PageFault {
  readonly code: FaultCode;
  readonly parameters: FaultParameters;
}

/** What went wrong, as a code that the words know; an error that nobody expected says so. */
export function faultOf(error: unknown): PageFault {
  if (error instanceof Fault) return { code: error.code, parameters: error.parameters };
  if (error instanceof ORPCError) {
    const parsed = faultSchema.safeParse(error.data);
    if (parsed.success) return parsed.data;
    if (error.status === 401 || error.status === 403) return { code: 'host_refused', parameters: {} };
  }
  return { code: 'unexpected', parameters: { detail: error instanceof Error ? error.message : String(error) } };
}

/** True when the person stopped it themselves. */
export function isCancelled(error: unknown): boolean {
  return (error instanceof Error && error.name === 'AbortError') || faultOf(error).code === 'cancelled';
}
