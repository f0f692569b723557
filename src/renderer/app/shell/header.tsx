import {
  Button,
  Text,
  ToggleButton,
  Toolbar,
  ToolbarDivider,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowRedoRegular,
  ArrowUndoRegular,
  BranchForkRegular,
  EyeOffRegular,
  HomeRegular,
  SearchRegular,
} from '@fluentui/react-icons';
import { useIsMutating, useQueryClient } from '@tanstack/react-query';
import type { OpenClient } from '../../../contract/subjects/clients-contract.ts';
import { labelWords } from '../../../words/history-words.ts';
import { reversedLabel } from '../../../domain/shared/label.ts';
import { useHost } from '../../api/context.tsx';
import { faultOf } from '../../api/faults.ts';
import { useLogState, useWriteProfile } from '../../api/queries.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { useCommands } from '../commands.tsx';
import { useReader } from '../reader.tsx';
import { useReversals } from '../reversal.tsx';
import { go } from '../route.ts';
import { shortcutText } from '../shortcut-text.ts';
import { openPalette } from './palette.tsx';
import { PreferencesMenu } from './preferences.tsx';

const useStyles = makeStyles({
  header: {
    gridArea: 'header',
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    minWidth: 0,
  },
  name: { minWidth: 0, overflow: 'hidden', textOverflow: 'ellipsis', whiteSpace: 'nowrap' },
  grow: { flexGrow: 1 },
  saved: {
    color: tokens.colorNeutralForeground2,
    whiteSpace: 'nowrap',
    '@media (max-width: 1200px)': { display: 'none' },
  },
  search: {
    minWidth: '14rem',
    justifyContent: 'flex-start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    '@media (max-width: 900px)': { minWidth: 0 },
  },
  key: { marginLeft: 'auto', paddingLeft: tokens.spacingHorizontalM, color: tokens.colorNeutralForeground3 },
});

/** Who the client is, undo and redo, what is saved, search, and how the screen looks. */
export function Header({ client }: { readonly client: OpenClient }) {
  const styles = useStyles();
  const { words, language, presentation, accents } = useReader();
  const { client: backend } = useHost();
  const cache = useQueryClient();
  const state = useLogState();
  const reverse = useReverse();
  const { mutate: writeProfile } = useWriteProfile();
  const undoLabel = state?.undo ? words.shell.undo(labelWords(state.undo, language)) : words.shell.nothingToUndo;
  const redoLabel = state?.redo
    ? words.shell.redo(labelWords(reversedLabel(state.redo), language))
    : words.shell.nothingToRedo;
  const undo = (): void => {
    void reverse('undo');
  };
  const redo = (): void => {
    void reverse('redo');
  };
  const present = (): void => {
    writeProfile({ presentation: !presentation });
  };
  const home = async (): Promise<void> => {
    // The frame goes first: it asks nothing of a file that is closed. The next client is entered by its dashboard.
    history.replaceState(null, '', '#/');
    cache.setQueryData(['client'], null);
    await backend.clients.close({});
    await cache.invalidateQueries({ queryKey: ['clients'] });
  };
  useCommands([
    { id: 'undo', label: undoLabel, shortcut: 'Ctrl+Z', run: undo },
    { id: 'redo', label: redoLabel, shortcut: 'Ctrl+Y', run: redo },
    { id: 'redo.shift', label: redoLabel, shortcut: 'Ctrl+Shift+Z', run: redo },
    { id: 'presentation', label: words.shell.presentation, shortcut: 'Ctrl+Shift+P', run: present },
    { id: 'home', label: words.home.close, run: () => void home() },
  ]);
  return (
    <header className={styles.header}>
      <Tooltip content={words.home.close} relationship="label">
        <Button appearance="subtle" icon={<HomeRegular />} onClick={() => void home()} />
      </Tooltip>
      <Text as="h1" weight="semibold" size={400} className={styles.name} style={{ color: accents.ink, margin: 0 }}>
        {client.name}
      </Text>
      <Toolbar aria-label={words.shell.undo('')} size="small">
        <Tooltip content={`${undoLabel} (Ctrl+Z)`} relationship="label">
          <Button appearance="subtle" icon={<ArrowUndoRegular />} disabledFocusable={!state?.undo} onClick={undo} />
        </Tooltip>
        <Tooltip content={`${redoLabel} (Ctrl+Y)`} relationship="label">
          <Button appearance="subtle" icon={<ArrowRedoRegular />} disabledFocusable={!state?.redo} onClick={redo} />
        </Tooltip>
      </Toolbar>
      <SavedState at={state?.lastChangeAt ?? null} />
      <span className={styles.grow} />
      {state && state.conflicts > 0 ? (
        <Button
          appearance="outline"
          icon={<BranchForkRegular />}
          style={{ color: accents.watch }}
          onClick={() => {
            go('sharing', 'conflicts');
          }}
        >
          {words.shell.conflicts(state.conflicts)}
        </Button>
      ) : null}
      <Button className={styles.search} icon={<SearchRegular />} onClick={openPalette} aria-keyshortcuts="Control+K">
        <span>{words.common.search}</span>
        <kbd className={styles.key}>Ctrl+K</kbd>
      </Button>
      <ToolbarDivider />
      <Tooltip
        content={`${words.shell.presentationOn} (${shortcutText('Ctrl+Shift+P', words.shell.keys)})`}
        relationship="description"
      >
        <ToggleButton
          appearance="subtle"
          icon={<EyeOffRegular />}
          checked={presentation}
          onClick={present}
          aria-label={words.shell.presentation}
        />
      </Tooltip>
      <PreferencesMenu />
    </header>
  );
}

function SavedState({ at }: { readonly at: string | null }) {
  const styles = useStyles();
  const { words, language } = useReader();
  const isSaving = useIsMutating() > 0;
  const time =
    at === null
      ? undefined
      : new Intl.DateTimeFormat(language, { hour: '2-digit', minute: '2-digit' }).format(new Date(at));
  return (
    <Text size={200} className={styles.saved} role="status">
      {isSaving ? words.shell.saving : time === undefined ? words.shell.allSaved : words.shell.saved(time)}
    </Text>
  );
}

/** Undoes or redoes, and tells what came of it. */
function useReverse(): (direction: 'undo' | 'redo') => Promise<void> {
  const tell = useTell();
  const { words, language } = useReader();
  const { reverse } = useReversals();
  return async (direction) => {
    try {
      const reversal = await reverse({ direction });
      if (!reversal) {
        tell.notice(words.common.stopped);
        return;
      }
      const { label, keptCells } = reversal;
      const what = labelWords(reversedLabel(label), language);
      const kept = keptCells > 0 ? ` ${words.shell.keptCells(keptCells)}` : '';
      tell.notice(`${direction === 'undo' ? words.shell.undone(what) : words.shell.redone(what)}${kept}`);
    } catch (error) {
      const { code } = faultOf(error);
      if (code === 'nothing_to_undo' || code === 'nothing_to_redo')
        tell.notice(direction === 'undo' ? words.shell.nothingToUndo : words.shell.nothingToRedo);
      else tell.fault(error);
    }
  };
}
