import { Badge, Card, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { RadioButtonFilled, RadioButtonRegular } from '@fluentui/react-icons';
import type { KeyboardEvent } from 'react';
import type { ConflictLine } from '../../../contract/subjects/log-contract.ts';
import { entityOf } from '../../../domain/model.ts';
import { formatInstant } from '../../../words/dates.ts';
import { conflictPlace, valueWords } from '../../../words/value-words.ts';
import { useReader } from '../../app/reader.tsx';
import { useTitles } from '../../ui/entity/titles.ts';

const useStyles = makeStyles({
  sides: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(16rem, 1fr))',
    gap: tokens.spacingHorizontalM,
  },
  side: {
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr)',
    gap: tokens.spacingHorizontalS,
    alignItems: 'start',
    padding: tokens.spacingHorizontalM,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}` },
  },
  chosen: {
    border: `1px solid ${tokens.colorBrandStroke1}`,
    backgroundColor: tokens.colorBrandBackground2,
  },
  value: { whiteSpace: 'pre-wrap', overflowWrap: 'anywhere', maxHeight: '12rem', overflowY: 'auto', display: 'block' },
  by: { color: tokens.colorNeutralForeground2, display: 'block', marginTop: tokens.spacingVerticalXS },
});

interface ConflictCardProps {
  readonly conflict: ConflictLine;
  /** Rank of the side chosen. */
  readonly chosen: number | undefined;
  readonly onChoose: (side: number) => void;
  /** Goes to the disagreement before (-1) or after (1). */
  readonly onStep: (by: number) => void;
}

/** One disagreement: each value with who gave it and when. */
export function ConflictCard({ conflict, chosen, onChoose, onStep }: ConflictCardProps) {
  const styles = useStyles();
  const { words, model, language, presentation } = useReader();
  const own = words.sharing;
  const { entity, field, sides, row } = conflict;
  const isAboutPeople = entity === 'person' || entity === 'identity';
  const titles = useTitles(isAboutPeople || targetOf(conflict) === 'person' ? ['person'] : []);
  const title = presentation && isAboutPeople ? titles.of('person', row) : conflict.title;
  const place = conflictPlace(entity, field, language) || `${model[entity].one} : ${own.conflictRow}`;
  const valueOf = (side: ConflictLine['sides'][number]): string => {
    if (field === undefined) return side.value === 1 ? own.keepRow : own.deleteRow;
    if (presentation && entity === 'identity') return own.hidden;
    if (presentation && targetOf(conflict) === 'person') return titles.of('person', String(side.value));
    return side.words ?? valueWords(entity, field, side.value, language);
  };
  const onKeyDown = (event: KeyboardEvent, index: number): void => {
    if (event.ctrlKey || event.altKey) return;
    const named = /^(?:Digit|Numpad)(?<rank>[1-9])$/u.exec(event.code)?.groups?.['rank'];
    const to = event.key === 'ArrowLeft' ? index - 1 : event.key === 'ArrowRight' ? index + 1 : Number(named ?? 0) - 1;
    if (event.key === 'ArrowUp' || event.key === 'ArrowDown') onStep(event.key === 'ArrowUp' ? -1 : 1);
    else if (event.key === ' ' || event.key === 'Enter') onChoose(index);
    else if (sides[to]) {
      onChoose(to);
      const all = event.currentTarget.parentElement?.querySelectorAll<HTMLElement>('[role=radio]');
      all?.[to]?.focus();
    } else return;
    event.preventDefault();
  };
  return (
    <Card role="group" aria-label={`${title} ${place}`}>
      <Text weight="semibold">{[title, place].filter((part) => part !== '').join(' — ')}</Text>
      <div className={styles.sides} role="radiogroup" aria-label={place}>
        {sides.map((side, index) => (
          <div
            key={index}
            role="radio"
            aria-checked={chosen === index}
            tabIndex={index === (chosen ?? 0) ? 0 : -1}
            className={mergeClasses(styles.side, chosen === index && styles.chosen)}
            onClick={() => {
              onChoose(index);
            }}
            onKeyDown={(event) => {
              onKeyDown(event, index);
            }}
          >
            {chosen === index ? <RadioButtonFilled fontSize={20} /> : <RadioButtonRegular fontSize={20} />}
            <div>
              <Text className={styles.value}>{valueOf(side)}</Text>
              <Text size={200} className={styles.by}>
                {`${side.author === '' ? own.noAuthor : side.author}, ${formatInstant(side.at, language)}`}
              </Text>
              {side.shown ? (
                <Badge appearance="outline" size="small">
                  {own.shown}
                </Badge>
              ) : null}
            </div>
          </div>
        ))}
      </div>
    </Card>
  );
}

function targetOf({ entity, field }: ConflictLine): string | undefined {
  return field === undefined ? undefined : entityOf(entity).fields[field]?.target;
}
