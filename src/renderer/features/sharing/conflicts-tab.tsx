import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { ConflictLine } from '../../../contract/subjects/log-contract.ts';
import { useHost } from '../../api/context.tsx';
import { forgetRowsOf } from '../../api/row-cache.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { ConflictCard } from './conflict-card.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalM, maxWidth: '64rem' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, alignItems: 'center' },
  grow: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** What two copies changed apart: both values side by side, settled by the person alone. */
export function ConflictsTab() {
  const { words } = useReader();
  const { client } = useHost();
  const { data } = useQuery({ queryKey: ['computed', 'conflicts'], queryFn: () => client.log.conflicts({}) });
  if (!data) return null;
  return data.length === 0 ? <EmptyState text={words.sharing.conflictsNone} /> : <Conflicts conflicts={data} />;
}

function Conflicts({ conflicts }: { readonly conflicts: readonly ConflictLine[] }) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.sharing;
  const { client } = useHost();
  const cache = useQueryClient();
  const tell = useTell();
  const list = useRef<HTMLDivElement>(null);
  /** Rank of the side chosen, by conflict. */
  const [choices, setChoices] = useState<ReadonlyMap<string, number>>(new Map());
  const [isBusy, setIsBusy] = useState(false);
  const chosen = conflicts.flatMap(({ id, sides }) => {
    const side = sides[choices.get(id) ?? -1];
    return side ? [{ id, value: side.value }] : [];
  });
  const authors = [...new Set(conflicts.flatMap(({ sides }) => sides.map(({ author }) => author)))];
  const settle = async (): Promise<void> => {
    if (chosen.length === 0 || isBusy) return;
    setIsBusy(true);
    try {
      forgetRowsOf(cache, await client.log.resolve({ choices: chosen }));
      setChoices(new Map());
      tell.done(own.settled(chosen.length));
    } catch (error) {
      tell.fault(error);
    } finally {
      setIsBusy(false);
    }
  };
  useCommands([
    { id: 'conflicts.settle', label: own.settle(chosen.length), shortcut: 'Ctrl+Enter', run: () => void settle() },
  ]);
  const step = (from: number, by: number): void => {
    const radios = list.current?.querySelectorAll<HTMLElement>(`[data-conflict="${from + by}"] [tabindex="0"]`);
    radios?.[0]?.focus();
  };
  return (
    <div className={styles.page}>
      <Text>{own.conflictsIntro}</Text>
      <div className={styles.bar}>
        {(authors.length > 1 ? authors : []).map((author) => (
          <Button
            key={author}
            onClick={() => {
              setChoices(new Map([...choices, ...choicesOf(conflicts, author)]));
            }}
          >
            {own.keepAllOf(author === '' ? own.noAuthor : author)}
          </Button>
        ))}
        {choices.size > 0 ? (
          <Button
            appearance="subtle"
            onClick={() => {
              setChoices(new Map());
            }}
          >
            {own.clearChoices}
          </Button>
        ) : null}
        <span className={styles.grow} />
        <Button appearance="primary" disabled={chosen.length === 0 || isBusy} onClick={() => void settle()}>
          {own.settle(chosen.length)}
        </Button>
      </div>
      <Text size={200} className={styles.quiet}>
        {own.conflictsKeys}
      </Text>
      <div ref={list} className={styles.page}>
        {conflicts.map((conflict, index) => (
          <div key={conflict.id} data-conflict={index}>
            <ConflictCard
              conflict={conflict}
              chosen={choices.get(conflict.id)}
              onChoose={(side) => {
                setChoices(new Map([...choices, [conflict.id, side]]));
              }}
              onStep={(by) => {
                step(index, by);
              }}
            />
          </div>
        ))}
      </div>
    </div>
  );
}

/** The last value that an author gave, wherever they gave one. */
function choicesOf(conflicts: readonly ConflictLine[], author: string): readonly (readonly [string, number])[] {
  return conflicts.flatMap(({ id, sides }) => {
    const side = sides.findLastIndex((candidate) => candidate.author === author);
    return side < 0 ? [] : [[id, side] as const];
  });
}
