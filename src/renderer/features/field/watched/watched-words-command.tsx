import { useState } from 'react';
import { useCommands } from '../../../app/commands.tsx';
import { useWords } from '../../../app/reader.tsx';
import { watchedWordsCommand } from '../../../ui/watched/open-watched-words.ts';
import { usePrepareWatchedWords } from '../../../ui/watched/use-watched-words.ts';
import { WatchedWordsDialog } from './watched-words-dialog.tsx';

/** Opens the list of watched words from anywhere. */
export function WatchedWordsCommand() {
  const { watched } = useWords();
  const [isOpen, setIsOpen] = useState(false);
  usePrepareWatchedWords();
  useCommands([
    {
      id: watchedWordsCommand,
      label: watched.title,
      run: () => {
        setIsOpen(true);
      },
    },
  ]);
  return isOpen ? (
    <WatchedWordsDialog
      onClose={() => {
        setIsOpen(false);
      }}
    />
  ) : null;
}
