import {
  Button,
  Menu,
  MenuItemRadio,
  MenuList,
  MenuPopover,
  MenuTrigger,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { memo } from 'react';
import { noteKinds, type NoteKind } from '../../../../domain/observation/observation-entities.ts';
import { useReader } from '../../../app/reader.tsx';

const useStyles = makeStyles({
  button: { minWidth: '9.5rem', justifyContent: 'space-between', flexShrink: 0 },
  // Said by the name of the button; drawn only.
  shortcut: {
    '::after': { content: '"F2"' },
    color: tokens.colorNeutralForeground3,
    fontFamily: tokens.fontFamilyMonospace,
  },
  key: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace },
});

interface KindMenuProps {
  readonly kind: NoteKind;
  readonly isOpen: boolean;
  readonly onOpen: (isOpen: boolean) => void;
  readonly onChoose: (kind: NoteKind) => void;
}

/** The kind that the note will have, and the list to choose another, each with its two letters. Typing leaves it alone. */
export const KindMenu = memo(function KindMenu({ kind, isOpen, onOpen, onChoose }: KindMenuProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  const names = model.note.choices.kind;
  return (
    <Menu
      open={isOpen}
      onOpenChange={(_, { open }) => {
        onOpen(open);
      }}
      checkedValues={{ kind: [kind] }}
      onCheckedValueChange={(_, { checkedItems }) => {
        const chosen = noteKinds.find((candidate) => candidate === checkedItems.at(-1));
        if (chosen) onChoose(chosen);
      }}
    >
      <MenuTrigger disableButtonEnhancement>
        <Button className={styles.button} aria-label={`${names[kind]} · ${words.field.captureKind} (F2)`}>
          {names[kind]}
          <span className={styles.shortcut} />
        </Button>
      </MenuTrigger>
      <MenuPopover>
        <MenuList>
          {noteKinds.map((choice) => (
            <MenuItemRadio
              key={choice}
              name="kind"
              value={choice}
              secondaryContent={<span className={styles.key}>{words.field.prefixes[choice]}</span>}
            >
              {names[choice]}
            </MenuItemRadio>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
});
