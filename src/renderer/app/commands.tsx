import { createContext, useContext, useEffect, useMemo, useRef, type ReactNode } from 'react';
import { useHost } from '../api/context.tsx';
import { shortcutKeys } from './shortcut-text.ts';

/** Something that can be done from the keyboard, and found in the palette. */
export interface Command {
  readonly id: string;
  readonly label: string;
  /** `Ctrl+K`, `Ctrl+Shift+Z`, `F2`; letters are those printed on the keyboard, so that AZERTY reads as it is. */
  readonly shortcut?: string;
  readonly run: () => void;
}

interface CommandBook {
  readonly commands: Map<string, Command>;
}

const CommandContext = createContext<CommandBook | undefined>(undefined);

/** Holds the commands that the screen in view offers, and runs them by their shortcuts. */
export function CommandProvider({ children }: { readonly children: ReactNode }) {
  const host = useHost();
  const book = useMemo<CommandBook>(() => ({ commands: new Map() }), []);
  useEffect(() => {
    const hear = (event: KeyboardEvent): void => {
      // A dialog above the page has the keyboard for itself.
      const isAbove = event.target instanceof Element && event.target.closest('[role=dialog]') !== null;
      const found = [...book.commands.values()].find(
        ({ shortcut }) => shortcut !== undefined && matchesShortcut(event, shortcut),
      );
      if (!found || event.defaultPrevented || isAbove) return;
      event.preventDefault();
      found.run();
    };
    // Before the fields, which open their lists with Enter.
    addEventListener('keydown', hearSend, true);
    addEventListener('keydown', hear);
    host.onCommand((id) => book.commands.get(id)?.run());
    return () => {
      removeEventListener('keydown', hearSend, true);
      removeEventListener('keydown', hear);
    };
  }, [book, host]);
  return <CommandContext value={book}>{children}</CommandContext>;
}

/** Offers commands while the component is on screen. */
export function useCommands(commands: readonly Command[]): void {
  const book = useBook();
  const latest = useRef(commands);
  latest.current = commands;
  const ids = commands.map(({ id, label, shortcut }) => `${id}|${label}|${shortcut ?? ''}`).join('\n');
  useEffect(() => {
    const own = latest.current.map(({ id }) => id);
    for (const [index, command] of latest.current.entries()) {
      book.commands.set(command.id, { ...command, run: () => latest.current[index]?.run() });
    }
    return () => {
      for (const id of own) book.commands.delete(id);
    };
  }, [book, ids]);
}

/** What can be done now, for the palette. */
export function useCommandList(): () => readonly Command[] {
  const book = useBook();
  return () => [...book.commands.values()];
}

/** True when a key event is the shortcut; Cmd stands for Ctrl on macOS. */
export function matchesShortcut(event: KeyboardEvent, shortcut: string): boolean {
  const parts = shortcutKeys(shortcut);
  const key = parts.at(-1) ?? '';
  const wants = (name: string): boolean => parts.includes(name);
  return (
    isKey(event, key) &&
    (event.ctrlKey || event.metaKey) === wants('Ctrl') &&
    // Plus and minus stand with or without Shift, by the keyboard.
    (event.shiftKey === wants('Shift') || key === '+' || key === '-') &&
    event.altKey === wants('Alt')
  );
}

/** Ctrl+Entrée sends the form of a dialog from any of its fields. */
function hearSend(event: KeyboardEvent): void {
  if (!matchesShortcut(event, 'Ctrl+Enter') || !(event.target instanceof HTMLElement)) return;
  const form = event.target.closest<HTMLFormElement>('[role=dialog] form');
  if (!form) return;
  event.preventDefault();
  event.stopPropagation();
  // A field keeps what was typed when it is left.
  event.target.blur();
  setTimeout(() => {
    form.requestSubmit();
  });
}

/** A digit is told by its place: its key gives « & » or « é » on AZERTY. */
function isKey({ key, code }: KeyboardEvent, wanted: string): boolean {
  return key.toLowerCase() === wanted.toLowerCase() || (/^\d$/u.test(wanted) && code === `Digit${wanted}`);
}

function useBook(): CommandBook {
  const book = useContext(CommandContext);
  if (!book) throw new Error('useCommands stands outside CommandProvider');
  return book;
}
