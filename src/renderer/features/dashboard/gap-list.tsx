import { Badge, Link, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { gapKinds } from '../../../domain/thread/gaps.ts';
import { useGaps } from '../../api/queries.ts';
import { placeOf } from '../../app/places.ts';
import { useReader } from '../../app/reader.tsx';
import { goToRow } from '../../app/route.ts';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { listStyleType: 'none', padding: 0, margin: `${tokens.spacingVerticalS} 0 0`, display: 'grid' },
  line: {
    display: 'grid',
    gridTemplateColumns: '2.25rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  first: {
    color: tokens.colorNeutralForeground2,
    display: 'block',
    overflow: 'hidden',
    textOverflow: 'ellipsis',
    whiteSpace: 'nowrap',
  },
});

/** The holes of the thread by kind, each one click from the first row to mend. */
export function GapList() {
  const styles = useStyles();
  const { words, accents } = useReader();
  const gaps = useGaps();
  if (!gaps) return null;
  const byKind = Map.groupBy(gaps, ({ kind }) => kind);
  return (
    <section aria-label={words.dashboard.gaps}>
      <Subtitle2 as="h3" className={styles.heading}>
        {words.dashboard.gaps}
      </Subtitle2>
      {gaps.length === 0 ? <Text block>{words.dashboard.gapsNone}</Text> : null}
      <ul className={styles.list}>
        {gapKinds.map((kind) => {
          const those = byKind.get(kind) ?? [];
          const [first] = those;
          if (!first) return null;
          const { section, tab } = placeOf(first.entity);
          const name = [first.code, first.title].filter(Boolean).join(' ');
          return (
            <li key={kind} className={styles.line}>
              <span>
                <Badge appearance="outline" size="large" style={{ color: accents.watch }}>
                  {those.length}
                </Badge>
              </span>
              <div>
                <Link
                  onClick={() => {
                    goToRow(section, tab, `${first.entity}:${first.id}`);
                  }}
                >
                  {words.dashboard.gap[kind]}
                </Link>
                <Text size={200} className={styles.first}>
                  {words.dashboard.gapFirst(name)}
                </Text>
              </div>
            </li>
          );
        })}
      </ul>
    </section>
  );
}
