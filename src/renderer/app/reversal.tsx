import { makeStyles, tokens } from '@fluentui/react-components';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import type { Reversal } from '../../contract/subjects/log-contract.ts';
import { useHost } from '../api/context.tsx';
import { useLongWork } from '../api/long-work.ts';
import { forgetRowsOf } from '../api/row-cache.ts';
import { WorkProgress } from '../ui/feedback/work-progress.tsx';
import { useReader } from './reader.tsx';

/** What to take back: the last undoing, the last change, or one of the history. */
type Reversing = { readonly direction: 'redo' } | { readonly direction: 'undo'; readonly change?: string };

interface Reversals {
  /** @returns undefined when it was stopped: nothing has then changed. @throws what the backend refuses */
  readonly reverse: (what: Reversing) => Promise<Reversal | undefined>;
  /** A long one under way, and how far it is; a short one is over before it can be shown. */
  readonly underWay: { readonly direction: Reversing['direction']; readonly share: number } | undefined;
  readonly stop: () => void;
}

const ReversalContext = createContext<Reversals | undefined>(undefined);

/** Undoing and redoing, one after the other wherever they are asked for. */
export function ReversalProvider({ children }: { readonly children: ReactNode }) {
  const { client } = useHost();
  const cache = useQueryClient();
  const { running, run, stop } = useLongWork<'writing'>('writing');
  const { mutateAsync: reverse, variables } = useMutation({
    // Keys pressed fast are answered one after the other, each from what the file then says.
    scope: { id: 'reverse' },
    mutationFn: (what: Reversing) =>
      run((options) =>
        what.direction === 'redo'
          ? client.log.redo({}, options)
          : client.log.undo(what.change === undefined ? {} : { change: what.change }, options),
      ),
    onSuccess: (reversal) => {
      if (reversal) forgetRowsOf(cache, reversal);
    },
  });
  const share = running?.share ?? 0;
  const direction = variables?.direction ?? 'undo';
  const reversals = useMemo(
    () => ({ reverse, stop, underWay: share > 0 ? { direction, share } : undefined }),
    [reverse, stop, direction, share],
  );
  return <ReversalContext value={reversals}>{children}</ReversalContext>;
}

export function useReversals(): Reversals {
  const reversals = useContext(ReversalContext);
  if (!reversals) throw new Error('useReversals stands outside ReversalProvider');
  return reversals;
}

const useStyles = makeStyles({
  strip: {
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalL}`,
    backgroundColor: tokens.colorNeutralBackground1,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
});

/** How far a long undoing is, and the button that stops it. */
export function ReversalProgress() {
  const styles = useStyles();
  const { words } = useReader();
  const { underWay, stop } = useReversals();
  if (!underWay) return null;
  return (
    <div className={styles.strip}>
      <WorkProgress label={words.shell.reversing[underWay.direction]} share={underWay.share} onStop={stop} />
    </div>
  );
}
