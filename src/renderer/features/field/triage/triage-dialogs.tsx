import { AttachDialog } from './attach-dialog.tsx';
import { ImpactDialog } from './impact-dialog.tsx';
import { IndicatorDialog } from './indicator-dialog.tsx';
import { NominationDialog } from './nomination-dialog.tsx';
import type { Asked, PendingTurn, Triage } from './use-triage.ts';

export interface TurnDialogProps {
  readonly pending: PendingTurn;
  readonly triage: Triage;
}

const dialogs: Readonly<Record<Asked, (props: TurnDialogProps) => React.ReactNode>> = {
  impact: ImpactDialog,
  indicator: IndicatorDialog,
  nomination: NominationDialog,
  attach: AttachDialog,
};

/** Asks what only the person knows of what notes become. */
export function TriageDialogs({ triage }: { readonly triage: Triage }) {
  const { pending } = triage;
  if (!pending) return null;
  const Dialog = dialogs[pending.asks];
  return <Dialog pending={pending} triage={triage} />;
}
