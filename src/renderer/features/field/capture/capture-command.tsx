import { useCommands } from '../../../app/commands.tsx';
import { useWords } from '../../../app/reader.tsx';
import { go, useRoute } from '../../../app/route.ts';

/** Where the capture line is found when it is on screen. */
export const captureLineId = 'capture-line';

/** Leads to the capture line from anywhere in the client file: someone is talking. */
export function CaptureCommand() {
  const { field } = useWords();
  const { section, tab } = useRoute();
  const isThere = section === 'field' && (tab === undefined || tab === 'notes');
  useCommands([
    {
      id: 'field.capture',
      label: field.focusCapture,
      shortcut: 'F8',
      run: () => {
        // The line takes the focus by itself when its screen comes.
        if (isThere) document.querySelector<HTMLElement>(`#${captureLineId}`)?.focus();
        else go('field', 'notes');
      },
    },
  ]);
  return null;
}
