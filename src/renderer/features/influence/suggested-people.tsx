import { Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { SuggestedPerson } from '../../../domain/influence/coverage.ts';
import type { Row } from '../../../domain/model.ts';
import { choiceWord } from '../../../words/model-words.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { useTitles } from '../../ui/entity/titles.ts';

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, margin: `${tokens.spacingVerticalS} 0 0`, display: 'grid' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8rem, 14rem) minmax(0, 1fr) auto',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '2.5rem',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    '@media (max-width: 900px)': { gridTemplateColumns: 'minmax(0, 1fr) auto' },
  },
  quiet: { color: tokens.colorNeutralForeground2, '@media (max-width: 900px)': { gridColumn: '1 / -1', gridRow: 2 } },
});

interface SuggestedPeopleProps {
  readonly suggested: readonly SuggestedPerson[];
  /** Who is in the network chosen already. */
  readonly members: readonly Row<'membership'>[];
  readonly onNominate: (id: string) => void;
}

/** Who is suggested, in the order of choice, with the reason and the gesture that follows. */
export function SuggestedPeople({ suggested, members, onNominate }: SuggestedPeopleProps) {
  const styles = useStyles();
  const { words, model, language } = useReader();
  const { ambassadors, noTeam } = words.influence;
  const titles = useTitles(['person', 'unit']);
  return (
    <ol className={styles.list}>
      {suggested.map(({ id, unitId, citedBy, adds }) => {
        const who = titles.of('person', id);
        const member = members.find(({ person_id: person }) => person === id);
        return (
          <li key={id} className={styles.line}>
            <Link
              onClick={() => {
                showRow(`person:${id}`);
              }}
            >
              {who}
            </Link>
            <Text className={styles.quiet}>
              {`${unitId === null ? noTeam : titles.of('unit', unitId)} · ${ambassadors.reason(citedBy, adds)}`}
            </Text>
            {member ? (
              <Text size={200}>
                {ambassadors.member(
                  choiceWord(model, 'membership', 'status', member.status).toLocaleLowerCase(language),
                )}
              </Text>
            ) : (
              <Button
                aria-label={ambassadors.nominateWho(who)}
                onClick={() => {
                  onNominate(id);
                }}
              >
                {ambassadors.nominate}
              </Button>
            )}
          </li>
        );
      })}
    </ol>
  );
}
