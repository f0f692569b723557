import { Button, Spinner, Text, makeStyles, tokens } from '@fluentui/react-components';
import { ArrowSwapRegular } from '@fluentui/react-icons';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useMemo, useState } from 'react';
import { setApart, type DuplicatePair } from '../../../domain/organisation/duplicate-people.ts';
import { mergeEntities, planPersonMerge } from '../../../domain/organisation/merge-people.ts';
import type { AnyRow } from '../../../domain/repoint-references.ts';
import { useHost } from '../../api/context.tsx';
import { forgetRowsOf } from '../../api/row-cache.ts';
import { useTables, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { MergeChoices } from './merge-choices.tsx';
import { chosenValues, fullerFirst, mergeFields, type MergeField, type PersonRows } from './merge-fields.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gridTemplateRows: 'minmax(0, 1fr) auto', gap: tokens.spacingVerticalM, minHeight: 0 },
  scroll: { overflowY: 'auto', display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start' },
  actions: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
  grow: { flexGrow: 1 },
  told: { display: 'grid' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Two rows side by side: the value to keep is chosen field by field, and what the merge does is said before. */
export function MergePeople({ pair }: { readonly pair: DuplicatePair }) {
  const styles = useStyles();
  const { words, presentation } = useReader();
  const texts = words.organisation.duplicates;
  const tables = useTables(['identity', ...mergeEntities]);
  const [isSwapped, setIsSwapped] = useState(false);
  /** Choices that differ from what is proposed. */
  const [turned, setTurned] = useState<ReadonlySet<string>>(new Set());
  const [taken, setTaken] = useState<ReadonlySet<string>>(new Set());
  const rows = useMemo(() => {
    const of = (id: string): PersonRows | undefined => {
      const person = tables.person.find((row) => row.id === id);
      return person && { person, identity: tables.identity.find((row) => row.id === id) };
    };
    const [one, other] = [of(pair.one), of(pair.other)];
    return one && other && fullerFirst(one, other);
  }, [tables, pair]);
  const [kept, merged] = rows ? (isSwapped ? [rows[1], rows[0]] : rows) : [];
  const compared = useMemo(() => (kept && merged ? mergeFields(kept, merged) : undefined), [kept, merged]);
  const plan = useMemo(
    () =>
      kept &&
      merged &&
      planPersonMerge((entity) => (tables as Readonly<Record<string, readonly AnyRow[]>>)[entity] ?? [], {
        kept: kept.person.id,
        merged: merged.person.id,
        person: {},
        identity: {},
        taken: new Set(),
      }),
    [tables, kept, merged],
  );
  const { merge, setPairApart, isPending } = useMergeWriter();
  if (!kept || !merged || !compared || !plan) return null;
  const isMerged = ({ key, prefersMerged }: MergeField): boolean => prefersMerged !== turned.has(key);
  return (
    <div className={styles.part}>
      <div className={styles.scroll}>
        <MergeChoices
          codes={[kept.person.code, merged.person.code]}
          fields={compared.fields.filter(({ entity }) => !presentation || entity === 'person')}
          isMerged={isMerged}
          onTurn={(key) => {
            setTurned(toggled(turned, key));
          }}
          disagreements={plan.disagreements}
          taken={taken}
          onTake={(key) => {
            setTaken(toggled(taken, key));
          }}
        />
        <div className={styles.told}>
          {presentation ? <Text>{words.organisation.namesHidden}</Text> : null}
          <Text className={styles.quiet}>
            {[
              ...(compared.identical > 0 ? [texts.identical(compared.identical)] : []),
              texts.codeKept(kept.person.code),
              texts.links(plan.moved, plan.joined),
              ...(plan.dropped > 0 ? [texts.dropped(plan.dropped)] : []),
            ].join(' ')}
          </Text>
        </div>
      </div>
      <div className={styles.actions}>
        <Button
          appearance="primary"
          disabledFocusable={isPending}
          {...(isPending && { icon: <Spinner size="tiny" /> })}
          onClick={() => {
            merge({
              kept: kept.person.id,
              merged: merged.person.id,
              ...chosenValues(compared.fields, isMerged),
              taken: [...taken],
              codes: [merged.person.code, kept.person.code],
            });
          }}
        >
          {texts.merge}
        </Button>
        <Button
          icon={<ArrowSwapRegular />}
          onClick={() => {
            setIsSwapped(!isSwapped);
            setTurned(new Set());
            setTaken(new Set());
          }}
        >
          {texts.swap}
        </Button>
        <span className={styles.grow} />
        <Button
          onClick={() => {
            setPairApart(pair);
          }}
        >
          {texts.distinct}
        </Button>
      </div>
    </div>
  );
}

interface MergeRequest {
  readonly kept: string;
  readonly merged: string;
  readonly person: Readonly<Record<string, string | number | null>>;
  readonly identity: Readonly<Record<string, string | number | null>>;
  readonly taken: readonly string[];
  /** Of the row that goes, and of the one kept: for what is told. */
  readonly codes: readonly [string, string];
}

function useMergeWriter() {
  const { words } = useReader();
  const texts = words.organisation.duplicates;
  const { client } = useHost();
  const cache = useQueryClient();
  const tell = useTell();
  const { mutate: write } = useWrite();
  const { mutate: merge, isPending } = useMutation({
    mutationFn: ({ kept, merged, taken, person, identity }: MergeRequest) =>
      client.people.merge({ kept, merged, person: { ...person }, identity: { ...identity }, taken: [...taken] }),
    onError: tell.fault,
    onSuccess: (merged, { codes }) => {
      forgetRowsOf(cache, merged);
      tell.done(texts.merged_done(...codes));
    },
  });
  return {
    merge,
    isPending,
    setPairApart: ({ one, other }: DuplicatePair): void => {
      write(
        {
          label: { key: 'people_distinct' },
          writes: [{ do: 'create', entity: 'distinct_people', values: setApart(one, other) }],
        },
        {
          onError: tell.fault,
          onSuccess: () => {
            tell.done(texts.distinct_done);
          },
        },
      );
    },
  };
}

function toggled(keys: ReadonlySet<string>, key: string): ReadonlySet<string> {
  const next = new Set(keys);
  if (!next.delete(key)) next.add(key);
  return next;
}
