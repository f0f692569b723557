import { Button, MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { faultWords } from '../../../words/fault-words.ts';
import { useHost } from '../../api/context.tsx';
import { faultOf, isCancelled } from '../../api/faults.ts';
import { useReader } from '../../app/reader.tsx';
import { copyReport } from './copy-report.ts';
import { useTell } from './tell.tsx';

/** Why something was not done, beside what was asked; nothing when there is no error, or when the person stopped it. */
export function FaultBar({ error }: { readonly error: unknown }) {
  const { words, language } = useReader();
  const { client } = useHost();
  const tell = useTell();
  if (error === undefined || error === null || isCancelled(error)) return null;
  const { code, parameters } = faultOf(error);
  const copy = async (): Promise<void> => {
    try {
      await copyReport(client, code);
      tell.done(words.common.reportCopied);
    } catch (problem) {
      tell.fault(problem);
    }
  };
  return (
    <MessageBar intent="error" layout="multiline" role="alert">
      <MessageBarBody>
        <MessageBarTitle>{words.common.errorTitle}</MessageBarTitle>
        {faultWords(language)[code](parameters)}
      </MessageBarBody>
      <MessageBarActions>
        <Button size="small" onClick={() => void copy()}>
          {words.common.copyReport}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
