import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import type { ImportResult, ImportStep } from '../../../contract/subjects/imports-contract.ts';
import type { ImportKind } from '../../../domain/imports/import-fields.ts';
import type { MappingOverride } from '../../../domain/imports/import-plan.ts';
import { useHost } from '../../api/context.tsx';
import { isCancelled } from '../../api/faults.ts';
import { forgetRowsOf } from '../../api/row-cache.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { localToday } from '../../ui/today.ts';

/** Rows of each status that are told one by one; the counts tell the others. */
const mostRowsShown = 200;

/** What the person decided about the list. */
export interface ImportChoices {
  readonly overrides: readonly MappingOverride[];
  readonly sheet: string | undefined;
  readonly createPeople: boolean;
  readonly createMissing: boolean;
  readonly question: string;
}

interface ImportState {
  readonly file: HeldFile | undefined;
  readonly choices: ImportChoices;
  /** What is being done, and how far it is. */
  readonly running: { readonly step: ImportStep; readonly share: number } | undefined;
  /** What would be done; that of the choices before while they are read again. */
  readonly preview: ImportResult | undefined;
}

const start: ImportState = {
  file: undefined,
  choices: { overrides: [], sheet: undefined, createPeople: false, createMissing: false, question: '' },
  running: undefined,
  preview: undefined,
};

/** An import, from its source to its preview to the rows written. */
export function useImport(kind: ImportKind, onDone: (result: ImportResult) => void) {
  const { client } = useHost();
  const tell = useTell();
  const cache = useQueryClient();
  const [state, setState] = useState<ImportState>(start);
  const stopper = useRef<AbortController>(undefined);
  useEffect(
    () => () => {
      stopper.current?.abort();
    },
    [],
  );
  const run = async (file: HeldFile, choices: ImportChoices, apply: boolean): Promise<void> => {
    stopper.current?.abort();
    const stop = new AbortController();
    stopper.current = stop;
    setState((before) => ({ ...before, file, choices, running: { step: 'reading', share: 0 } }));
    try {
      for await (const event of await client.imports.run(orderOf(kind, file, choices, apply), {
        signal: stop.signal,
      })) {
        if (event.type === 'progress') {
          const { step, share } = event;
          setState((before) => ({ ...before, running: { step, share } }));
        } else if (event.result.applied) {
          forgetRowsOf(cache, event.result);
          onDone(event.result);
        } else setState((before) => ({ ...before, preview: event.result, running: undefined }));
      }
    } catch (error) {
      if (stop.signal.aborted && stopper.current !== stop) return;
      if (!stop.signal.aborted && !isCancelled(error)) tell.fault(error);
      setState((before) => ({ ...(before.preview ? before : start), running: undefined }));
    }
  };
  return {
    state,
    read: async (hold: () => Promise<HeldFile | undefined>): Promise<void> => {
      try {
        const file = await hold();
        if (file) await run(file, start.choices, false);
      } catch (error) {
        tell.fault(error);
      }
    },
    choose: (choices: Partial<ImportChoices>) => {
      if (state.file) void run(state.file, { ...state.choices, ...choices }, false);
    },
    apply: () => {
      if (state.file) void run(state.file, state.choices, true);
    },
    stop: () => {
      stopper.current?.abort();
    },
    startAgain: () => {
      stopper.current?.abort();
      setState(start);
    },
  };
}

function orderOf(kind: ImportKind, file: HeldFile, choices: ImportChoices, apply: boolean) {
  const { overrides, sheet, createPeople, createMissing, question } = choices;
  return {
    kind,
    file: file.token,
    apply,
    today: localToday(),
    rowsPerStatus: mostRowsShown,
    overrides: [...overrides],
    ...(sheet !== undefined && { sheet }),
    ...(createPeople && { createPeople }),
    ...(createMissing && { createMissing }),
    ...(question.trim() !== '' && { question }),
  };
}
