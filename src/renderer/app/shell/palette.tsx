import {
  Badge,
  Dialog,
  DialogBody,
  DialogSurface,
  Input,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { SearchRegular } from '@fluentui/react-icons';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState, type KeyboardEvent } from 'react';
import { fold } from '../../../domain/shared/fold.ts';
import { isInTitle } from '../../../domain/shared/search-query.ts';
import type { SearchFilter, SearchLine } from '../../../contract/subjects/search-contract.ts';
import { useHost } from '../../api/context.tsx';
import { useCommandList, useCommands, type Command } from '../commands.tsx';
import { placeOf } from '../places.ts';
import { MarkedText } from '../../ui/marked-text.tsx';
import { useMask } from '../../ui/entity/mask.tsx';
import { useReader } from '../reader.tsx';
import { goToRow } from '../route.ts';
import { shortcutText } from '../shortcut-text.ts';
import { SearchFilters } from './search-filters.tsx';

const useStyles = makeStyles({
  surface: { maxWidth: '44rem', padding: tokens.spacingVerticalM, top: 0, marginTop: '10vh' },
  body: { display: 'flex', flexDirection: 'column', gap: tokens.spacingVerticalS },
  list: { maxHeight: '55vh', overflowY: 'auto', display: 'grid', gap: '1px' },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'baseline',
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  badge: { flexShrink: 0, whiteSpace: 'nowrap' },
  nothing: { color: tokens.colorNeutralForeground3 },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap', flexShrink: 0 },
});

const opening = new EventTarget();

/** Opens the palette from anywhere. */
export function openPalette(): void {
  opening.dispatchEvent(new Event('open'));
}

/** Hits shown at once. */
const longestList = 30;

/** Finds everything in the client file, and runs everything that the screen offers. */
export function Palette() {
  const styles = useStyles();
  const { words } = useReader();
  const [isOpen, setIsOpen] = useState(false);
  useEffect(() => {
    const open = (): void => {
      setIsOpen(true);
    };
    opening.addEventListener('open', open);
    return () => {
      opening.removeEventListener('open', open);
    };
  }, []);
  useCommands([{ id: 'palette', label: words.shell.search, shortcut: 'Ctrl+K', run: openPalette }]);
  return (
    <Dialog
      open={isOpen}
      onOpenChange={(_, { open }) => {
        setIsOpen(open);
      }}
    >
      <DialogSurface className={styles.surface} aria-label={words.shell.search}>
        <PaletteBody
          onClose={() => {
            setIsOpen(false);
          }}
        />
      </DialogSurface>
    </Dialog>
  );
}

type Entry =
  | { readonly kind: 'command'; readonly command: Command }
  | { readonly kind: 'hit'; readonly hit: SearchLine };

function PaletteBody({ onClose }: { readonly onClose: () => void }) {
  const styles = useStyles();
  const { words, model, presentation } = useReader();
  const mask = useMask();
  const { client } = useHost();
  const listCommands = useCommandList();
  const [typed, setTyped] = useState('');
  const [filter, setFilter] = useState<SearchFilter>({});
  const [current, setCurrent] = useState(0);
  const [isAwaited, setIsAwaited] = useState(false);
  const isNarrowed = Object.keys(filter).length > 0;
  const asks = typed.trim() !== '' || isNarrowed;
  const { data, isFetching } = useQuery({
    queryKey: ['computed', 'search', typed, filter],
    queryFn: ({ signal }) => client.search.find({ text: typed, limit: longestList, filter }, { signal }),
    enabled: asks,
    placeholderData: (before) => before,
  });
  const sought = fold(typed.trim());
  const commands = listCommands().filter(
    ({ id, label }) => !isNarrowed && id !== 'palette' && id !== 'redo.shift' && fold(label).includes(sought),
  );
  const hits = asks ? (data?.hits ?? []) : [];
  const entries: readonly Entry[] = [
    ...hits.map((hit) => ({ kind: 'hit' as const, hit })),
    ...commands.map((command) => ({ kind: 'command' as const, command })),
  ];
  const run = (entry: Entry | undefined): void => {
    if (!entry) return;
    onClose();
    // The dialog gives the focus back first.
    setTimeout(() => {
      if (entry.kind === 'command') entry.command.run();
      else {
        const { section, tab } = placeOf(entry.hit.entity);
        const entity = entry.hit.entity === 'identity' ? 'person' : entry.hit.entity;
        goToRow(section, tab, `${entity}:${entry.hit.row}`);
      }
    });
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step !== 0) {
      event.preventDefault();
      setCurrent((index) => (entries.length === 0 ? 0 : (index + step + entries.length) % entries.length));
    }
    if (event.key === 'Enter') {
      event.preventDefault();
      // What is shown may still be the answer to fewer letters.
      if (isFetching) setIsAwaited(true);
      else run(entries[current]);
    }
  };
  useEffect(() => {
    if (!isAwaited || isFetching) return;
    setIsAwaited(false);
    run(entries[current]);
  });
  return (
    <DialogBody className={styles.body}>
      <Input
        autoFocus
        size="large"
        contentBefore={<SearchRegular />}
        role="combobox"
        aria-expanded
        aria-controls="palette-list"
        aria-activedescendant={`palette-${current}`}
        aria-label={words.shell.searchPlaceholder}
        placeholder={words.shell.searchPlaceholder}
        value={typed}
        onKeyDown={onKeyDown}
        onChange={(_, { value }) => {
          setTyped(value);
          setCurrent(0);
        }}
      />
      <SearchFilters
        filter={filter}
        onChange={(narrowed) => {
          setFilter(narrowed);
          setCurrent(0);
        }}
      />
      <div id="palette-list" role="listbox" aria-label={words.shell.searchResults} className={styles.list}>
        {entries.length === 0 ? (
          <Text className={styles.nothing}>
            {isNarrowed ? words.shell.searchNothingNarrowed : words.shell.searchNothing}
          </Text>
        ) : null}
        {entries.map((entry, index) => (
          <div
            key={entry.kind === 'hit' ? `${entry.hit.entity} ${entry.hit.row}` : entry.command.id}
            id={`palette-${index}`}
            role="option"
            aria-selected={index === current}
            className={mergeClasses(styles.line, index === current && styles.current)}
            ref={(element) => {
              if (index === current) element?.scrollIntoView({ block: 'nearest' });
            }}
            onClick={() => {
              run(entry);
            }}
          >
            {entry.kind === 'hit' ? (
              <>
                <Badge appearance="outline" shape="rounded" className={styles.badge}>
                  {entry.hit.code ?? model[entry.hit.entity].one}
                </Badge>
                <span className={styles.title}>
                  {!presentation ? (
                    <Excerpt hit={entry.hit} />
                  ) : entry.hit.entity === 'person' || entry.hit.entity === 'identity' ? (
                    entry.hit.code
                  ) : (
                    mask(entry.hit.title)
                  )}
                </span>
              </>
            ) : (
              <>
                <span className={styles.title}>{mask(entry.command.label)}</span>
                {entry.command.shortcut === undefined ? null : (
                  <kbd className={styles.quiet}>{shortcutText(entry.command.shortcut, words.shell.keys)}</kbd>
                )}
              </>
            )}
          </div>
        ))}
      </div>
    </DialogBody>
  );
}

function Excerpt({ hit: { title, excerpt } }: { readonly hit: SearchLine }) {
  if (!excerpt) return title;
  return (
    <>
      {isInTitle(title, excerpt) ? null : `${title} — `}
      <MarkedText {...excerpt} />
    </>
  );
}
