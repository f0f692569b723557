import { useCommands } from '../../../app/commands.tsx';
import { useReader } from '../../../app/reader.tsx';
import { outcomes } from '../triage/turn-into.ts';
import type { TriageGestures } from '../triage/use-triage.ts';
import type { NoteEdits } from './use-note-edits.ts';

interface NoteCommands {
  readonly gestures: TriageGestures;
  readonly edits: NoteEdits;
  readonly startImport: () => void;
  readonly focusList: () => void;
}

/**
 * Offers what can be done with notes to the search of commands.
 * @returns what a letter typed in the list does: true when it did something
 */
export function useNoteCommands({
  gestures,
  edits,
  startImport,
  focusList,
}: NoteCommands): (letter: string) => boolean {
  const { words } = useReader();
  const { field } = words;
  useCommands([
    { id: 'field.import', label: field.import, run: startImport },
    { id: 'field.list', label: field.focusList, shortcut: 'F9', run: focusList },
    { id: 'field.attach', label: words.registers.attach.action, run: gestures.attach },
    { id: 'field.split', label: field.splitNote, run: edits.startSplit },
    { id: 'field.join', label: field.joinNotes, run: edits.join },
    ...outcomes.map((outcome) => ({
      id: `field.turn.${outcome}`,
      label: `${field.turnInto} ${field.outcomes[outcome]}`,
      run: () => {
        gestures.turnInto(outcome);
      },
    })),
  ]);
  return (letter) => {
    const { keys } = field;
    const outcome = outcomes.find((candidate) => keys[candidate] === letter);
    if (outcome) gestures.turnInto(outcome);
    else if (letter === keys.attach) gestures.attach();
    else if (letter === keys.split) edits.startSplit();
    else if (letter === keys.join) edits.join();
    else if (letter === keys.treated) gestures.setStatus('treated');
    else if (letter === keys.setAside) gestures.setStatus('set_aside');
    else return false;
    return true;
  };
}
