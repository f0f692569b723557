import { FluentProvider, Spinner } from '@fluentui/react-components';
import { useEffect } from 'react';
import { useOpenClient, useProfile } from '../api/queries.ts';
import { WatchedWordsCommand } from '../features/field/watched/watched-words-command.tsx';
import { FirstLaunch } from '../features/home/first-launch.tsx';
import { Home } from '../features/home/home.tsx';
import { TellProvider } from '../ui/feedback/tell.tsx';
import { CommandProvider } from './commands.tsx';
import { ReaderProvider } from './reader.tsx';
import { Shell } from './shell/shell.tsx';
import { UpkeepNotices } from './upkeep-notices.tsx';
import { useReturnFocus } from './use-return-focus.ts';
import { useTheme } from './theme.ts';

/** The whole page: first launch, home, or the client file that is open. */
export function App() {
  const profile = useProfile();
  useReturnFocus();
  const { theme, accents, isDark } = useTheme(profile);
  useEffect(() => {
    document.documentElement.lang = profile?.language ?? 'fr';
    // Native parts (dates, scroll bars) follow the theme.
    document.documentElement.style.colorScheme = isDark ? 'dark' : 'light';
  }, [profile?.language, isDark]);
  return (
    <FluentProvider theme={theme} style={{ height: '100%' }}>
      <ReaderProvider profile={profile} accents={accents} isDark={isDark}>
        <TellProvider>
          <CommandProvider>
            <UpkeepNotices />
            <WatchedWordsCommand />
            <Room isKnown={profile !== undefined} isNamed={(profile?.name ?? '') !== ''} />
          </CommandProvider>
        </TellProvider>
      </ReaderProvider>
    </FluentProvider>
  );
}

function Room({ isKnown, isNamed }: { readonly isKnown: boolean; readonly isNamed: boolean }) {
  const client = useOpenClient();
  if (!isKnown || client === undefined) return <Spinner style={{ height: '100%' }} />;
  if (!isNamed) return <FirstLaunch />;
  return client === null ? <Home /> : <Shell key={client.id} client={client} />;
}
