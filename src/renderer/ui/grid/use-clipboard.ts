import { useEffect, useRef, type RefObject } from 'react';

interface ClipboardActions {
  readonly copied: () => string;
  readonly cut: () => void;
  readonly paste: (text: string) => void;
}

/** Copy, cut and paste while the element has the focus; the page gets these events as a whole, not the element. */
export function useClipboard(element: RefObject<HTMLElement | null>, actions: ClipboardActions): void {
  const latest = useRef(actions);
  latest.current = actions;
  useEffect(() => {
    const hear = (event: ClipboardEvent): void => {
      if (document.activeElement !== element.current || !event.clipboardData) return;
      event.preventDefault();
      if (event.type === 'paste') {
        const text = event.clipboardData.getData('text/plain');
        if (text !== '') latest.current.paste(text);
        return;
      }
      event.clipboardData.setData('text/plain', latest.current.copied());
      if (event.type === 'cut') latest.current.cut();
    };
    const types = ['copy', 'cut', 'paste'] as const;
    for (const type of types) document.addEventListener(type, hear);
    return () => {
      for (const type of types) document.removeEventListener(type, hear);
    };
  }, [element]);
}
