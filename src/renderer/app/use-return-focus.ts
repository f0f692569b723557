import { useEffect } from 'react';

const above = '[role=dialog], [role=alertdialog]';

/** When a dialog closes and nothing has the keyboard any more, gives it back to what had it before. */
export function useReturnFocus(): void {
  useEffect(() => {
    let last: HTMLElement | undefined;
    const hear = ({ target }: FocusEvent): void => {
      if (target instanceof HTMLElement && target.closest(above) === null) last = target;
    };
    const observer = new MutationObserver((changes) => {
      if (!changes.some(({ removedNodes }) => removedNodes.length > 0)) return;
      if (document.activeElement !== document.body || document.querySelector(above) !== null) return;
      const back = last?.isConnected === true ? last : document.querySelector<HTMLElement>('#content');
      back?.focus({ preventScroll: true });
    });
    document.addEventListener('focusin', hear);
    observer.observe(document.body, { childList: true });
    return () => {
      document.removeEventListener('focusin', hear);
      observer.disconnect();
    };
  }, []);
}
