import type { MenuItemConstructorOptions } from 'electron';
import type { MenuWords } from '../../words/menu-words.ts';

/** What the native menu asks of the page, by the id of a command of its palette. */
export type MenuCommand = 'home' | 'palette' | 'undo' | 'redo' | 'presentation';

/**
 * The native menu. Undo and redo are ours, not the text field's: the page decides which of both is meant.
 * @param send asks the page to run a command
 */
export function menuTemplate(
  words: MenuWords,
  platform: NodeJS.Platform,
  send: (command: MenuCommand) => void,
): MenuItemConstructorOptions[] {
  const ask = (label: string, command: MenuCommand, accelerator?: string): MenuItemConstructorOptions => ({
    label,
    // The page hears the keys itself; the menu only shows them.
    ...(accelerator === undefined ? {} : { accelerator, registerAccelerator: false }),
    click: () => {
      send(command);
    },
  });
  const file: MenuItemConstructorOptions = {
    label: words.file,
    submenu: [ask(words.home, 'home'), { type: 'separator' }, { label: words.quit, role: 'quit' }],
  };
  const edit: MenuItemConstructorOptions = {
    label: words.edit,
    submenu: [
      ask(words.undo, 'undo', 'CmdOrCtrl+Z'),
      ask(words.redo, 'redo', platform === 'darwin' ? 'Cmd+Shift+Z' : 'Ctrl+Y'),
      { type: 'separator' },
      { label: words.cut, role: 'cut' },
      { label: words.copy, role: 'copy' },
      { label: words.paste, role: 'paste' },
      { label: words.selectAll, role: 'selectAll' },
      { type: 'separator' },
      ask(words.find, 'palette', 'CmdOrCtrl+K'),
    ],
  };
  const view: MenuItemConstructorOptions = {
    label: words.view,
    submenu: [
      ask(words.presentation, 'presentation', 'CmdOrCtrl+Shift+P'),
      { type: 'separator' },
      { label: words.zoomIn, role: 'zoomIn' },
      { label: words.zoomOut, role: 'zoomOut' },
      { label: words.zoomReset, role: 'resetZoom' },
      { type: 'separator' },
      { label: words.fullScreen, role: 'togglefullscreen' },
    ],
  };
  const own: MenuItemConstructorOptions[] = platform === 'darwin' ? [{ role: 'appMenu' }] : [];
  return [...own, file, edit, view, { label: words.window, role: 'windowMenu' }];
}
