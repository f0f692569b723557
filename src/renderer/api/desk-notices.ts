import { useEffect } from 'react';
import type { UpkeepFailed } from '../../contract/subjects/events-contract.ts';

type Hear = (failure: UpkeepFailed) => void;

let hearer: Hear | undefined;
let unheard: UpkeepFailed[] = [];

/** Passes on what the person is to be told; it waits for the part of the page that tells it. */
export function passOn(failure: UpkeepFailed): void {
  if (hearer) hearer(failure);
  else unheard.push(failure);
}

/** Hears what could not be done for the backups of the client file; one part of the page does. */
export function useUpkeepFailures(hear: Hear): void {
  useEffect(() => {
    hearer = hear;
    const waiting = unheard;
    unheard = [];
    for (const failure of waiting) hear(failure);
    return () => {
      if (hearer === hear) hearer = undefined;
    };
  }, [hear]);
}
