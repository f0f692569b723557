import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ImpactCell } from '../../../domain/impact/impact-matrix.ts';
import { useReader } from '../../app/reader.tsx';
import { marksOf } from './matrix-view.ts';

const useStyles = makeStyles({
  cell: {
    position: 'relative',
    height: '2.25rem',
    minWidth: '2.75rem',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    textAlign: 'center',
    cursor: 'pointer',
    scrollMargin: '7rem 0 3rem 12rem',
    ':focus': { outlineStyle: 'none' },
    ':focus-visible': { outline: `3px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-3px' },
  },
  open: { boxShadow: `inset 0 0 0 2px ${tokens.colorCompoundBrandStroke}` },
  // Heard, not seen: the figures alone would say too little.
  said: {
    position: 'absolute',
    width: '1px',
    height: '1px',
    overflow: 'hidden',
    clipPath: 'inset(50%)',
    whiteSpace: 'nowrap',
  },
  level: {
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    padding: '1px 5px',
    borderRadius: tokens.borderRadiusMedium,
  },
  proofs: {
    position: 'absolute',
    right: '3px',
    bottom: '1px',
    fontSize: '10px',
    lineHeight: '12px',
    fontVariantNumeric: 'tabular-nums',
  },
  corner: {
    position: 'absolute',
    right: 0,
    top: 0,
    width: 0,
    height: 0,
    borderTop: '9px solid',
    borderLeft: '9px solid transparent',
  },
  workshop: { position: 'absolute', left: '4px', bottom: '4px', width: '10px', height: '2px' },
});

interface MatrixCellProps {
  readonly cell: ImpactCell | undefined;
  readonly label: string;
  readonly isCurrent: boolean;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
  readonly onFocus: () => void;
}

/** One cell: its level, and marks for proofs, doubt, workshop and the worst-hit subgroup. */
export function MatrixCell({ cell, label, isCurrent, isOpen, onOpen, onFocus }: MatrixCellProps) {
  const styles = useStyles();
  const { accents } = useReader();
  const colours = cell && accents.levels[Math.min(cell.level, accents.levels.length - 1)];
  const marks = cell && marksOf(cell);
  const hatch = `repeating-linear-gradient(135deg, ${colours?.text}55 0 1px, transparent 1px 6px)`;
  return (
    <td
      role="gridcell"
      data-spot
      title={label}
      tabIndex={isCurrent ? 0 : -1}
      className={mergeClasses(styles.cell, isOpen && styles.open)}
      style={
        colours
          ? {
              backgroundColor: colours.fill,
              color: colours.text,
              ...(marks?.isUnsure ? { backgroundImage: hatch } : {}),
            }
          : {}
      }
      onClick={onOpen}
      onFocus={onFocus}
    >
      <span className={styles.said}>{label}</span>
      {cell && colours ? (
        <>
          <span aria-hidden className={styles.level} style={{ backgroundColor: colours.fill }}>
            {cell.level}
          </span>
          {cell.proofs > 0 ? (
            <span aria-hidden className={styles.proofs}>
              {cell.proofs}
            </span>
          ) : null}
          {marks?.isSubgroupHigher ? (
            <span className={styles.corner} style={{ borderTopColor: accents.trouble }} />
          ) : null}
          {cell.source === 'workshop' ? (
            <span className={styles.workshop} style={{ backgroundColor: colours.text }} />
          ) : null}
        </>
      ) : null}
    </td>
  );
}
