import {
  CounterBadge,
  Subtitle2,
  Tree,
  TreeItem,
  TreeItemLayout,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useReader } from '../../app/reader.tsx';
import type { UnitNode } from './unit-tree.ts';

const useStyles = makeStyles({
  nav: {
    overflow: 'auto',
    minHeight: 0,
    paddingRight: tokens.spacingHorizontalS,
    '@media (max-width: 900px)': { maxHeight: '9rem' },
  },
  heading: { margin: `0 0 ${tokens.spacingVerticalS}` },
  item: { overflow: 'hidden' },
  current: { fontWeight: tokens.fontWeightSemibold, backgroundColor: tokens.colorNeutralBackground1Selected },
});

/** Levels that are open when the chart is first shown. */
const openDepth = 1;

interface UnitNavProps {
  readonly tree: readonly UnitNode[];
  /** People by unit. */
  readonly counts: ReadonlyMap<string, number>;
  readonly total: number;
  readonly current: string | undefined;
  readonly onCurrent: (id: string | undefined) => void;
}

const everything = 'all';

/** The organisation chart with its counts of people; a branch picked narrows the grid. */
export function UnitNav({ tree, counts, total, current, onCurrent }: UnitNavProps) {
  const styles = useStyles();
  const { words } = useReader();
  const [open, setOpen] = useState<ReadonlySet<string>>(
    () => new Set(tree.length > 3 ? [] : tree.filter(({ depth }) => depth < openDepth).map(({ unit }) => unit.id)),
  );
  return (
    <nav className={styles.nav} aria-label={words.organisation.tree}>
      <Subtitle2 as="h3" block className={styles.heading}>
        {words.organisation.tree}
      </Subtitle2>
      <Tree
        size="small"
        aria-label={words.organisation.tree}
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
          onClick={() => {
            onCurrent(undefined);
          }}
        >
          <TreeItemLayout
            className={mergeClasses(current === undefined && styles.current)}
            aside={<Count people={total} />}
          >
            {words.organisation.allUnits}
          </TreeItemLayout>
        </TreeItem>
        {tree.map((node) => (
          <NavItem key={node.unit.id} node={node} counts={counts} current={current} onCurrent={onCurrent} />
        ))}
      </Tree>
    </nav>
  );
}

interface NavItemProps extends Pick<UnitNavProps, 'counts' | 'current' | 'onCurrent'> {
  readonly node: UnitNode;
}

function NavItem({ node: { unit, children }, counts, current, onCurrent }: NavItemProps) {
  const styles = useStyles();
  return (
    <TreeItem
      itemType={children.length > 0 ? 'branch' : 'leaf'}
      value={unit.id}
      onClick={(event) => {
        event.stopPropagation();
        onCurrent(unit.id);
      }}
      onKeyDown={(event) => {
        if (event.key !== 'Enter') return;
        event.stopPropagation();
        onCurrent(unit.id);
      }}
    >
      <TreeItemLayout
        className={mergeClasses(styles.item, current === unit.id && styles.current)}
        aside={<Count people={counts.get(unit.id) ?? 0} />}
      >
        {unit.short_name ?? unit.name}
      </TreeItemLayout>
      {children.length > 0 ? (
        <Tree>
          {children.map((child) => (
            <NavItem key={child.unit.id} node={child} counts={counts} current={current} onCurrent={onCurrent} />
          ))}
        </Tree>
      ) : null}
    </TreeItem>
  );
}

function Count({ people }: { readonly people: number }) {
  const { words } = useReader();
  if (people === 0) return null;
  return (
    <CounterBadge
      count={people}
      overflowCount={99_999}
      appearance="ghost"
      color="informative"
      aria-label={words.organisation.unitCount(people)}
    />
  );
}
