import { useEffect, useId, useRef } from 'react';

/** Where the keyboard goes once the lines are drawn again: to a line by its key, or to what it was going to. */
export function useLineFocus(): {
  readonly idOf: (key: string) => string;
  readonly focusSoon: (target: string | HTMLElement) => void;
} {
  const prefix = useId();
  const wanted = useRef<string | HTMLElement>(undefined);
  const idOf = (key: string): string => `${prefix}${key}`;
  useEffect(() => {
    const target = wanted.current;
    if (target === undefined) return;
    wanted.current = undefined;
    const field =
      typeof target === 'string' ? document.querySelector<HTMLElement>(`#${CSS.escape(idOf(target))}`) : target;
    field?.focus();
  });
  return {
    idOf,
    focusSoon: (target) => {
      wanted.current = target;
    },
  };
}
