import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  MessageBar,
  MessageBarActions,
  MessageBarBody,
  MessageBarTitle,
} from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useEffect, useRef } from 'react';
import { useReader } from '../../app/reader.tsx';
import type { RefusedCell } from './gestures.ts';
import type { WaitingPaste } from './use-gestures.ts';

/** Refused cells told one by one. */
const longestList = 5;

interface RefusedCellsProps {
  readonly cells: readonly RefusedCell[];
  readonly reasonOf: (cell: RefusedCell) => string;
  readonly onClose: () => void;
}

/** The cells that a gesture did not write, and why. */
export function RefusedCells({ cells, reasonOf, onClose }: RefusedCellsProps) {
  const { words } = useReader();
  if (cells.length === 0) return null;
  return (
    <MessageBar intent="warning" layout="multiline" role="alert" style={{ flexShrink: 0 }}>
      <MessageBarBody>
        <MessageBarTitle>{words.grid.refused(cells.length)}</MessageBarTitle>
        <ul style={{ margin: 0, paddingLeft: '1.2em' }}>
          {cells.slice(0, longestList).map((cell) => (
            <li key={`${cell.line} ${cell.column}`}>
              {words.grid.refusedCell(cell.line, cell.column, reasonOf(cell))}
            </li>
          ))}
          {cells.length > longestList ? <li>{words.grid.refusedMore(cells.length - longestList)}</li> : null}
        </ul>
      </MessageBarBody>
      <MessageBarActions
        containerAction={
          <Button
            appearance="transparent"
            icon={<DismissRegular />}
            aria-label={words.common.close}
            onClick={onClose}
          />
        }
      />
    </MessageBar>
  );
}

interface BeyondDialogProps {
  readonly waiting: WaitingPaste;
  readonly onCancel: () => void;
  /** Told once the page has the focus again. */
  readonly onClosed: () => void;
}

/** Asks whether a paste may add rows. */
export function BeyondDialog({ waiting, onCancel, onClosed }: BeyondDialogProps) {
  const closed = useRef(onClosed);
  useEffect(() => () => void setTimeout(closed.current), []);
  const { words } = useReader();
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onCancel();
      }}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.grid.beyondTitle}</DialogTitle>
          <DialogContent>{words.grid.beyondText(waiting.count)}</DialogContent>
          <DialogActions fluid>
            <Button onClick={onCancel}>{words.common.cancel}</Button>
            <Button
              onClick={() => {
                waiting.go(false);
              }}
            >
              {words.grid.beyondLeave}
            </Button>
            <Button
              appearance="primary"
              autoFocus
              onClick={() => {
                waiting.go(true);
              }}
            >
              {words.grid.beyondAdd(waiting.count)}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
