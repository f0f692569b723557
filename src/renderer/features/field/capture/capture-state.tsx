import { Badge, makeStyles, tokens } from '@fluentui/react-components';
import { PauseRegular } from '@fluentui/react-icons';
import { useReader } from '../../../app/reader.tsx';
import type { Capture } from './use-capture.ts';

const useStyles = makeStyles({
  state: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

/** Whether the day is in pause, and which note is being changed. */
export function CaptureState({ capture: { pausedSince, draft } }: { readonly capture: Capture }) {
  const styles = useStyles();
  const { field } = useReader().words;
  return (
    <div className={styles.state} role="status">
      {pausedSince === undefined ? null : (
        <Badge appearance="tint" color="warning" icon={<PauseRegular />}>
          {field.pause.since(pausedSince)}
        </Badge>
      )}
      {draft.note ? (
        <Badge appearance="tint" color="brand">
          {draft.note.noted_at === null ? field.captureEditingUndated : field.captureEditing(draft.note.noted_at)}
        </Badge>
      ) : null}
    </div>
  );
}
