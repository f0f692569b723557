/**
 * The kit puts invisible stops around groups of controls, which send the focus on as soon as they get it. It hides them
 * from assistive technologies although they take the focus, which is a contradiction; with no content and no role they
 * are silent anyway. Takes that mark off each of them as it appears.
 * @returns stops watching
 */
export function watchFocusSentinels(root: HTMLElement): () => void {
  const unhide = (element: Element): void => {
    element.removeAttribute('aria-hidden');
  };
  const selector = 'i[data-tabster-dummy]';
  for (const sentinel of root.querySelectorAll(selector)) unhide(sentinel);
  const observer = new MutationObserver((changes) => {
    for (const { addedNodes } of changes) {
      for (const node of addedNodes) {
        if (!(node instanceof Element)) continue;
        if (node.matches(selector)) unhide(node);
        for (const sentinel of node.querySelectorAll(selector)) unhide(sentinel);
      }
    }
  });
  observer.observe(root, { childList: true, subtree: true });
  return () => {
    observer.disconnect();
  };
}
