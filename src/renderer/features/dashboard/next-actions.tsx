import { Badge, Link, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Row } from '../../../domain/model.ts';
import { datedActions } from '../../../domain/plan/action-dates.ts';
import { formatDate } from '../../../words/dates.ts';
import { useThreadOverview } from '../../api/queries.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { go, goToRow } from '../../app/route.ts';
import { localToday } from '../../ui/today.ts';

const useStyles = makeStyles({
  heading: { margin: 0 },
  list: { listStyleType: 'none', padding: 0, margin: `${tokens.spacingVerticalS} 0 0`, display: 'grid' },
  line: {
    display: 'grid',
    padding: `${tokens.spacingVerticalS} 0`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  when: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    color: tokens.colorNeutralForeground2,
  },
  top: { display: 'flex', justifyContent: 'space-between', alignItems: 'baseline' },
});

/** How many actions are announced. */
const shown = 8;

/** What is late and what comes first, and the notes that wait. */
export function NextActions() {
  const styles = useStyles();
  const { words, language, accents } = useReader();
  const overview = useThreadOverview();
  const { action: actions, go_live: goLives } = useTables(['action', 'go_live']);
  const today = localToday();
  const next = nextActions(datedActions(actions, goLives), today).slice(0, shown);
  return (
    <section aria-label={words.dashboard.next}>
      <div className={styles.top}>
        <Subtitle2 as="h3" className={styles.heading}>
          {words.dashboard.next}
        </Subtitle2>
        {overview && overview.untreatedNotes > 0 ? (
          <Link
            onClick={() => {
              go('field', 'notes');
            }}
          >
            {words.dashboard.untreated(overview.untreatedNotes)}
          </Link>
        ) : null}
      </div>
      {next.length === 0 ? <Text block>{words.dashboard.nextNone}</Text> : null}
      <ul className={styles.list}>
        {next.map(({ action, date, isLate }) => (
          <li key={action.id} className={styles.line}>
            <Link
              onClick={() => {
                goToRow('plan', 'grid', `action:${action.id}`);
              }}
            >
              {action.title}
            </Link>
            <span className={styles.when}>
              <Text size={200}>{formatDate(date, language)}</Text>
              {isLate ? (
                <Badge appearance="outline" style={{ color: accents.trouble }}>
                  {words.dashboard.late}
                </Badge>
              ) : null}
            </span>
          </li>
        ))}
      </ul>
    </section>
  );
}

const over: ReadonlySet<Row<'action'>['status']> = new Set(['done', 'cancelled']);

/** Actions under way or to come, by the date at which something is due: the start when it is ahead, else the end. */
export function nextActions(actions: readonly Row<'action'>[], today: string) {
  return actions
    .flatMap((action) => {
      if (over.has(action.status)) return [];
      const { starts_on: start, due_on: end } = action;
      const date = start !== null && start >= today ? start : (end ?? start);
      return date === null ? [] : [{ action, date, isLate: (end ?? date) < today }];
    })
    .toSorted((one, other) => (one.date < other.date ? -1 : 1));
}
