import { Caption1, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import { useTables, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { LevelRadios } from './level-radios.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The axes of an impact in its panel, each rated by a key or left blank. */
export function ImpactRatings({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { words } = useReader();
  const tell = useTell();
  const { mutate } = useWrite();
  const tables = useTables(['impact', 'rating', 'dimension', 'dimension_set', 'dimension_level']);
  const impact = tables.impact.find((row) => row.id === id);
  const set = tables.dimension_set.find((row) => row.id === impact?.dimension_set_id) ?? tables.dimension_set[0];
  if (!impact || !set) return null;
  const axes = tables.dimension.filter(({ dimension_set_id }) => dimension_set_id === set.id);
  const ratings = new Map(tables.rating.flatMap((row) => (row.impact_id === id ? [[row.dimension_id, row]] : [])));
  const levels = Map.groupBy(tables.dimension_level, ({ dimension_id }) => dimension_id);
  const rate = (axisId: string, level: number | null): void => {
    const rating = ratings.get(axisId);
    if ((rating?.level ?? null) === level) return;
    const [key, write]: readonly [string, RowWrite] =
      level === null
        ? ['rows_removed', { do: 'remove', entity: 'rating', id: rating?.id ?? '' }]
        : rating
          ? ['rows_changed', { do: 'update', entity: 'rating', id: rating.id, values: { level } }]
          : [
              'rows_created',
              { do: 'create', entity: 'rating', values: { impact_id: id, dimension_id: axisId, level } },
            ];
    mutate({ label: { key, parameters: { entity: 'rating', count: 1 } }, writes: [write] }, { onError: tell.fault });
  };
  return (
    <section className={styles.part} aria-label={words.impacts.ratings} data-scales>
      <Caption1 as="h3" style={{ margin: 0 }}>
        {words.impacts.ratings}
      </Caption1>
      {axes.map((axis) => (
        <div key={axis.id} className={styles.line} title={axis.description ?? undefined}>
          <Text>{axis.name}</Text>
          <LevelRadios
            label={axis.name}
            value={ratings.get(axis.id)?.level ?? null}
            min={set.scale_min}
            max={set.scale_max}
            meanings={new Map(levels.get(axis.id)?.map(({ level, label }) => [level, label]))}
            onChange={(level) => {
              rate(axis.id, level);
            }}
          />
        </div>
      ))}
      <Text size={200} className={styles.quiet}>
        {words.impacts.ratingsHelp}
      </Text>
    </section>
  );
}
