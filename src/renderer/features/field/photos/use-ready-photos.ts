import { useEffect, useRef, useState } from 'react';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { readyPicture } from '../../../ui/picture/ready-picture.ts';

/** Milliseconds after which a person is told that work goes on. */
const quietFor = 1000;

/** How far the photos are, told once it takes more than a second. */
export interface ReadyProgress {
  readonly done: number;
  readonly total: number;
  readonly cancel: () => void;
}

/** Makes photos ready for the client file, one after the other; what cannot be taken is told and left out. */
export function useReadyPhotos(): {
  readonly ready: (files: readonly File[]) => Promise<readonly File[]>;
  readonly progress: ReadyProgress | undefined;
} {
  const tell = useTell();
  const [progress, setProgress] = useState<ReadyProgress>();
  const running = useRef(new Set<AbortController>());
  useEffect(() => {
    const all = running.current;
    return () => {
      for (const one of all) one.abort();
    };
  }, []);
  const ready = async (files: readonly File[]): Promise<readonly File[]> => {
    const stop = new AbortController();
    running.current.add(stop);
    const began = performance.now();
    const taken: File[] = [];
    try {
      for (const [done, file] of files.entries()) {
        const timer = setTimeout(
          () => {
            setProgress({
              done,
              total: files.length,
              cancel: () => {
                stop.abort();
              },
            });
          },
          Math.max(0, quietFor - (performance.now() - began)),
        );
        try {
          taken.push(await readyPicture(file));
        } catch (error) {
          tell.fault(error);
        } finally {
          clearTimeout(timer);
        }
        if (stop.signal.aborted) return [];
      }
      return taken;
    } finally {
      running.current.delete(stop);
      setProgress(undefined);
    }
  };
  return { ready, progress };
}
