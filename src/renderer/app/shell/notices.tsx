import { Button, MessageBar, MessageBarActions, MessageBarBody } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { OpenClient } from '../../../contract/subjects/clients-contract.ts';
import { useReader } from '../reader.tsx';

/** Where the file lies, when that is a risk. */
export function Notices({ client }: { readonly client: OpenClient }) {
  const { words } = useReader();
  const [isClosed, setIsClosed] = useState(false);
  if (isClosed || client.notices.length === 0) return null;
  return (
    <>
      {client.notices.map(({ kind, detail }) => (
        <MessageBar key={kind} intent="warning">
          <MessageBarBody>{words.shell.place[kind](detail)}</MessageBarBody>
          <MessageBarActions
            containerAction={
              <Button
                appearance="transparent"
                icon={<DismissRegular />}
                aria-label={words.common.close}
                onClick={() => {
                  setIsClosed(true);
                }}
              />
            }
          />
        </MessageBar>
      ))}
    </>
  );
}
