import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useRef, useState, type KeyboardEvent } from 'react';
import type { ImpactCell } from '../../../domain/impact/impact-matrix.ts';
import { useReader } from '../../app/reader.tsx';
import { MatrixCell } from './matrix-cell.tsx';
import { levelOfKey, moved, type MatrixRow, type MatrixView, type Place } from './matrix-view.ts';

const useStyles = makeStyles({
  frame: { containerType: 'inline-size', overflow: 'auto', minWidth: 0, minHeight: '12rem' },
  // A border of a cell that collapses stays behind when its row is held in view.
  head: {
    position: 'sticky',
    top: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow2,
  },
  foot: {
    position: 'sticky',
    bottom: 0,
    zIndex: 2,
    backgroundColor: tokens.colorNeutralBackground3,
    boxShadow: tokens.shadow8,
  },
  table: { borderCollapse: 'collapse', width: '100%', backgroundColor: tokens.colorNeutralBackground1 },
  corner: { verticalAlign: 'bottom', textAlign: 'left', padding: tokens.spacingHorizontalS },
  axis: {
    verticalAlign: 'bottom',
    padding: `${tokens.spacingVerticalXS} 3px`,
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    hyphens: 'none',
  },
  // Too narrow for words side by side: they stand up, whole.
  standing: {
    '@container (max-width: 940px)': {
      display: 'inline-block',
      writingMode: 'vertical-rl',
      transform: 'rotate(180deg)',
      textAlign: 'left',
      whiteSpace: 'nowrap',
    },
  },
  name: {
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    padding: `0 ${tokens.spacingHorizontalS}`,
    minWidth: '9rem',
    maxWidth: '16rem',
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
    position: 'sticky',
    left: 0,
    zIndex: 1,
    backgroundColor: tokens.colorNeutralBackground1,
  },
  total: {
    textAlign: 'center',
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    padding: `0 ${tokens.spacingHorizontalS}`,
    backgroundColor: tokens.colorNeutralBackground3,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  totals: { borderTop: `3px double ${tokens.colorNeutralStroke1}`, height: '2.25rem' },
});

/** A cell of the matrix, rated or not. */
export interface MatrixSpot {
  readonly populationId: string;
  readonly dimensionId: string;
}

interface MatrixGridProps {
  readonly view: MatrixView;
  readonly openSpot: MatrixSpot | undefined;
  readonly onOpen: (spot: MatrixSpot) => void;
  /** Rates a cell in the name of a workshop; null takes the level back. */
  readonly onRate: (spot: MatrixSpot, level: number | null) => void;
}

/** The matrix as a grid: arrows move, Enter opens a cell, digits rate it. */
export function MatrixGrid({ view, openSpot, onOpen, onRate }: MatrixGridProps) {
  const styles = useStyles();
  const { words, accents, model } = useReader();
  const { impacts } = words;
  const table = useRef<HTMLTableElement>(null);
  const [place, setPlace] = useState<Place>({ row: 0, column: 0 });
  const { axes, rows, set, totals, total } = view;
  const at: Place = { row: Math.min(place.row, rows.length - 1), column: Math.min(place.column, axes.length - 1) };
  const spotAt = ({ row, column }: Place): MatrixSpot | undefined => {
    const population = rows[row]?.population;
    const axis = axes[column];
    return population && axis && { populationId: population.id, dimensionId: axis.id };
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.ctrlKey || event.altKey || event.metaKey) return;
    const next = moved(at, event.key, { row: rows.length, column: axes.length });
    const spot = spotAt(at);
    const level = levelOfKey(event.code, set.scale_max);
    if (next) {
      setPlace(next);
      const cell = table.current?.querySelectorAll<HTMLElement>('[data-spot]')[next.row * axes.length + next.column];
      cell?.focus();
    } else if (spot && (event.key === 'Enter' || event.key === ' ')) onOpen(spot);
    else if (spot && level !== undefined) onRate(spot, level);
    else if (spot && (event.key === 'Delete' || event.key === 'Backspace')) onRate(spot, null);
    else return;
    event.preventDefault();
  };
  const names = new Map(rows.map(({ population }) => [population.id, population.name]));
  return (
    <div className={styles.frame}>
      <table ref={table} role="grid" aria-label={impacts.matrix} className={styles.table} onKeyDown={onKeyDown}>
        <thead className={styles.head}>
          <tr role="row">
            <th role="columnheader" scope="col" className={styles.corner} style={{ color: accents.ink }}>
              {model.population.many}
            </th>
            {axes.map((axis) => (
              <th
                key={axis.id}
                role="columnheader"
                scope="col"
                className={styles.axis}
                title={axis.description ?? undefined}
                style={{ color: accents.ink }}
              >
                <span className={styles.standing}>{axis.name}</span>
              </th>
            ))}
            <th role="columnheader" scope="col" className={mergeClasses(styles.axis, styles.total)}>
              <span className={styles.standing}>{impacts.total}</span>
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map((row, rowIndex) => (
            <tr key={row.population.id} role="row">
              <th role="rowheader" scope="row" className={styles.name} style={{ paddingLeft: `${0.5 + row.depth}rem` }}>
                {row.population.name}
              </th>
              {row.cells.map((cell, column) => {
                const axis = axes[column];
                if (!axis) return null;
                const spot = { populationId: row.population.id, dimensionId: axis.id };
                return (
                  <MatrixCell
                    key={axis.id}
                    cell={cell}
                    label={impacts.cellOf(row.population.name, axis.name, told(cell, impacts, names))}
                    isCurrent={rowIndex === at.row && column === at.column}
                    isOpen={openSpot?.populationId === spot.populationId && openSpot.dimensionId === axis.id}
                    onOpen={() => {
                      onOpen(spot);
                    }}
                    onFocus={() => {
                      setPlace({ row: rowIndex, column });
                    }}
                  />
                );
              })}
              <RowTotal row={row} />
            </tr>
          ))}
        </tbody>
        <tfoot className={styles.foot}>
          <tr role="row" className={styles.totals}>
            <th
              role="rowheader"
              scope="row"
              className={mergeClasses(styles.name, styles.total)}
              style={{ textAlign: 'left' }}
            >
              {impacts.total}
            </th>
            {totals.map((one, index) => (
              <td key={axes[index]?.id} role="gridcell" className={styles.total}>
                {one && one.rated > 0 ? one.sum : ''}
              </td>
            ))}
            <td role="gridcell" className={styles.total}>
              {total.sum}
            </td>
          </tr>
        </tfoot>
      </table>
    </div>
  );
}

function RowTotal({ row: { population, total } }: { readonly row: MatrixRow }) {
  const styles = useStyles();
  const { impacts } = useReader().words;
  return (
    <td
      role="gridcell"
      className={styles.total}
      title={total && impacts.totalOf(population.name, total.sum, total.rated)}
    >
      {total && total.rated > 0 ? total.sum : ''}
    </td>
  );
}

/** What a cell says, in words. */
function told(
  cell: ImpactCell | undefined,
  words: ReturnType<typeof useReader>['words']['impacts'],
  names: ReadonlyMap<string, string>,
): string {
  if (!cell) return words.notRated;
  const { worstSubgroup } = cell;
  return [
    words.level(cell.level),
    cell.source === 'workshop' ? words.fromWorkshop : words.fromImpacts,
    words.proofs(cell.proofs),
    words.confidence(cell.confidence),
    ...(worstSubgroup ? [words.subgroup(names.get(worstSubgroup.populationId) ?? '', worstSubgroup.level)] : []),
  ].join(', ');
}
