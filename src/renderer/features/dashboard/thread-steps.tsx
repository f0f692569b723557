import { Caption1, ProgressBar, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ThreadOverview } from '../../../contract/subjects/thread-contract.ts';
import { threadEntities, type ThreadEntity } from '../../../domain/thread/thread-links.ts';
import { formatNumber } from '../../../words/dates.ts';
import { placeOf } from '../../app/places.ts';
import { useReader } from '../../app/reader.tsx';

const useStyles = makeStyles({
  steps: {
    display: 'grid',
    gridTemplateColumns: 'repeat(5, minmax(0, 1fr))',
    gap: tokens.spacingHorizontalM,
    listStyleType: 'none',
    padding: 0,
    margin: 0,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr)' },
  },
  step: {
    display: 'grid',
    alignContent: 'start',
    gap: tokens.spacingVerticalXS,
    height: '100%',
    padding: tokens.spacingVerticalM,
    borderRadius: tokens.borderRadiusLarge,
    borderTop: `4px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    textDecorationLine: 'none',
    boxShadow: tokens.shadow2,
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  count: { fontSize: tokens.fontSizeHero800, lineHeight: tokens.lineHeightHero800, fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

/** The five steps of the thread with how many rows each holds, and how many are tied. */
export function ThreadSteps({ overview }: { readonly overview: ThreadOverview }) {
  const styles = useStyles();
  const { words, language, accents } = useReader();
  const { dashboard } = words;
  return (
    <ol className={styles.steps}>
      {threadEntities.map((entity) => {
        const total = overview.totals[entity];
        const [tied, told] = tiedOf(overview, entity);
        const { section, tab } = placeOf(entity);
        return (
          <li key={entity}>
            <a className={styles.step} href={`#/${section}${tab === undefined ? '' : `/${tab}`}`}>
              <Text weight="semibold">{dashboard.steps[entity]}</Text>
              <Caption1 className={styles.quiet}>{dashboard.stepWhat[entity]}</Caption1>
              <span className={styles.count} style={{ color: accents.ink }}>
                {formatNumber(total, language)}
              </span>
              <ProgressBar value={total === 0 ? 0 : tied / total} aria-hidden />
              <Caption1 className={styles.quiet}>{dashboard[told](tied, total)}</Caption1>
            </a>
          </li>
        );
      })}
    </ol>
  );
}

/** A note leads; whatever comes after rests on what is before it. */
function tiedOf(overview: ThreadOverview, entity: ThreadEntity): readonly [number, 'leading' | 'proved'] {
  return entity === 'note' ? [overview.leading.note, 'leading'] : [overview.proved[entity], 'proved'];
}
