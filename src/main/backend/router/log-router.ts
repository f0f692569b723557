import { readHistory } from '../../workspace/log/history.ts';
import { readConflicts, readLogState, redo, settle, undo } from '../log-service.ts';
import { os } from './base.ts';
import { watched, type Watch } from './watched.ts';

export const logRouter = os.log.router({
  state: os.log.state.handler(({ context: { desk } }) => desk.read(({ db }) => readLogState(db))),
  history: os.log.history.handler(({ input: { limit }, context: { desk } }) =>
    desk.read(({ db }) => readHistory(db, limit)),
  ),
  undo: os.log.undo.handler(({ input: { change }, context: { desk, onIncident }, signal }) =>
    watched(
      async (watch: Watch<'writing'>) => desk.changed(await desk.writeLong((session) => undo(session, change, watch))),
      signal,
      onIncident,
    ),
  ),
  redo: os.log.redo.handler(({ context: { desk, onIncident }, signal }) =>
    watched(
      async (watch: Watch<'writing'>) => desk.changed(await desk.writeLong((session) => redo(session, watch))),
      signal,
      onIncident,
    ),
  ),
  conflicts: os.log.conflicts.handler(({ context: { desk } }) =>
    desk.read(({ db }) => readConflicts(db, desk.profile.language)),
  ),
  resolve: os.log.resolve.handler(({ input: { choices }, context: { desk } }) =>
    desk.changed(desk.write((session) => settle(session, choices))),
  ),
});
