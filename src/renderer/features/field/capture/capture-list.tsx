import { Badge, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useReader } from '../../../app/reader.tsx';
import type { CaptureChoice } from './capture-choices.ts';

const useStyles = makeStyles({
  list: {
    position: 'absolute',
    zIndex: 5,
    left: 0,
    top: '100%',
    minWidth: '20rem',
    maxWidth: '100%',
    maxHeight: '20rem',
    overflowY: 'auto',
    padding: tokens.spacingVerticalXS,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground1,
    boxShadow: tokens.shadow16,
  },
  line: {
    display: 'flex',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    padding: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalM}`,
    borderRadius: tokens.borderRadiusMedium,
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorNeutralBackground1Hover },
  },
  current: { backgroundColor: tokens.colorNeutralBackground1Selected },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

interface CaptureListProps {
  readonly id: string;
  readonly choices: readonly CaptureChoice[];
  readonly current: number;
  readonly onChoose: (choice: CaptureChoice) => void;
}

/** What a mark in the capture line may stand for. */
export function CaptureList({ id, choices, current, onChoose }: CaptureListProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  return (
    <div id={id} role="listbox" aria-label={words.field.choices} className={styles.list}>
      {choices.map((choice, index) => (
        <div
          key={keyOf(choice)}
          id={`${id}-${index}`}
          role="option"
          aria-selected={index === current}
          className={mergeClasses(styles.line, index === current && styles.current)}
          ref={(element) => {
            if (index === current) element?.scrollIntoView({ block: 'nearest' });
          }}
          // The line keeps the keyboard.
          onMouseDown={(event) => {
            event.preventDefault();
            onChoose(choice);
          }}
        >
          <span className={styles.title}>
            {choice.type === 'target'
              ? choice.target.title
              : choice.type === 'create'
                ? words.field.createMissing[choice.entity](choice.title)
                : choice.title}
          </span>
          {choice.type === 'target' ? (
            <Badge appearance="outline" shape="rounded">
              {model[choice.target.entity].one}
            </Badge>
          ) : null}
        </div>
      ))}
    </div>
  );
}

function keyOf(choice: CaptureChoice): string {
  switch (choice.type) {
    case 'target':
      return choice.target.id;
    case 'severity':
      return `severity ${choice.level}`;
    case 'frequency':
      return `frequency ${choice.value}`;
    case 'create':
      return `create ${choice.entity}`;
  }
}
