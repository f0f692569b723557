import { useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import type { ImportResult, ImportStep } from '../../../contract/subjects/imports-contract.ts';
import type { ImportKind } from '../../../domain/imports/import-fields.ts';
import type { MappingOverride } from '../../../domain/imports/import-plan.ts';
import { useHost } from '../../api/context.tsx';
import { useLongWork } from '../../api/long-work.ts';
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
  /** What would be done; that of the choices before while they are read again. */
  readonly preview: ImportResult | undefined;
}

const start: ImportState = {
  file: undefined,
  choices: { overrides: [], sheet: undefined, createPeople: false, createMissing: false, question: '' },
  preview: undefined,
};

/** An import, from its source to its preview to the rows written. */
export function useImport(kind: ImportKind, onDone: (result: ImportResult) => void) {
  const { client } = useHost();
  const tell = useTell();
  const cache = useQueryClient();
  const [state, setState] = useState<ImportState>(start);
  const { running, run: runWork, stop } = useLongWork<ImportStep>('reading');
  const run = async (file: HeldFile, choices: ImportChoices, apply: boolean): Promise<void> => {
    setState((before) => ({ ...before, file, choices }));
    try {
      const result = await runWork((options) => client.imports.run(orderOf(kind, file, choices, apply), options));
      if (result?.applied === true) {
        forgetRowsOf(cache, result);
        onDone(result);
      } else if (result) setState((before) => ({ ...before, preview: result }));
    } catch (error) {
      tell.fault(error);
    }
  };
  return {
    state,
    running,
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
    stop,
    startAgain: () => {
      stop();
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
