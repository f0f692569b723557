import { useState } from 'react';
import type { Exported } from '../../../contract/subjects/documents-contract.ts';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import { useHost } from '../../api/context.tsx';
import { useLongWork } from '../../api/long-work.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { localToday } from '../../ui/today.ts';
import { exportOrder, readChoices, withChoice, writtenChoices, type ExportChoice } from './export-choice.ts';

/** How an export stands while none is under way. */
export type ExportState =
  | { readonly step: 'choosing'; readonly stopped: boolean }
  | { readonly step: 'done'; readonly file: HeldFile; readonly outcome: Exported };

/** Exports one document after the other, each to a place that the person chose. */
export function useExport() {
  const host = useHost();
  const tell = useTell();
  const [state, setState] = useState<ExportState>({ step: 'choosing', stopped: false });
  const { running, run: runWork, stop } = useLongWork<'composing'>('composing');

  const run = async (choice: ExportChoice, fileName: string, template: HeldFile | undefined): Promise<void> => {
    try {
      const file = await host.place(fileName);
      if (!file) return;
      rememberChoice(choice);
      const order = exportOrder(choice, { target: file.token, template: template?.token, today: localToday() });
      const outcome = await runWork((options) => host.client.documents.export(order, options));
      if (outcome) {
        host.deliver(file);
        setState({ step: 'done', file, outcome });
      } else setState({ step: 'choosing', stopped: true });
    } catch (error) {
      tell.fault(error);
      setState({ step: 'choosing', stopped: false });
    }
  };

  return {
    state,
    running,
    run,
    stop,
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
