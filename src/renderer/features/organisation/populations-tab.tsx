import { useMemo } from 'react';
import { v7 } from 'uuid';
import { headcountOf } from '../../../domain/deliverable/headcount.ts';
import type { DocumentData } from '../../../domain/deliverable/document-data.ts';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import type { Row, Rows } from '../../../domain/model.ts';
import { integer, text } from '../../../domain/shared/entity.ts';
import { useRowsState, useTables, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import type { GridChange, GridColumn, GridValues } from '../../ui/grid/grid-column.ts';
import { useColumns } from '../../ui/grid/use-columns.ts';
import { completed, labelKey, useEntityGrid } from '../../ui/grid/use-entity-grid.ts';
import { localToday } from '../../ui/today.ts';
import { EmptyList } from './import-button.tsx';
import { ruleState } from './rule-state.ts';
import { RulesButton } from './rules-button.tsx';
import { useRules } from './use-rules.ts';

const hidden = { isHidden: true } as const;
const fields = [
  'name',
  'profession',
  'actor_family',
  'digital_maturity',
  'approach',
  'scope',
  'planned_on',
  'importance',
  'stance_risk',
  'time_to_competence_days',
  'parent_id',
  'characteristics',
  'needs',
  'practices',
  'fears',
  'expectations',
  'resistances',
  'channels',
  'member_rule',
  'comment',
];
const overrides = {
  name: { width: 240 },
  ...Object.fromEntries(
    [
      'characteristics',
      'needs',
      'practices',
      'fears',
      'expectations',
      'resistances',
      'channels',
      'member_rule',
      'comment',
    ].map((key) => [key, hidden]),
  ),
  stance_risk: hidden,
  parent_id: hidden,
  time_to_competence_days: hidden,
};

const headcountKey = 'headcount';
const membersKey = 'members';
const ruleKey = 'rule';
const tables = ['population', 'population_headcount', 'population_member'] as const;

/** The populations, with how many people each holds. */
export function PopulationsTab() {
  const { words } = useReader();
  const { rows, isReady } = useRowsState('population');
  const columns = usePopulationColumns();
  const writer = useEntityGrid('population');
  const writeHeadcounts = useHeadcountWriter();
  if (!isReady) return null;
  const onEdit = (change: GridChange<Row<'population'>>): void => {
    const isCounted = [...change.edits.map(({ values }) => values), ...change.creates].some(
      (values) => headcountKey in values,
    );
    if (isCounted) writeHeadcounts(change);
    else writer.onEdit({ ...change, creates: change.creates.map(withoutCounts) });
  };
  if (rows.length === 0)
    return (
      <EmptyList
        name="populations"
        onAdd={() => {
          writer.onEdit({ gesture: 'edit', edits: [], creates: [{}] });
        }}
      />
    );
  return (
    <DataGrid
      id="population"
      label={words.organisation.tabs.populations}
      entity="population"
      columns={columns}
      rows={rows}
      onEdit={onEdit}
      onRemove={writer.onRemove}
      canAdd
      actions={<RulesButton />}
      onOpen={({ id }) => {
        showRow(`population:${id}`);
      }}
    />
  );
}

function usePopulationColumns(): readonly GridColumn<Row<'population'>>[] {
  const { words } = useReader();
  const plain = useColumns('population', fields, overrides);
  const data = useTables(tables);
  const rules = useRules();
  return useMemo(() => {
    const sizes = sizesOf(data);
    const members = Map.groupBy(data.population_member, ({ population_id: population }) => population);
    const [name, ...others] = plain;
    return [
      ...(name ? [name] : []),
      {
        key: headcountKey,
        title: words.organisation.headcount,
        field: integer(0, 10_000_000),
        value: ({ id }) => sizes.get(id) ?? null,
        width: 90,
      },
      {
        key: membersKey,
        title: words.organisation.members,
        field: integer(),
        value: ({ id }) => members.get(id)?.length ?? 0,
        width: 100,
        isReadOnly: true,
      },
      {
        key: ruleKey,
        title: words.organisation.rule.column,
        field: text(),
        value: ({ id }) => {
          const ruled = rules.get(id);
          return ruled ? ruleState(ruled, words.organisation.rule) : null;
        },
        width: 150,
        isReadOnly: true,
      },
      ...others,
    ];
  }, [plain, data, words, rules]);
}

type PopulationTables = { readonly [E in (typeof tables)[number]]: readonly Rows[E][] };

/** The size of each population as documents tell it. */
function sizesOf(rows: PopulationTables): ReadonlyMap<string, number | undefined> {
  const groups = new Map<string, ReadonlyMap<unknown, readonly unknown[]>>();
  const having = (entity: keyof PopulationTables, field: string, id: string): readonly unknown[] => {
    const key = `${entity}.${field}`;
    const group =
      groups.get(key) ??
      Map.groupBy<unknown, object>(rows[entity], (row) => (row as Readonly<Record<string, unknown>>)[field]);
    groups.set(key, group);
    return group.get(id) ?? [];
  };
  const data = { rows, having, options: { today: localToday() } } as unknown as DocumentData;
  return new Map(rows.population.map((population) => [population.id, headcountOf(data, population)]));
}

/** A size typed in the grid is the count of the whole, today; the count of today is corrected. */
function useHeadcountWriter() {
  const { words } = useReader();
  const counts = useTables(tables).population_headcount;
  const tell = useTell();
  const { mutate } = useWrite();
  return ({ gesture, edits, creates }: GridChange<Row<'population'>>): void => {
    const writes = [
      ...edits.flatMap(({ row, values }): RowWrite[] => {
        const rest = withoutCounts(values);
        const size = values[headcountKey];
        return [
          ...(Object.keys(rest).length > 0
            ? [{ do: 'update' as const, entity: 'population' as const, id: row.id, values: { ...rest } }]
            : []),
          ...(size === undefined ? [] : sizeWrites(row.id, Number(size ?? 0), size === null, counts)),
        ];
      }),
      ...creates.flatMap((values): RowWrite[] => {
        const id = v7();
        const size = values[headcountKey] ?? null;
        const given = completed('population', withoutCounts(values), words.grid.toName);
        return [
          { do: 'create', entity: 'population', id, values: { ...given } },
          ...(size === null ? [] : sizeWrites(id, Number(size), false, counts)),
        ];
      }),
    ];
    if (writes.length === 0) return;
    const count = edits.length + creates.length;
    mutate(
      { label: { key: labelKey(gesture, creates.length), parameters: { entity: 'population', count } }, writes },
      { onError: tell.fault },
    );
  };
}

function sizeWrites(
  population: string,
  headcount: number,
  isCleared: boolean,
  counts: readonly Row<'population_headcount'>[],
): readonly RowWrite[] {
  const whole = counts.filter((count) => count.population_id === population && count.site_id === null);
  if (isCleared) return whole.map(({ id }) => ({ do: 'remove', entity: 'population_headcount', id }));
  const today = localToday();
  const undated = whole.length === 1 ? whole.find(({ counted_on: on }) => on === null) : undefined;
  const current = whole.find(({ counted_on: on }) => on === today) ?? undated;
  return [
    current
      ? { do: 'update', entity: 'population_headcount', id: current.id, values: { headcount } }
      : {
          do: 'create',
          entity: 'population_headcount',
          values: { population_id: population, site_id: null, counted_on: today, headcount },
        },
  ];
}

function withoutCounts(values: GridValues): GridValues {
  return Object.fromEntries(
    Object.entries(values).filter(([key]) => key !== headcountKey && key !== membersKey && key !== ruleKey),
  );
}
