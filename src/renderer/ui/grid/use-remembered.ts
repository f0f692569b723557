import { useState } from 'react';

/** A choice of how a screen looks, kept on this machine; never data of the client. */
export function useRemembered<T>(name: string, initial: T): readonly [T, (value: T) => void] {
  const key = `ancrage.${name}`;
  const [value, setValue] = useState<T>(() => read(key) ?? initial);
  return [
    value,
    (next) => {
      setValue(next);
      try {
        localStorage.setItem(key, JSON.stringify(next));
      } catch {
        // The page then forgets it when it closes.
      }
    },
  ];
}

function read<T>(key: string): T | undefined {
  try {
    const text = localStorage.getItem(key);
    return text === null ? undefined : (JSON.parse(text) as T);
  } catch {
    return undefined;
  }
}
