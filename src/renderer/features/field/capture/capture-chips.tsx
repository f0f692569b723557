import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { useReader } from '../../../app/reader.tsx';
import { ReadingReminder } from '../../../ui/watched/reading-reminder.tsx';
import { TieTag } from '../tie-tags.tsx';
import type { Capture } from './use-capture.ts';

const useStyles = makeStyles({
  chips: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap', alignItems: 'center' },
  aside: {
    color: tokens.colorNeutralForeground2,
    fontStyle: 'italic',
    overflowWrap: 'anywhere',
    maxHeight: '4rem',
    overflow: 'hidden',
  },
});

interface CaptureChipsProps {
  readonly capture: Capture;
  /** A text of the field as it is read on screen. */
  readonly named: (text: string) => string;
}

/** What was understood of the line: its kind, its levels, what it is tied to, and what the observer makes of it. */
export function CaptureChips({ capture, named }: CaptureChipsProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  const { draft, captured, kind, setDraft } = capture;
  const read = draft.note ? named(captured.fact) : captured.fact;
  return (
    <div className={styles.chips} aria-live="polite">
      {captured.kind === undefined ? null : (
        <Badge
          appearance="tint"
          color="brand"
        >{`${model.note.choices.kind[kind]} — ${words.field.captureKindRead}`}</Badge>
      )}
      {captured.severity === null ? null : (
        <Badge appearance="outline">{words.field.severity(captured.severity)}</Badge>
      )}
      {captured.frequency === null ? null : (
        <Badge appearance="outline">{words.field.frequency(model.note.choices.frequency[captured.frequency])}</Badge>
      )}
      {draft.targets.map((target) => (
        <TieTag
          key={target.id}
          tie={{ ...target, kind: model[target.entity].one }}
          onRemove={({ id: gone }) => {
            setDraft({ ...draft, targets: draft.targets.filter(({ id }) => id !== gone) });
          }}
        />
      ))}
      {draft.targets.some(({ entity }) => entity === 'person') ? <ReadingReminder /> : null}
      {read === captured.fact ? null : <span className={styles.aside}>{words.field.captureReads(read)}</span>}
      {captured.interpretation === '' ? null : (
        <span className={styles.aside}>{words.field.interpretationIs(captured.interpretation)}</span>
      )}
    </div>
  );
}
