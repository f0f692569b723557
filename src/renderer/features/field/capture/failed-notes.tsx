import { Button, MessageBar, MessageBarActions, MessageBarBody, makeStyles } from '@fluentui/react-components';
import { useReader } from '../../../app/reader.tsx';
import { useTell } from '../../../ui/feedback/tell.tsx';
import type { Capture } from './use-capture.ts';

const useStyles = makeStyles({ body: { minWidth: 0, overflowWrap: 'anywhere' } });

/** How many are shown one by one; a screen holds few. */
const longestList = 3;
const longestShown = 200;

interface FailedNotesProps {
  readonly capture: Capture;
  /** The keyboard goes back to the line. */
  readonly onTaken: () => void;
}

/** What did not reach the file: its text is kept, is sent again or goes back into the line. */
export function FailedNotes({ capture, onTaken }: FailedNotesProps) {
  const styles = useStyles();
  const { words } = useReader();
  const { field } = words;
  const shown = capture.failed.slice(0, longestList);
  const others = capture.failed.length - shown.length;
  const again = capture.failed.filter(({ order, draft }) => order !== undefined || draft.note !== undefined);
  return (
    <>
      {shown.map((lost) => (
        <MessageBar key={lost.id} intent="error" layout="multiline">
          <MessageBarBody className={styles.body}>{`${field.captureFailed} ${short(lost.draft.text)}`}</MessageBarBody>
          <MessageBarActions>
            {again.includes(lost) ? (
              <Button
                size="small"
                onClick={() => {
                  capture.sendAgain(lost);
                  onTaken();
                }}
              >
                {field.captureSendAgain}
              </Button>
            ) : null}
            <Button
              size="small"
              onClick={() => {
                capture.takeBack(lost);
                onTaken();
              }}
            >
              {field.captureTakeBack}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ))}
      {again.length > 1 ? (
        <MessageBar intent="error" layout="multiline">
          <MessageBarBody>{others > 0 ? field.captureLostMore(others) : field.captureLostWait}</MessageBarBody>
          <MessageBarActions>
            <Button
              size="small"
              onClick={() => {
                for (const lost of again) capture.sendAgain(lost);
                onTaken();
              }}
            >
              {field.captureSendAllAgain(again.length)}
            </Button>
          </MessageBarActions>
        </MessageBar>
      ) : null}
      <PastedRest capture={capture} onTaken={onTaken} />
    </>
  );
}

/** The rest of a text too long for the line: it waits until the person says what becomes of it. */
function PastedRest({ capture, onTaken }: FailedNotesProps) {
  const styles = useStyles();
  const tell = useTell();
  const { field } = useReader().words;
  const { rest, setRest, draft, setDraft } = capture;
  if (rest === '') return null;
  const copy = async (): Promise<void> => {
    try {
      await navigator.clipboard.writeText(rest);
      tell.done(field.captureRestCopied);
    } catch (error) {
      tell.fault(error);
    }
  };
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>{field.captureRest(rest.length)}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          disabled={draft.text !== ''}
          onClick={() => {
            setRest('');
            setDraft({ ...draft, text: rest.trimStart() });
            onTaken();
          }}
        >
          {field.captureRestNext}
        </Button>
        <Button size="small" onClick={() => void copy()}>
          {field.captureRestCopy}
        </Button>
        <Button
          size="small"
          onClick={() => {
            setRest('');
            onTaken();
          }}
        >
          {field.captureRestLeave}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}

function short(text: string): string {
  return text.length > longestShown ? `${text.slice(0, longestShown).toWellFormed()}…` : text;
}
