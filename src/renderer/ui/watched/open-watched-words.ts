import { useCommandList } from '../../app/commands.tsx';

/** The command that opens the list of watched words. */
export const watchedWordsCommand = 'field.watched-words';

/** Opens the list of watched words. */
export function useOpenWatchedWords(): () => void {
  const commands = useCommandList();
  return () => {
    commands()
      .find(({ id }) => id === watchedWordsCommand)
      ?.run();
  };
}
