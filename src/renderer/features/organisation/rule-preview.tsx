import { Checkbox, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { RuleOutcome } from '../../../domain/organisation/population-rule.ts';
import { useReader } from '../../app/reader.tsx';
import type { Titles } from '../../ui/entity/titles.ts';

const useStyles = makeStyles({
  preview: {
    display: 'grid',
    gap: tokens.spacingVerticalS,
    padding: tokens.spacingVerticalM,
    backgroundColor: tokens.colorNeutralBackground2,
    borderRadius: tokens.borderRadiusMedium,
  },
  heading: { margin: 0 },
  names: { overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
  list: { display: 'grid', maxHeight: '9rem', overflowY: 'auto' },
});

/** Names told before « and 12 more ». */
const fewNames = 12;

interface RulePreviewProps {
  readonly outcome: RuleOutcome;
  readonly titles: Titles;
  /** Memberships that the person ticked to take away. */
  readonly leaving: ReadonlySet<string>;
  readonly onLeaving: (id: string, leaves: boolean) => void;
}

/** Whom a rule takes, whom it would add, and who no longer meets it. */
export function RulePreview({ outcome, titles, leaving, onLeaving }: RulePreviewProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const texts = words.organisation.rule;
  if (!outcome.isComplete) return <Text className={styles.quiet}>{texts.isIncomplete}</Text>;
  const byName = (ids: readonly string[]): readonly string[] =>
    ids.map((id) => titles.of('person', id)).toSorted((one, other) => one.localeCompare(other, language));
  const listed = (ids: readonly string[]): string => {
    const names = byName(ids);
    const more = names.length - fewNames;
    return [...names.slice(0, fewNames), ...(more > 0 ? [texts.others(more)] : [])].join(', ');
  };
  const isUpToDate = outcome.toAdd.length === 0 && outcome.unfit.length === 0;
  return (
    <div className={styles.preview}>
      <Text role="status">
        {[texts.matching(outcome.matching.length), texts.left, ...(isUpToDate ? [texts.upToDate] : [])].join(' ')}
      </Text>
      {outcome.toAdd.length > 0 ? (
        <>
          <Subtitle2 as="h3" className={styles.heading}>
            {texts.toAdd(outcome.toAdd.length)}
          </Subtitle2>
          <Text className={styles.names}>{listed(outcome.toAdd)}</Text>
        </>
      ) : null}
      {outcome.unfit.length > 0 ? (
        <>
          <Subtitle2 as="h3" className={styles.heading}>
            {texts.unfit(outcome.unfit.length)}
          </Subtitle2>
          <Text className={styles.quiet}>{texts.unfitHint}</Text>
          <div className={styles.list}>
            {outcome.unfit.map(({ id, person_id: person }) => (
              <Checkbox
                key={id}
                label={titles.of('person', person)}
                checked={leaving.has(id)}
                onChange={(_, { checked }) => {
                  onLeaving(id, checked === true);
                }}
              />
            ))}
          </div>
        </>
      ) : null}
      {outcome.byHand.length > 0 ? <Text className={styles.quiet}>{texts.byHand(outcome.byHand.length)}</Text> : null}
    </div>
  );
}
