import {
  Button,
  Toast,
  ToastBody,
  ToastFooter,
  ToastTitle,
  ToastTrigger,
  Toaster,
  useId,
  useToastController,
  type ToastIntent,
} from '@fluentui/react-components';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { faultWords } from '../../../words/fault-words.ts';
import { useHost } from '../../api/context.tsx';
import { faultOf, isCancelled } from '../../api/faults.ts';
import { useReader } from '../../app/reader.tsx';
import { copyReport } from './copy-report.ts';

/** Ways to tell the person what happened, out of the way of their work. */
export interface Tell {
  readonly done: (text: string) => void;
  readonly notice: (text: string) => void;
  /** Something went wrong that stops nobody: it stays until it is closed. */
  readonly warning: (title: string, text: string) => void;
  /** What happened, that the work is safe, what to do; nothing when the person cancelled. */
  readonly fault: (error: unknown) => void;
}

const TellContext = createContext<Tell | undefined>(undefined);

/** Milliseconds that a notice stays; faults stay until closed. */
const noticeStays = 6000;

export function TellProvider({ children }: { readonly children: ReactNode }) {
  const toaster = useId('tell');
  const { dispatchToast, dismissAllToasts } = useToastController(toaster);
  const { language, words } = useReader();
  const { client } = useHost();
  const tell = useMemo<Tell>(() => {
    const say = (text: string, intent: ToastIntent): void => {
      dispatchToast(
        <Toast>
          <ToastTitle>{text}</ToastTitle>
        </Toast>,
        { intent, timeout: noticeStays },
      );
    };
    return {
      done: (text) => {
        say(text, 'success');
      },
      notice: (text) => {
        say(text, 'info');
      },
      warning: (title, text) => {
        dispatchToast(
          <Toast>
            <ToastTitle>{title}</ToastTitle>
            <ToastBody>{text}</ToastBody>
            <ToastFooter>
              <ToastTrigger>
                <Button size="small">{words.common.close}</Button>
              </ToastTrigger>
            </ToastFooter>
          </Toast>,
          { intent: 'warning', timeout: -1 },
        );
      },
      fault: (error) => {
        if (isCancelled(error)) return;
        const { code, parameters } = faultOf(error);
        const copy = async (): Promise<void> => {
          await copyReport(client, code);
          say(words.common.reportCopied, 'success');
        };
        dispatchToast(
          <Toast>
            <ToastTitle>{words.common.errorTitle}</ToastTitle>
            <ToastBody>{faultWords(language)[code](parameters)}</ToastBody>
            <ToastFooter>
              <Button size="small" onClick={() => void copy()}>
                {words.common.copyReport}
              </Button>
              <Button
                size="small"
                onClick={() => {
                  dismissAllToasts();
                }}
              >
                {words.common.close}
              </Button>
            </ToastFooter>
          </Toast>,
          { intent: 'error', timeout: -1 },
        );
      },
    };
  }, [dispatchToast, dismissAllToasts, client, language, words]);
  return (
    <TellContext value={tell}>
      {children}
      <Toaster toasterId={toaster} position="bottom-end" />
    </TellContext>
  );
}

export function useTell(): Tell {
  const tell = useContext(TellContext);
  if (!tell) throw new Error('useTell stands outside TellProvider');
  return tell;
}
