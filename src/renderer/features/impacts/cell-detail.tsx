import {
  Badge,
  Button,
  Caption1,
  Link,
  Subtitle2,
  Text,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { ImpactCell } from '../../../domain/impact/impact-matrix.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { LevelRadios } from './level-radios.tsx';
import type { MatrixSpot } from './matrix-grid.tsx';
import type { WorkshopRatings } from './use-workshop-ratings.ts';

const useStyles = makeStyles({
  detail: {
    display: 'grid',
    gap: tokens.spacingVerticalM,
    alignContent: 'start',
    flexShrink: 0,
    width: '20rem',
    maxHeight: '100%',
    '@container (max-width: 54rem)': { width: '100%', maxHeight: '40%' },
    overflowY: 'auto',
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow4,
    boxSizing: 'border-box',
  },
  top: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  title: { flexGrow: 1, minWidth: 0 },
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
  rate: { display: 'flex', gap: tokens.spacingHorizontalM, flexWrap: 'wrap', alignItems: 'end' },
  list: { listStyleType: 'none', margin: 0, padding: 0, display: 'grid', gap: tokens.spacingVerticalS },
  line: { display: 'grid', gap: tokens.spacingVerticalXXS },
  head: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  proofs: {
    listStyleType: 'none',
    margin: 0,
    paddingLeft: tokens.spacingHorizontalM,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    display: 'grid',
    gap: tokens.spacingVerticalXXS,
  },
  proof: { textAlign: 'left' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface CellDetailProps {
  readonly spot: MatrixSpot;
  readonly cell: ImpactCell | undefined;
  readonly scale: { readonly min: number; readonly max: number };
  readonly projectId: string | undefined;
  readonly workshop: WorkshopRatings;
  readonly onClose: () => void;
}

/** What stands behind a cell: the level agreed in a workshop, the impacts and their proofs. */
export function CellDetail({ spot, cell, scale, projectId, workshop, onClose }: CellDetailProps) {
  const styles = useStyles();
  const { words, accents } = useReader();
  const { impacts } = words;
  const tables = useTables(['population', 'dimension', 'dimension_level', 'impact', 'rating', 'note', 'evidence_link']);
  const population = tables.population.find(({ id }) => id === spot.populationId);
  const axis = tables.dimension.find(({ id }) => id === spot.dimensionId);
  const meanings = new Map(
    tables.dimension_level.flatMap((row) => (row.dimension_id === spot.dimensionId ? [[row.level, row.label]] : [])),
  );
  const levelOf = new Map(
    tables.rating.flatMap((row) => (row.dimension_id === spot.dimensionId ? [[row.impact_id, row.level]] : [])),
  );
  const behind = (cell?.impacts ?? []).flatMap((id) => tables.impact.find((impact) => impact.id === id) ?? []);
  const agreed = workshop.of(spot);
  return (
    <aside
      className={styles.detail}
      aria-label={impacts.cell}
      onKeyDown={(event) => {
        if (event.key !== 'Escape') return;
        event.stopPropagation();
        onClose();
      }}
    >
      <div className={styles.top}>
        <div className={styles.title}>
          <Subtitle2 as="h3" block style={{ margin: 0, color: accents.ink }}>
            {population?.name}
          </Subtitle2>
          <Text>{axis?.name}</Text>
          <Caption1 block className={styles.quiet}>
            {cell
              ? [
                  impacts.level(cell.level),
                  cell.source === 'workshop' ? impacts.fromWorkshop : impacts.fromImpacts,
                  impacts.proofs(cell.proofs),
                  impacts.confidence(cell.confidence),
                ].join(' · ')
              : impacts.notRated}
          </Caption1>
          {cell?.worstSubgroup ? (
            <Caption1 block style={{ color: accents.trouble }}>
              {impacts.subgroup(
                tables.population.find(({ id }) => id === cell.worstSubgroup?.populationId)?.name ?? '',
                cell.worstSubgroup.level,
              )}
            </Caption1>
          ) : null}
        </div>
        <Tooltip content={impacts.closeCell} relationship="label">
          <Button appearance="subtle" icon={<DismissRegular />} onClick={onClose} />
        </Tooltip>
      </div>
      <div className={styles.part} data-scales>
        <Caption1 as="h4" style={{ margin: 0 }}>
          {impacts.workshop}
        </Caption1>
        {projectId === undefined ? (
          <Text className={styles.quiet}>{impacts.workshopNeedsProject}</Text>
        ) : (
          <div className={styles.rate}>
            <LevelRadios
              label={impacts.workshop}
              value={agreed?.level ?? null}
              min={scale.min}
              max={scale.max}
              meanings={meanings}
              onChange={(level) => {
                workshop.rate(spot, level);
              }}
            />
            {agreed ? (
              <div className={styles.part}>
                <Caption1>{impacts.workshopConfidence}</Caption1>
                <LevelRadios
                  label={impacts.workshopConfidence}
                  value={agreed.confidence}
                  min={1}
                  max={3}
                  isColoured={false}
                  onChange={(confidence) => {
                    workshop.trust(spot, confidence);
                  }}
                />
              </div>
            ) : null}
          </div>
        )}
      </div>
      <div className={styles.part}>
        <Caption1 as="h4" style={{ margin: 0 }}>
          {impacts.cellImpacts}
        </Caption1>
        {behind.length === 0 ? <Text className={styles.quiet}>{impacts.cellNoImpact}</Text> : null}
        <ul className={styles.list}>
          {behind.map((impact) => {
            const noteIds = new Set(
              tables.evidence_link.flatMap((link) =>
                link.impact_id === impact.id && link.note_id !== null ? [link.note_id] : [],
              ),
            );
            const proofs = tables.note.filter(({ id }) => noteIds.has(id));
            const level = levelOf.get(impact.id) ?? 0;
            return (
              <li key={impact.id} className={styles.line}>
                <span className={styles.head}>
                  <Badge
                    style={{ backgroundColor: accents.levels[level]?.fill, color: accents.levels[level]?.text }}
                    shape="rounded"
                  >
                    {level}
                  </Badge>
                  <Link
                    inline
                    onClick={() => {
                      showRow(`impact:${impact.id}`);
                    }}
                  >
                    {`${impact.code} ${impact.title}`}
                  </Link>
                </span>
                {proofs.length === 0 ? (
                  <Caption1 style={{ color: accents.watch }}>{impacts.proofs(0)}</Caption1>
                ) : (
                  <ul className={styles.proofs} aria-label={impacts.cellProofs}>
                    {proofs.map((note) => (
                      <li key={note.id}>
                        <Link
                          appearance="subtle"
                          className={styles.proof}
                          onClick={() => {
                            showRow(`note:${note.id}`);
                          }}
                        >
                          <Text size={200}>{note.fact}</Text>
                        </Link>
                      </li>
                    ))}
                  </ul>
                )}
              </li>
            );
          })}
        </ul>
      </div>
    </aside>
  );
}
