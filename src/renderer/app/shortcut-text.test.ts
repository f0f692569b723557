import { expect, test } from 'vitest';
import { enShell } from '../../words/en/screens/shell.ts';
import { frShell } from '../../words/fr/screens/shell.ts';
import { shortcutText } from './shortcut-text.ts';

test.each([
  ['Alt+Shift+ArrowRight', 'Alt+Maj+→', 'Alt+Shift+→'],
  ['Ctrl+Delete', 'Ctrl+Suppr', 'Ctrl+Del'],
  ['Ctrl+Enter', 'Ctrl+Entrée', 'Ctrl+Enter'],
  ['Escape', 'Échap', 'Esc'],
  ['Alt++', 'Alt++', 'Alt++'],
  ['F2', 'F2', 'F2'],
])('words %s', (shortcut, french, english) => {
  expect(shortcutText(shortcut, frShell.keys)).toBe(french);
  expect(shortcutText(shortcut, enShell.keys)).toBe(english);
});
