import {
  Button,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  Toolbar,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { ArrowForwardRegular } from '@fluentui/react-icons';
import { memo } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { noteKinds } from '../../../../domain/observation/observation-entities.ts';
import { useReader } from '../../../app/reader.tsx';
import { useTitles } from '../../../ui/entity/titles.ts';
import { outcomes } from './turn-into.ts';
import { NoteEditsMenu } from '../notes/note-edits-menu.tsx';
import type { NoteEdits } from '../notes/use-note-edits.ts';
import type { TriageGestures } from './use-triage.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', flexWrap: 'wrap', padding: 0 },
  count: { minWidth: '8rem' },
  grow: { flexGrow: 1 },
  help: { color: tokens.colorNeutralForeground3, '@container (max-width: 58rem)': { display: 'none' } },
  key: { color: tokens.colorNeutralForeground3, fontFamily: tokens.fontFamilyMonospace },
});

interface TriageBarProps {
  readonly picked: readonly Row<'note'>[];
  readonly gestures: TriageGestures;
  readonly edits: NoteEdits;
  readonly untreated: number;
}

/** What can be done with the notes that are selected, with the letter that does it. Typing leaves it alone. */
export const TriageBar = memo(function TriageBar({ picked, gestures, edits, untreated }: TriageBarProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  const populations = useTitles(['population']).choices('population');
  const { field } = words;
  const isNone = picked.length === 0;
  return (
    <Toolbar className={styles.bar} aria-label={field.list} size="small">
      <Text weight="semibold" className={styles.count} role="status">
        {picked.length > 1 ? field.selected(picked.length) : field.untreated(untreated)}
      </Text>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" appearance="primary" icon={<ArrowForwardRegular />} disabledFocusable={isNone}>
            {field.turnInto}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {outcomes.map((outcome) => (
              <MenuItem
                key={outcome}
                secondaryContent={<kbd className={styles.key}>{field.keys[outcome]}</kbd>}
                onClick={() => {
                  gestures.turnInto(outcome);
                }}
              >
                {field.outcomes[outcome]}
              </MenuItem>
            ))}
            <MenuDivider />
            <MenuItem
              secondaryContent={<kbd className={styles.key}>{field.keys.attach}</kbd>}
              onClick={gestures.attach}
            >
              {words.registers.attach.action}
            </MenuItem>
          </MenuList>
        </MenuPopover>
      </Menu>
      <Button
        size="small"
        disabledFocusable={isNone}
        onClick={() => {
          gestures.setStatus('treated');
        }}
      >
        {field.markTreated}&nbsp;<kbd className={styles.key}>{field.keys.treated}</kbd>
      </Button>
      <Button
        size="small"
        disabledFocusable={isNone}
        onClick={() => {
          gestures.setStatus('set_aside');
        }}
      >
        {field.setAside}&nbsp;<kbd className={styles.key}>{field.keys.setAside}</kbd>
      </Button>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" disabledFocusable={isNone}>
            {field.changeKind}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {noteKinds.map((kind) => (
              <MenuItem
                key={kind}
                onClick={() => {
                  gestures.setKind(kind);
                }}
              >
                {model.note.choices.kind[kind]}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <Menu>
        <MenuTrigger disableButtonEnhancement>
          <Button size="small" disabledFocusable={isNone || populations.length === 0}>
            {field.linkPopulation}
          </Button>
        </MenuTrigger>
        <MenuPopover>
          <MenuList>
            {populations.map(({ id, title }) => (
              <MenuItem
                key={id}
                onClick={() => {
                  gestures.linkTo(id);
                }}
              >
                {title}
              </MenuItem>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      <NoteEditsMenu edits={edits} pickedCount={picked.length} />
      <span className={styles.grow} />
      <Text size={200} className={styles.help}>
        {field.listHelp}
      </Text>
    </Toolbar>
  );
});
