import { useEffect, useRef, useState } from 'react';
import type { ExportEvent } from '../../../contract/subjects/documents-contract.ts';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import { useHost } from '../../api/context.tsx';
import { isCancelled } from '../../api/faults.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { localToday } from '../../ui/today.ts';
import { exportOrder, readChoices, withChoice, writtenChoices, type ExportChoice } from './export-choice.ts';

type Outcome = Extract<ExportEvent, { type: 'done' }>;

/** How an export goes. */
export type ExportState =
  | { readonly step: 'choosing'; readonly stopped: boolean }
  | { readonly step: 'running'; readonly share: number }
  | { readonly step: 'done'; readonly file: HeldFile; readonly outcome: Outcome };

/** Exports one document after the other, each to a place that the person chose. */
export function useExport() {
  const host = useHost();
  const tell = useTell();
  const [state, setState] = useState<ExportState>({ step: 'choosing', stopped: false });
  const stop = useRef<AbortController>(undefined);
  useEffect(() => () => stop.current?.abort(), []);

  const run = async (choice: ExportChoice, fileName: string, template: HeldFile | undefined): Promise<void> => {
    const controller = new AbortController();
    stop.current = controller;
    try {
      const file = await host.place(fileName);
      if (!file) return;
      rememberChoice(choice);
      setState({ step: 'running', share: 0 });
      const order = exportOrder(choice, { target: file.token, template: template?.token, today: localToday() });
      for await (const event of await host.client.documents.export(order, { signal: controller.signal })) {
        if (event.type === 'progress') setState({ step: 'running', share: event.share });
        else {
          host.deliver(file);
          setState({ step: 'done', file, outcome: event });
        }
      }
    } catch (error) {
      // Another export may have begun since this one was stopped.
      if (stop.current !== controller) return;
      const stopped = controller.signal.aborted || isCancelled(error);
      if (!stopped) tell.fault(error);
      setState({ step: 'choosing', stopped });
    }
  };

  return {
    state,
    run,
    stop: () => {
      stop.current?.abort();
      setState({ step: 'choosing', stopped: true });
    },
    startAgain: () => {
      setState({ step: 'choosing', stopped: false });
    },
    deliver: (file: HeldFile) => {
      host.deliver(file);
    },
  };
}

const memory = 'ancrage.exports';

/** The last choices made on this machine, the newest first. */
export function rememberedChoices(): readonly ExportChoice[] {
  return readChoices(localStorage.getItem(memory));
}

function rememberChoice(choice: ExportChoice): void {
  localStorage.setItem(memory, writtenChoices(withChoice(rememberedChoices(), choice)));
}
