import { Caption1, Label, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { DayLine } from './use-day-lines.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
  lines: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    width: '100%',
    margin: 0,
    padding: 0,
    listStyleType: 'none',
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'start', minWidth: 0 },
  aside: { color: tokens.colorNeutralForeground2 },
  tools: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

interface DayLinesPartProps {
  readonly label: string;
  /** Said while there is no line. */
  readonly empty: string;
  /** Said under the lines: the keys. */
  readonly help: string;
  readonly lines: readonly DayLine[];
  readonly drawLine: (line: DayLine, index: number) => ReactNode;
  /** Said between the lines and the buttons. */
  readonly notice?: ReactNode;
  /** The buttons under the lines. */
  readonly children: ReactNode;
}

/** A text of a day as a list of lines: what it is, its lines, what adds to them. */
export function DayLinesPart({ label, empty, help, lines, drawLine, notice, children }: DayLinesPartProps) {
  const styles = useStyles();
  return (
    <div role="group" aria-label={label} className={styles.part}>
      <Label>{label}</Label>
      {lines.length === 0 ? <Caption1 className={styles.aside}>{empty}</Caption1> : null}
      <ol className={styles.lines}>
        {lines.map((line, index) => (
          <li key={line.key} className={styles.line}>
            {drawLine(line, index)}
          </li>
        ))}
      </ol>
      {notice}
      <div className={styles.tools}>{children}</div>
      {lines.length > 0 ? <Caption1 className={styles.aside}>{help}</Caption1> : null}
    </div>
  );
}
