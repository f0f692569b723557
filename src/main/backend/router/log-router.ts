import { readHistory } from '../../workspace/log/history.ts';
import { readConflicts, readLogState, redo, settle, undo } from '../log-service.ts';
import { os } from './base.ts';

export const logRouter = os.log.router({
  state: os.log.state.handler(({ context: { desk } }) => readLogState(desk.session.workspace.db)),
  history: os.log.history.handler(({ input: { limit }, context: { desk } }) =>
    readHistory(desk.session.workspace.db, limit),
  ),
  undo: os.log.undo.handler(({ input: { change }, context: { desk } }) => {
    const reversal = undo(desk.session, change);
    desk.changed(reversal.touched);
    return reversal;
  }),
  redo: os.log.redo.handler(({ context: { desk } }) => {
    const reversal = redo(desk.session);
    desk.changed(reversal.touched);
    return reversal;
  }),
  conflicts: os.log.conflicts.handler(({ context: { desk } }) => readConflicts(desk.session.workspace.db)),
  resolve: os.log.resolve.handler(({ input: { choices }, context: { desk } }) => ({
    touched: desk.changed(settle(desk.session, choices)),
  })),
});
