import {
  Button,
  Menu,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useReader } from '../../../app/reader.tsx';
import { shortcutText } from '../../../app/shortcut-text.ts';
import type { NoteEdits } from './use-note-edits.ts';

const useStyles = makeStyles({
  key: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace },
});

interface NoteEditsMenuProps {
  readonly edits: NoteEdits;
  readonly pickedCount: number;
}

/** What is done to notes as notes, each with its key. */
export function NoteEditsMenu({ edits, pickedCount }: NoteEditsMenuProps) {
  const styles = useStyles();
  const { words } = useReader();
  const { field, shell } = words;
  const items = [
    { label: field.splitNote, key: field.keys.split, isOff: pickedCount !== 1, run: edits.startSplit },
    { label: field.joinNotes, key: field.keys.join, isOff: pickedCount < 2, run: edits.join },
    {
      label: field.placeUp,
      key: shortcutText('Alt+ArrowUp', shell.keys),
      isOff: pickedCount === 0,
      run: () => {
        edits.place('up');
      },
    },
    {
      label: field.placeDown,
      key: shortcutText('Alt+ArrowDown', shell.keys),
      isOff: pickedCount === 0,
      run: () => {
        edits.place('down');
      },
    },
  ];
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Button size="small" disabledFocusable={pickedCount === 0}>
          {field.retouch}
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {items.map(({ label, key, isOff, run }) => (
            <MenuItem
              key={label}
              disabled={isOff}
              onClick={run}
              secondaryContent={<kbd className={styles.key}>{key}</kbd>}
            >
              {label}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}
