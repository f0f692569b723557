import { useCommands } from '../../app/commands.tsx';
import { useWords } from '../../app/reader.tsx';

interface GridActions {
  /** Gives the keyboard back to the grid. */
  readonly focus: () => void;
  readonly edit: () => void;
  readonly fillDown: () => void;
  readonly clear: () => void;
  readonly find: () => void;
  readonly filters: () => void;
  readonly sort: () => void;
  readonly open: (() => void) | undefined;
  readonly add: (() => void) | undefined;
  readonly remove: (() => void) | undefined;
}

/** Everything that the grid does, in the palette; keys that fields need as well are only told, the grid hears them. */
export function useGridCommands(actions: GridActions): void {
  const { grid } = useWords();
  const { focus, edit, fillDown, clear, find, filters, sort, open, add, remove } = actions;
  const then = (run: () => void) => () => {
    focus();
    run();
  };
  useCommands([
    { id: 'grid.find', label: grid.find, shortcut: 'Ctrl+F', run: find },
    {
      id: 'grid.fillDown',
      label: grid.fillDown,
      shortcut: 'Ctrl+D',
      run: () => {
        // Pressed while a field elsewhere is being filled in, it must not change the grid.
        if (document.activeElement?.matches('input, textarea, [contenteditable=true]') !== true) then(fillDown)();
      },
    },
    { id: 'grid.filters', label: grid.filters, shortcut: 'Ctrl+Shift+L', run: filters },
    { id: 'grid.edit', label: grid.edit, run: then(edit) },
    { id: 'grid.clear', label: grid.clear, run: then(clear) },
    { id: 'grid.sort', label: grid.sortCommand, run: then(sort) },
    ...(open ? [{ id: 'grid.open', label: grid.open, run: then(open) }] : []),
    ...(add ? [{ id: 'grid.add', label: grid.add, run: add }] : []),
    ...(remove ? [{ id: 'grid.remove', label: grid.removeCommand, run: then(remove) }] : []),
  ]);
}
