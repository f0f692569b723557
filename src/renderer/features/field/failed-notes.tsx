import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { useReader } from '../../app/reader.tsx';
import type { Capture } from './use-capture.ts';

/** The notes that did not reach the file: their text is kept, and goes back into the line. */
export function FailedNotes({ capture, onTaken }: { readonly capture: Capture; readonly onTaken: () => void }) {
  const { words } = useReader();
  return capture.failed.map((lost) => (
    <MessageBar key={lost.text} intent="error">
      <MessageBarBody>{`${words.field.captureFailed} ${lost.text}`}</MessageBarBody>
      <MessageBarActions>
        <Button
          size="small"
          onClick={() => {
            capture.takeBack(lost);
            onTaken();
          }}
        >
          {words.field.captureTakeBack}
        </Button>
      </MessageBarActions>
    </MessageBar>
  ));
}
