import type { ForeignFault, ForeignFaultCode, ForeignFaultParams } from '../../domain/imports/foreign-fault.ts';

/** A foreign file is refused: `fault` says why, `src/words` words it. The file itself is never touched. */
export class ForeignFileError extends Error {
  readonly fault: ForeignFault;

  constructor(fault: ForeignFault, options?: ErrorOptions) {
    super(`foreign file refused: ${fault.code}`, options);
    this.name = 'ForeignFileError';
    this.fault = fault;
  }
}

/** Builds the error of a code, so that code and parameters are checked together. */
export function foreignError<C extends ForeignFaultCode>(
  code: C,
  params: ForeignFaultParams[C],
  cause?: unknown,
): ForeignFileError {
  return new ForeignFileError({ code, params } as ForeignFault, cause === undefined ? undefined : { cause });
}
