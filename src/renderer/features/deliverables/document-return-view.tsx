import {
  Button,
  Card,
  Checkbox,
  MessageBar,
  MessageBarBody,
  Text,
  makeStyles,
  mergeClasses,
  tokens,
} from '@fluentui/react-components';
import { Fragment, useState } from 'react';
import type { DocumentReturn } from '../../../contract/subjects/returns-contract.ts';
import type { ReturnedSection } from '../../../domain/deliverable/returned-sections.ts';
import { leftOutTexts, planReturnWords } from '../../../words/plan-return-words.ts';
import { useReader } from '../../app/reader.tsx';
import { isTableRule, readMarkedLine } from './marked-line.ts';

const useStyles = makeStyles({
  view: { display: 'grid', gap: tokens.spacingVerticalM },
  lines: {
    display: 'grid',
    gap: '1px',
    maxHeight: '20rem',
    overflowY: 'auto',
    overflowWrap: 'anywhere',
    fontSize: tokens.fontSizeBase300,
  },
  line: { display: 'grid', gridTemplateColumns: '1.2rem minmax(0, 1fr)', padding: `1px ${tokens.spacingHorizontalS}` },
  before: { backgroundColor: tokens.colorPaletteRedBackground1, textDecorationLine: 'line-through' },
  after: { backgroundColor: tokens.colorPaletteGreenBackground1 },
  quiet: { color: tokens.colorNeutralForeground2 },
  apply: { justifySelf: 'start' },
});

interface DocumentReturnViewProps {
  readonly result: DocumentReturn;
  readonly isBusy: boolean;
  readonly onApply: (keys: readonly string[]) => void;
}

/** What a document changed, section by section: the person chooses those to take. */
export function DocumentReturnView({ result, isBusy, onApply }: DocumentReturnViewProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const own = words.returns;
  const [chosen, setChosen] = useState<ReadonlySet<string>>(
    () => new Set(result.sections.filter(({ accepted }) => accepted).map(({ key }) => key)),
  );
  const isTaken = result.applied && result.change !== undefined;
  const told = result.sections.filter(({ status }) => status !== 'unchanged');
  const unchanged = result.sections.length - told.length;
  return (
    <div className={styles.view}>
      {isTaken ? (
        <MessageBar intent="success" layout="multiline">
          <MessageBarBody>{own.applied}</MessageBarBody>
        </MessageBar>
      ) : null}
      <Text className={styles.quiet}>{planReturnWords(language).framesOnly}</Text>
      {told.length === 0 ? <Text>{own.nothing}</Text> : null}
      {told.map((section) => (
        <SectionReturn
          key={`${section.id} ${section.key}`}
          section={section}
          isChosen={chosen.has(section.key)}
          isLocked={isBusy || isTaken}
          onChoose={(isChosen) => {
            setChosen(
              new Set([...[...chosen].filter((key) => key !== section.key), ...(isChosen ? [section.key] : [])]),
            );
          }}
        />
      ))}
      {unchanged > 0 ? <Text className={styles.quiet}>{own.unchanged(unchanged)}</Text> : null}
      {told.length > 0 ? (
        <Button
          appearance="primary"
          className={styles.apply}
          disabled={isBusy || isTaken || chosen.size === 0}
          onClick={() => {
            onApply([...chosen]);
          }}
        >
          {chosen.size === 0 ? own.nothingToTake : own.applySections(chosen.size)}
        </Button>
      ) : null}
    </div>
  );
}

interface SectionReturnProps {
  readonly section: ReturnedSection;
  readonly isChosen: boolean;
  readonly isLocked: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

function SectionReturn({ section, isChosen, isLocked, onChoose }: SectionReturnProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const told = planReturnWords(language);
  const { status, doubt, body, title } = section;
  const lines = section.lines.filter(({ text }) => !isTableRule(text));
  const name = status === 'unknown' ? told.unknownSection : title;
  return (
    <Card>
      {body === undefined ? (
        <Text weight="semibold">{name}</Text>
      ) : (
        <Checkbox
          checked={isChosen}
          disabled={isLocked}
          label={words.returns.take(name)}
          onChange={(_, { checked }) => {
            onChoose(checked === true);
          }}
        />
      )}
      {status === 'unknown' ? null : (
        <Text className={styles.quiet}>
          {[told.statuses[status], ...(doubt === undefined ? [] : [told.doubts[doubt]])].join(' — ')}
        </Text>
      )}
      {leftOutTexts(section, language).map((text) => (
        <Text key={text} size={200} className={styles.quiet}>
          {text}
        </Text>
      ))}
      {lines.length === 0 ? null : (
        <div className={styles.lines}>
          {lines.map(({ side, text }, index) => (
            <div key={index} className={mergeClasses(styles.line, side !== 'both' && styles[side])}>
              <span aria-label={side === 'before' ? words.returns.before : side === 'after' ? words.returns.after : ''}>
                {side === 'before' ? '−' : side === 'after' ? '+' : ''}
              </span>
              <span>
                <MarkedLine line={text} />
              </span>
            </div>
          ))}
        </div>
      )}
    </Card>
  );
}

/** A line as the document shows it, what is strong in bold. */
function MarkedLine({ line }: { readonly line: string }) {
  return readMarkedLine(line).map(({ text, isStrong, isEmphasised, isStruck }, index) => {
    const struck = isStruck ? <s>{text}</s> : text;
    const emphasised = isEmphasised ? <em>{struck}</em> : struck;
    return <Fragment key={index}>{isStrong ? <strong>{emphasised}</strong> : emphasised}</Fragment>;
  });
}
