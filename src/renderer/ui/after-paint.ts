/** Does something once the next frame has been drawn; in the order asked. Nothing is drawn while the page is hidden. */
export function afterPaint(work: () => void): void {
  requestAnimationFrame(() => {
    setTimeout(work);
  });
}
