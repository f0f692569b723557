import {
  Button,
  CounterBadge,
  Menu,
  MenuDivider,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Tooltip,
  Tree,
  TreeItem,
  TreeItemLayout,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons';
import { useState, type DragEvent, type KeyboardEvent } from 'react';
import type { UnitStep } from '../../../domain/organisation/unit-moves.ts';
import { useReader } from '../../app/reader.tsx';
import type { UnitNode } from './unit-tree.ts';

const useStyles = makeStyles({
  item: { overflow: 'hidden' },
  current: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
});

/** What a unit of the chart may be asked. */
export interface UnitActions {
  readonly onCurrent: (id: string) => void;
  readonly onStep: (id: string, step: UnitStep) => void;
  readonly onDrop: (id: string, parent: string | null) => void;
  readonly onAsk: (dialog: 'add' | 'rename' | 'remove' | 'place', id: string) => void;
  readonly onFocus: (id: string) => void;
}

interface UnitItemProps extends UnitActions {
  readonly node: UnitNode;
  /** People by unit: those of its own, and all below. */
  readonly own: ReadonlyMap<string, number>;
  readonly all: ReadonlyMap<string, number>;
  readonly current: string | undefined;
}

const steps: Readonly<Record<string, UnitStep>> = {
  ArrowRight: 'in',
  ArrowLeft: 'out',
  ArrowUp: 'up',
  ArrowDown: 'down',
};
const dialogs = { F2: 'rename', Insert: 'add', Delete: 'remove' } as const;

/** The kind of what is dragged, so that nothing from elsewhere is taken for a unit. */
const dragged = 'application/x-ancrage-unit';

/** A unit of the chart: it opens, narrows the grid, and is moved by mouse or keys. */
export function UnitItem(props: UnitItemProps) {
  const { node, own, all, current, ...actions } = props;
  const styles = useStyles();
  const { unit, children } = node;
  const drop = useUnitDrop(unit.id, actions.onDrop);
  return (
    <TreeItem
      itemType={children.length > 0 ? 'branch' : 'leaf'}
      value={unit.id}
      data-unit={unit.id}
      draggable
      onDragStart={(event: DragEvent) => {
        event.stopPropagation();
        event.dataTransfer.setData(dragged, unit.id);
        event.dataTransfer.effectAllowed = 'move';
      }}
      {...drop.handlers}
      onFocus={(event) => {
        event.stopPropagation();
        actions.onFocus(unit.id);
      }}
      onClick={(event) => {
        event.stopPropagation();
        actions.onCurrent(unit.id);
      }}
      onKeyDown={(event) => {
        answerKey(event, unit.id, actions);
      }}
    >
      <TreeItemLayout
        className={mergeClasses(styles.item, current === unit.id && styles.current, drop.isOver && styles.over)}
        aside={<Count own={own.get(unit.id) ?? 0} all={all.get(unit.id) ?? 0} />}
        actions={<UnitMenu name={unit.short_name ?? unit.name} id={unit.id} actions={actions} />}
      >
        {unit.short_name ?? unit.name}
      </TreeItemLayout>
      {children.length > 0 ? (
        <Tree>
          {children.map((child) => (
            <UnitItem key={child.unit.id} {...props} node={child} />
          ))}
        </Tree>
      ) : null}
    </TreeItem>
  );
}

/** Takes a unit that is dropped on it; `null` is the top of the chart. */
export function useUnitDrop(target: string | null, onDrop: UnitActions['onDrop']) {
  const [isOver, setIsOver] = useState(false);
  return {
    isOver,
    handlers: {
      onDragOver: (event: DragEvent): void => {
        if (!event.dataTransfer.types.includes(dragged)) return;
        event.preventDefault();
        event.stopPropagation();
        event.dataTransfer.dropEffect = 'move';
        setIsOver(true);
      },
      onDragLeave: (): void => {
        setIsOver(false);
      },
      onDrop: (event: DragEvent): void => {
        setIsOver(false);
        const id = event.dataTransfer.getData(dragged);
        if (id === '') return;
        event.preventDefault();
        event.stopPropagation();
        onDrop(id, target);
      },
    },
  };
}

function answerKey(event: KeyboardEvent<HTMLElement>, id: string, actions: UnitActions): void {
  // The menu of the unit has its own keys, and so have the units below.
  if (event.target !== event.currentTarget) return;
  const step = event.altKey && event.shiftKey ? steps[event.key] : undefined;
  const dialog = event.key in dialogs ? dialogs[event.key as keyof typeof dialogs] : undefined;
  if (step !== undefined) actions.onStep(id, step);
  else if (dialog !== undefined && !event.ctrlKey && !event.altKey) actions.onAsk(dialog, id);
  else if (event.key === 'Enter') actions.onCurrent(id);
  else return;
  event.preventDefault();
  event.stopPropagation();
}

function UnitMenu({
  name,
  id,
  actions,
}: {
  readonly name: string;
  readonly id: string;
  readonly actions: UnitActions;
}) {
  const { words } = useReader();
  const texts = words.organisation.units;
  const step = (label: string, to: UnitStep) => (
    <MenuItem
      key={to}
      onClick={() => {
        actions.onStep(id, to);
      }}
    >
      {label}
    </MenuItem>
  );
  const ask = (label: string, dialog: 'add' | 'rename' | 'remove' | 'place') => (
    <MenuItem
      key={dialog}
      onClick={() => {
        actions.onAsk(dialog, id);
      }}
    >
      {label}
    </MenuItem>
  );
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <Tooltip content={texts.menu(name)} relationship="label">
          <Button
            size="small"
            appearance="subtle"
            icon={<MoreHorizontalRegular />}
            onClick={(event) => {
              event.stopPropagation();
            }}
          />
        </Tooltip>
      </MenuTrigger>
      <MenuPopover
        onClick={(event) => {
          event.stopPropagation();
        }}
      >
        <MenuList>
          {ask(texts.add, 'add')}
          {ask(texts.rename, 'rename')}
          {ask(texts.placeUnder, 'place')}
          <MenuDivider />
          {step(words.organisation.indent, 'in')}
          {step(words.organisation.outdent, 'out')}
          {step(texts.up, 'up')}
          {step(texts.down, 'down')}
          <MenuDivider />
          {ask(texts.remove, 'remove')}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

/** How many people a unit holds, with those below it; its own in brackets when they are not the same. */
export function Count({ own, all }: { readonly own: number; readonly all: number }) {
  const { words } = useReader();
  if (all === 0) return null;
  const told = words.organisation.units.counted(own, all);
  return (
    <CounterBadge appearance="ghost" color="informative" title={told} aria-label={told}>
      {words.organisation.units.count(own, all)}
    </CounterBadge>
  );
}
