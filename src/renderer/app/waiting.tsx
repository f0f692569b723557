import { useIsFetching } from '@tanstack/react-query';
import { useLayoutEffect, useSyncExternalStore } from 'react';

let count = 0;
const changes = new EventTarget();

function add(step: 1 | -1): void {
  count += step;
  changes.dispatchEvent(new Event('change'));
}

/** Stands where something is still to come that nobody asked of the backend: a screen being fetched, a map laid out. */
export function Waiting(): null {
  useLayoutEffect(() => {
    add(1);
    return () => {
      add(-1);
    };
  }, []);
  return null;
}

/** True while the screen is not yet all there: rows being read, or something that `Waiting` stands for. */
export function useIsWaiting(): boolean {
  const isFetching = useIsFetching() > 0;
  const isAwaited = useSyncExternalStore(listen, () => count > 0);
  return isFetching || isAwaited;
}

function listen(hear: () => void): () => void {
  changes.addEventListener('change', hear);
  return () => {
    changes.removeEventListener('change', hear);
  };
}
