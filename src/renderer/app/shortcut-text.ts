/** Keys that are named on the keyboard: `Delete`, `Shift`, `ArrowRight`… */
type KeyWords = Readonly<Record<string, string>>;

/** The parts of a shortcut: `Alt++` is Alt and plus. */
export function shortcutKeys(shortcut: string): readonly string[] {
  return shortcut.endsWith('++') ? [...shortcut.slice(0, -2).split('+'), '+'] : shortcut.split('+');
}

/** A shortcut as it is read on the keyboard: « Ctrl+Maj+Suppr ». */
export function shortcutText(shortcut: string, keys: KeyWords): string {
  return shortcutKeys(shortcut)
    .map((key) => keys[key] ?? key)
    .join('+');
}
