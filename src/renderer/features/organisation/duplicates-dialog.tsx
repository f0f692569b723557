import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { DuplicatePair } from '../../../domain/organisation/duplicate-people.ts';
import { useRows } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { ContentDialog } from '../../ui/layout/content-dialog.tsx';
import { MergePeople } from './merge-people.tsx';

const useStyles = makeStyles({
  columns: {
    display: 'grid',
    gridTemplateColumns: '17rem minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    minHeight: 0,
    height: '26rem',
    '@media (max-width: 900px)': {
      height: 'auto',
      gridTemplateColumns: 'minmax(0, 1fr)',
    },
  },
  list: {
    listStyleType: 'none',
    margin: 0,
    padding: 0,
    overflowY: 'auto',
    '@media (max-width: 900px)': { maxHeight: '9rem' },
  },
  pair: {
    display: 'grid',
    justifyContent: 'start',
    justifyItems: 'start',
    width: '100%',
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    padding: tokens.spacingVerticalXS,
    overflowWrap: 'anywhere',
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Pairs drawn before the person asks for all of them. */
const fewPairs = 60;

interface DuplicatesDialogProps {
  readonly pairs: readonly DuplicatePair[];
  readonly onClose: () => void;
}

/** Pairs of people who may be one: each is compared, merged, or set apart for good. */
export function DuplicatesDialog({ pairs, onClose }: DuplicatesDialogProps) {
  const styles = useStyles();
  const { words } = useReader();
  const texts = words.organisation.duplicates;
  const [picked, setPicked] = useState<string>();
  const [isWhole, setIsWhole] = useState(false);
  const current = pairs.find((pair) => keyOf(pair) === picked) ?? pairs[0];
  const shown = isWhole ? pairs : pairs.slice(0, fewPairs);
  return (
    <ContentDialog title={texts.title} width="68rem" onClose={onClose}>
      <Text>{current ? texts.intro : texts.none}</Text>
      {current ? (
        <div className={styles.columns}>
          <ul className={styles.list} aria-label={texts.list}>
            {shown.map((pair) => (
              <PairItem
                key={keyOf(pair)}
                pair={pair}
                isCurrent={pair === current}
                onPick={() => {
                  setPicked(keyOf(pair));
                }}
              />
            ))}
            {pairs.length > shown.length ? (
              <li>
                <Button
                  size="small"
                  appearance="subtle"
                  onClick={() => {
                    setIsWhole(true);
                  }}
                >
                  {words.organisation.showAll(pairs.length)}
                </Button>
              </li>
            ) : null}
          </ul>
          <MergePeople key={keyOf(current)} pair={current} />
        </div>
      ) : null}
    </ContentDialog>
  );
}

interface PairItemProps {
  readonly pair: DuplicatePair;
  readonly isCurrent: boolean;
  readonly onPick: () => void;
}

function PairItem({ pair: { one, other, grade, reasons }, isCurrent, onPick }: PairItemProps) {
  const styles = useStyles();
  const { words } = useReader();
  const texts = words.organisation.duplicates;
  const titles = useTitles(['person']);
  const people = useRows('person');
  const named = (id: string): string => {
    const code = people.find((person) => person.id === id)?.code ?? '';
    const title = titles.of('person', id);
    return title === code || title === '' ? code : `${title} (${code})`;
  };
  return (
    <li>
      <Button
        appearance="subtle"
        className={mergeClasses(styles.pair, isCurrent && styles.current)}
        aria-pressed={isCurrent}
        onClick={onPick}
      >
        <span>{named(one)}</span>
        <span>{named(other)}</span>
        <Text size={200} className={styles.quiet}>
          {`${texts.grade[grade]} · ${reasons.map((reason) => texts.reason[reason]).join(', ')}`}
        </Text>
      </Button>
    </li>
  );
}

function keyOf({ one, other }: DuplicatePair): string {
  return `${one} ${other}`;
}
