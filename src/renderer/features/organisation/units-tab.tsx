import { makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { Row } from '../../../domain/model.ts';
import { unitStep, type UnitStep } from '../../../domain/organisation/unit-moves.ts';
import { useRows, useRowsState } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { DataGrid } from '../../ui/grid/data-grid.tsx';
import { useColumns } from '../../ui/grid/use-columns.ts';
import { useEntityGrid } from '../../ui/grid/use-entity-grid.ts';
import { EmptyList, ImportButton } from './import-button.tsx';
import { PlaceUnitDialog, RemoveUnitDialog, UnitNameDialog } from './unit-dialogs.tsx';
import type { UnitActions } from './unit-item.tsx';
import { UnitNav } from './unit-nav.tsx';
import { branchOf, flatTree, ownPeople, peopleByUnit, unitTree } from './unit-tree.ts';
import { useUnitGestures, type UnitGestures } from './use-unit-gestures.ts';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '17rem minmax(0, 1fr)',
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
  const own = useMemo(() => ownPeople(people), [people]);
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
  const chart = useChart(rows, branch);
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
      <UnitNav
        tree={tree}
        own={own}
        all={counts}
        total={people.length}
        current={branch}
        onCurrent={setBranch}
        moved={chart.moved}
        onAdd={chart.addAtTop}
        {...chart.actions}
      />
      <DataGrid
        id="unit"
        label={words.organisation.tabs.units}
        entity="unit"
        columns={columns}
        rows={lines}
        {...writer}
        canAdd
        onSelect={(units) => {
          chart.onSelect(units.map(({ id }) => id));
        }}
        onOpen={({ id }) => {
          showRow(`unit:${id}`);
        }}
        actions={<ImportButton kind="units" />}
      />
      <UnitDialogs units={rows} chart={chart} />
    </div>
  );
}

interface Asked {
  readonly dialog: Parameters<UnitActions['onAsk']>[0];
  /** The unit that it is about; null for the top. */
  readonly id: string | null;
}

interface Chart {
  readonly asked: Asked | undefined;
  readonly gestures: UnitGestures;
  readonly moved: { readonly id: string; readonly parents: readonly string[] } | undefined;
  readonly actions: Omit<UnitActions, 'onCurrent'>;
  readonly addAtTop: () => void;
  readonly onSelect: (ids: readonly string[]) => void;
  readonly onClose: () => void;
  /** Shows a unit under its new parent. */
  readonly follow: (id: string, parent: string | null) => void;
}

/** The gestures on the chart, by mouse, keys, menu and palette. */
function useChart(units: readonly Row<'unit'>[], branch: string | undefined): Chart {
  const { words } = useReader();
  const gestures = useUnitGestures(units);
  const [asked, setAsked] = useState<Asked>();
  const [moved, setMoved] = useState<Chart['moved']>();
  // The unit that has the focus in the chart, or else the rows selected in the grid.
  const target = useRef<readonly string[]>([]);
  const follow = (id: string, parent: string | null): void => {
    setMoved({ id, parents: parentsOf(units, parent) });
  };
  const step = (id: string, way: UnitStep): void => {
    const move = unitStep(units, id, way);
    gestures.step([id], way);
    if (move) follow(id, move.parent);
  };
  const stepAll = (way: UnitStep) => (): void => {
    gestures.step(target.current, way);
  };
  const ask = (dialog: Asked['dialog']) => (): void => {
    const id = target.current[0] ?? branch;
    if (id !== undefined || dialog === 'add') setAsked({ dialog, id: id ?? null });
  };
  const texts = words.organisation.units;
  useCommands([
    { id: 'unit.indent', label: words.organisation.indent, shortcut: 'Alt+Shift+ArrowRight', run: stepAll('in') },
    { id: 'unit.outdent', label: words.organisation.outdent, shortcut: 'Alt+Shift+ArrowLeft', run: stepAll('out') },
    { id: 'unit.up', label: texts.up, shortcut: 'Alt+Shift+ArrowUp', run: stepAll('up') },
    { id: 'unit.down', label: texts.down, shortcut: 'Alt+Shift+ArrowDown', run: stepAll('down') },
    { id: 'unit.place', label: texts.placeUnder, run: ask('place') },
    { id: 'unit.add', label: texts.add, run: ask('add') },
    { id: 'unit.rename', label: texts.rename, run: ask('rename') },
    { id: 'unit.remove', label: texts.remove, run: ask('remove') },
  ]);
  return {
    asked,
    gestures,
    moved,
    follow,
    actions: {
      onStep: step,
      onDrop: (id, parent) => {
        if (gestures.place(id, parent)) follow(id, parent);
      },
      onAsk: (dialog, id) => {
        setAsked({ dialog, id });
      },
      onFocus: (id) => {
        target.current = [id];
      },
    },
    addAtTop: () => {
      setAsked({ dialog: 'add', id: null });
    },
    onSelect: (ids) => {
      target.current = ids;
    },
    onClose: () => {
      setAsked(undefined);
    },
  };
}

function UnitDialogs({ units, chart }: { readonly units: readonly Row<'unit'>[]; readonly chart: Chart }) {
  const { words } = useReader();
  const { asked, gestures, onClose, follow } = chart;
  if (!asked) return null;
  const texts = words.organisation.units;
  const unit = units.find(({ id }) => id === asked.id);
  if (asked.dialog === 'add')
    return (
      <UnitNameDialog
        title={texts.addTitle(unit?.name ?? '')}
        action={words.common.add}
        name=""
        onClose={onClose}
        onName={(name) => {
          const id = v7();
          const values = { name, parent_id: unit?.id ?? null };
          gestures.write('rows_created', [{ do: 'create', entity: 'unit', id, values }]);
          follow(id, unit?.id ?? null);
        }}
      />
    );
  if (!unit) return null;
  const shared = { units, unit, gestures, onClose };
  if (asked.dialog === 'remove') return <RemoveUnitDialog {...shared} />;
  if (asked.dialog === 'place')
    return (
      <PlaceUnitDialog
        {...shared}
        onPlaced={(parent) => {
          follow(unit.id, parent);
        }}
      />
    );
  return (
    <UnitNameDialog
      title={texts.renameTitle(unit.name)}
      action={words.common.save}
      name={unit.name}
      onClose={onClose}
      onName={(name) => {
        gestures.write('rows_changed', [{ do: 'update', entity: 'unit', id: unit.id, values: { name } }]);
        follow(unit.id, unit.parent_id);
      }}
    />
  );
}

/** A unit and those above it, which open so that what is under it is seen. */
function parentsOf(units: readonly Row<'unit'>[], id: string | null): readonly string[] {
  const found: string[] = [];
  for (let at = id; at !== null && !found.includes(at);) {
    found.push(at);
    at = units.find((unit) => unit.id === at)?.parent_id ?? null;
  }
  return found;
}
