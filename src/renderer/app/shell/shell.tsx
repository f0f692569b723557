import { makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { OpenClient } from '../../../contract/subjects/clients-contract.ts';
import { MaskProvider } from '../../ui/entity/mask.tsx';
import { CaptureCommand } from '../../features/field/capture/capture-command.tsx';
import { useCommands } from '../commands.tsx';
import { useReader } from '../reader.tsx';
import { ReversalProgress, ReversalProvider } from '../reversal.tsx';
import { go, sections, useRoute } from '../route.ts';
import { Content } from './content.tsx';
import { Header } from './header.tsx';
import { Notices } from './notices.tsx';
import { Palette } from './palette.tsx';
import { Panel } from './panel.tsx';
import { Rail } from './rail.tsx';
import { screens } from './screens.tsx';

const useStyles = makeStyles({
  frame: {
    height: '100%',
    display: 'grid',
    gridTemplateColumns: 'auto minmax(0, 1fr) auto',
    gridTemplateRows: 'auto auto minmax(0, 1fr)',
    gridTemplateAreas: '"rail header header" "rail notices notices" "rail content panel"',
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
  },
  notices: { gridArea: 'notices' },
  skip: {
    position: 'absolute',
    left: '-100vw',
    ':focus': { left: tokens.spacingHorizontalM, top: tokens.spacingVerticalM, zIndex: 10 },
  },
});

/** The frame of an open client file: the same rail, header and panel around every section. */
export function Shell({ client }: { readonly client: OpenClient }) {
  const styles = useStyles();
  const { words } = useReader();
  const { section } = useRoute();
  const content = useRef<HTMLElement>(null);
  const Screen = screens[section];
  useEffect(() => {
    document.title = `${client.name} — Ancrage`;
  }, [client.name]);
  useEffect(() => {
    // Whoever came by the keyboard goes on from the content, unless a field already waits for them.
    if (document.activeElement === document.body) content.current?.focus();
  }, []);
  useCommands(
    sections.map((name, index) => ({
      id: `go.${name}`,
      label: words.shell.sections[name],
      shortcut: `Alt+${(index + 1) % 10}`,
      run: () => {
        go(name);
        content.current?.focus();
      },
    })),
  );
  return (
    <MaskProvider>
      <ReversalProvider>
        <div className={styles.frame}>
          <a
            className={styles.skip}
            href="#content"
            onClick={(event) => {
              event.preventDefault();
              content.current?.focus();
            }}
          >
            {words.shell.skip}
          </a>
          <Rail />
          <Header client={client} />
          <div className={styles.notices}>
            <ReversalProgress />
            <Notices client={client} />
          </div>
          <Content ref={content} label={words.shell.sections[section]}>
            <Screen />
          </Content>
          <Panel />
          <CaptureCommand />
          <Palette />
        </div>
      </ReversalProvider>
    </MaskProvider>
  );
}
