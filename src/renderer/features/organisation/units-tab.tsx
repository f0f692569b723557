import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useRows, useRowsState, useWrite } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { useColumns } from '../../ui/grid/use-columns.ts';
import { useEntityGrid } from '../../ui/grid/use-entity-grid.ts';
import { EmptyList, ImportButton } from './import-button.tsx';
import { UnitNav } from './unit-nav.tsx';
import { branchOf, flatTree, parentWhenIndented, parentWhenOutdented, peopleByUnit, unitTree } from './unit-tree.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '15rem minmax(0, 1fr)',
    gridTemplateRows: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    minHeight: 0,
    '@media (max-width: 900px)': {
      gridTemplateColumns: 'minmax(0, 1fr)',
      gridTemplateRows: '8rem minmax(0, 1fr)',
    },
  },
});

const fields = ['name', 'short_name', 'kind', 'parent_id', 'manager_id', 'site_id', 'headcount'];
const overrides = { name: { width: 280 }, short_name: { width: 90 }, kind: { width: 120 } };

/** The organisation chart: its branches at the left, its units in a grid. */
export function UnitsTab() {
  const styles = useStyles();
  const { words } = useReader();
  const { rows, isReady } = useRowsState('unit');
  const people = useRows('person');
  const [branch, setBranch] = useState<string>();
  const tree = useMemo(() => unitTree(rows), [rows]);
  const counts = useMemo(() => peopleByUnit(tree, people), [tree, people]);
  const shown = useMemo(() => {
    const kept = branch === undefined ? undefined : branchOf(tree, branch);
    return flatTree(tree).filter(({ unit }) => kept === undefined || kept.size === 0 || kept.has(unit.id));
  }, [tree, branch]);
  const lines = useMemo(() => shown.map(({ unit }) => unit), [shown]);
  const depths = useMemo(() => new Map(shown.map(({ unit, depth }) => [unit.id, depth])), [shown]);
  const plain = useColumns('unit', fields, overrides);
  const columns = useMemo(
    () =>
      plain.map((column) =>
        column.key === 'name' ? { ...column, indent: ({ id }: Row<'unit'>) => depths.get(id) ?? 0 } : column,
      ),
    [plain, depths],
  );
  const defaults = branch === undefined ? {} : { parent_id: branch };
  const writer = useEntityGrid('unit', defaults);
  const selected = useRef<readonly Row<'unit'>[]>([]);
  const move = useMove();
  useCommands([
    {
      id: 'unit.indent',
      label: words.organisation.indent,
      shortcut: 'Alt+Shift+ArrowRight',
      run: () => {
        move(selected.current, (id) => parentWhenIndented(tree, id));
      },
    },
    {
      id: 'unit.outdent',
      label: words.organisation.outdent,
      shortcut: 'Alt+Shift+ArrowLeft',
      run: () => {
        move(selected.current, (id) => parentWhenOutdented(tree, id));
      },
    },
  ]);
  if (!isReady) return null;
  if (rows.length === 0)
    return (
      <EmptyList
        name="units"
        kind="units"
        onAdd={() => {
          writer.onEdit({ gesture: 'edit', edits: [], creates: [{}] });
        }}
      />
    );
  return (
    <div className={styles.columns}>
      <UnitNav tree={tree} counts={counts} total={people.length} current={branch} onCurrent={setBranch} />
      <DataGrid
        id="unit"
        label={words.organisation.tabs.units}
        entity="unit"
        columns={columns}
        rows={lines}
        {...writer}
        canAdd
        onSelect={(units) => {
          selected.current = units;
        }}
        onOpen={({ id }) => {
          showRow(`unit:${id}`);
        }}
        actions={<ImportButton kind="units" />}
      />
    </div>
  );
}

/** Gives units another parent, in one change. */
function useMove() {
  const tell = useTell();
  const { mutate } = useWrite();
  return (units: readonly Row<'unit'>[], parentOf: (id: string) => string | null | undefined): void => {
    const writes = units.flatMap(({ id }) => {
      const parent = parentOf(id);
      return parent === undefined || units.some((unit) => unit.id === parent)
        ? []
        : [{ do: 'update' as const, entity: 'unit' as const, id, values: { parent_id: parent } }];
    });
    if (writes.length === 0) return;
    mutate(
      { label: { key: 'rows_moved', parameters: { entity: 'unit', count: writes.length } }, writes },
      { onError: tell.fault },
    );
  };
}
