import {
  Button,
  Subtitle2,
  Tooltip,
  Tree,
  TreeItem,
  TreeItemLayout,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useLayoutEffect, useRef, useState } from 'react';
import { useReader } from '../../app/reader.tsx';
import { Count, UnitItem, useUnitDrop, type UnitActions } from './unit-item.tsx';
import type { UnitNode } from './unit-tree.ts';

const useStyles = makeStyles({
  nav: {
    overflow: 'auto',
    minHeight: 0,
    paddingRight: tokens.spacingHorizontalS,
    '@media (max-width: 900px)': { maxHeight: '9rem' },
  },
  head: {
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'space-between',
    marginBottom: tokens.spacingVerticalS,
  },
  heading: { margin: 0 },
  keys: { position: 'absolute', width: '1px', height: '1px', overflow: 'hidden', clipPath: 'inset(50%)' },
  current: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected },
  over: { outline: `2px solid ${tokens.colorBrandStroke1}`, outlineOffset: '-2px' },
});

/** Levels that are open when the chart is first shown. */
const openDepth = 1;

interface UnitNavProps extends Omit<UnitActions, 'onCurrent'> {
  readonly tree: readonly UnitNode[];
  readonly own: ReadonlyMap<string, number>;
  readonly all: ReadonlyMap<string, number>;
  readonly total: number;
  readonly current: string | undefined;
  readonly onCurrent: (id: string | undefined) => void;
  readonly onAdd: () => void;
  /** The unit that has just been moved or added: it is shown, and has the focus. */
  readonly moved: { readonly id: string; readonly parents: readonly string[] } | undefined;
}

const everything = 'all';

/** The organisation chart with its counts of people; a branch picked narrows the grid. */
export function UnitNav({ tree, own, all, total, current, onCurrent, onAdd, moved, ...actions }: UnitNavProps) {
  const styles = useStyles();
  const { words } = useReader();
  const nav = useRef<HTMLElement>(null);
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(tree.length > 3 ? [] : tree.filter(({ depth }) => depth < openDepth).map(({ unit }) => unit.id)),
  );
  const drop = useUnitDrop(null, actions.onDrop);
  useFollow(nav, moved, setOpen);
  return (
    <nav ref={nav} className={styles.nav} aria-label={words.organisation.tree}>
      <div className={styles.head}>
        <Subtitle2 as="h3" className={styles.heading}>
          {words.organisation.tree}
        </Subtitle2>
        <Tooltip content={words.organisation.units.addTop} relationship="label">
          <Button size="small" appearance="subtle" icon={<AddRegular />} onClick={onAdd} />
        </Tooltip>
      </div>
      <span id="unit-keys" className={styles.keys}>
        {words.organisation.units.keys}
      </span>
      <Tree
        size="small"
        aria-label={words.organisation.tree}
        aria-describedby="unit-keys"
        openItems={open}
        onOpenChange={(_, { value, open: isOpen, type }) => {
          if (type === 'Click' || type === 'Enter') return;
          setOpen((before) => {
            const next = new Set(before);
            if (isOpen) next.add(String(value));
            else next.delete(String(value));
            return next;
          });
        }}
      >
        <TreeItem
          itemType="leaf"
          value={everything}
          {...drop.handlers}
          onClick={() => {
            onCurrent(undefined);
          }}
        >
          <TreeItemLayout
            className={mergeClasses(current === undefined && styles.current, drop.isOver && styles.over)}
            aside={<Count own={total} all={total} />}
          >
            {words.organisation.allUnits}
          </TreeItemLayout>
        </TreeItem>
        {tree.map((node) => (
          <UnitItem
            key={node.unit.id}
            node={node}
            own={own}
            all={all}
            current={current}
            onCurrent={onCurrent}
            {...actions}
          />
        ))}
      </Tree>
    </nav>
  );
}

/**
 * Shows a unit where it now stands: its parents open, and the focus stays on it. It may be drawn there only later, once
 * its parents are open or the file has answered.
 */
function useFollow(
  nav: React.RefObject<HTMLElement | null>,
  moved: UnitNavProps['moved'],
  setOpen: (change: (before: ReadonlySet<string>) => ReadonlySet<string>) => void,
): void {
  const awaited = useRef<UnitNavProps['moved']>(undefined);
  useLayoutEffect(() => {
    awaited.current = moved;
    if (moved) setOpen((before) => new Set([...before, ...moved.parents]));
  }, [moved, setOpen]);
  useLayoutEffect(() => {
    const { id, parents } = awaited.current ?? {};
    if (id === undefined) return;
    const shown = nav.current?.querySelector<HTMLElement>(`[data-unit="${CSS.escape(id)}"]`);
    const holder = shown?.parentElement?.closest<HTMLElement>('[data-unit]')?.dataset['unit'];
    if (!shown || holder !== parents?.[0]) return;
    awaited.current = undefined;
    shown.focus();
  });
}
