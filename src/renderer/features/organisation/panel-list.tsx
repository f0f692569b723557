import { Button, Link, Subtitle2, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState, type ReactNode } from 'react';
import { useReader } from '../../app/reader.tsx';

const useStyles = makeStyles({
  section: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: { listStyleType: 'none', margin: 0, padding: 0 },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalS },
  text: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Lines shown before the person asks for all of them. */
const fewLines = 8;

interface PanelLine {
  readonly key: string;
  readonly title: string;
  readonly detail?: string;
  readonly onOpen?: () => void;
  readonly onRemove?: () => void;
}

interface PanelListProps {
  readonly heading: string;
  readonly lines: readonly PanelLine[];
  readonly nothing: string;
  readonly children?: ReactNode;
}

/** A short list in the panel: each line opens, and may be taken off. */
export function PanelList({ heading, lines, nothing, children }: PanelListProps) {
  const styles = useStyles();
  const { words } = useReader();
  const [isWhole, setIsWhole] = useState(false);
  const shown = isWhole ? lines : lines.slice(0, fewLines);
  return (
    <section className={styles.section}>
      <Subtitle2 as="h3" className={styles.heading}>
        {lines.length > 0 ? `${heading} (${lines.length})` : heading}
      </Subtitle2>
      {lines.length === 0 ? <Text className={styles.quiet}>{nothing}</Text> : null}
      <ul className={styles.list}>
        {shown.map(({ key, title, detail, onOpen, onRemove }) => (
          <li key={key} className={styles.line}>
            <span className={styles.text}>
              {onOpen ? <Link onClick={onOpen}>{title}</Link> : title}
              {detail === undefined ? null : <Text className={styles.quiet}>{` ${detail}`}</Text>}
            </span>
            {onRemove ? (
              <Tooltip content={words.organisation.takeOff(title)} relationship="label">
                <Button size="small" appearance="subtle" icon={<DismissRegular />} onClick={onRemove} />
              </Tooltip>
            ) : null}
          </li>
        ))}
      </ul>
      {lines.length > shown.length ? (
        <Button
          size="small"
          appearance="subtle"
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {words.organisation.showAll(lines.length)}
        </Button>
      ) : null}
      {children}
    </section>
  );
}
