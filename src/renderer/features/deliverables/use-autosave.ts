import { useCallback, useEffect, useRef, useState } from 'react';

export type SaveState = 'saved' | 'typing' | 'saving' | 'failed';

/** Milliseconds without a keystroke after which a text is kept. */
const pause = 1000;

/**
 * Keeps a text when the person pauses, leaves it or closes the page.
 * @param save keeps a text; rejects when it could not, and the text is then kept with the next one
 */
export function useAutosave(save: (text: string) => Promise<void>) {
  const [state, setState] = useState<SaveState>('saved');
  const pending = useRef<() => string>(undefined);
  const isSaving = useRef(false);
  const timer = useRef<number>(undefined);
  const latest = useRef(save);
  latest.current = save;

  const flush = useCallback(async (): Promise<void> => {
    clearTimeout(timer.current);
    const written = pending.current;
    // One after the other: what is typed meanwhile is kept next.
    if (!written || isSaving.current) return;
    pending.current = undefined;
    isSaving.current = true;
    setState('saving');
    try {
      await latest.current(written());
      isSaving.current = false;
      setState(pending.current ? 'typing' : 'saved');
    } catch {
      isSaving.current = false;
      pending.current ??= written;
      setState('failed');
      return;
    }
    if (pending.current) timer.current = window.setTimeout(() => void flush(), pause);
  }, []);

  const note = useCallback(
    (written: () => string): void => {
      pending.current = written;
      setState('typing');
      clearTimeout(timer.current);
      timer.current = window.setTimeout(() => void flush(), pause);
    },
    [flush],
  );

  useEffect(() => {
    const leave = (): void => {
      void flush();
    };
    addEventListener('pagehide', leave);
    return () => {
      removeEventListener('pagehide', leave);
      leave();
    };
  }, [flush]);

  return { state, note, flush };
}
