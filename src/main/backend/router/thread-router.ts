import { readAround, readGaps, readThreadOverview } from '../thread-service.ts';
import { os } from './base.ts';

export const threadRouter = os.thread.router({
  overview: os.thread.overview.handler(({ context: { desk } }) => readThreadOverview(desk.session.workspace.db)),
  gaps: os.thread.gaps.handler(({ context: { desk } }) => readGaps(desk.session.workspace.db).gaps),
  around: os.thread.around.handler(({ input, context: { desk } }) => readAround(desk.session.workspace.db, input)),
});
