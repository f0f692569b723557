import { readAround, readGaps, readThreadOverview } from '../thread-service.ts';
import { os } from './base.ts';

export const threadRouter = os.thread.router({
  overview: os.thread.overview.handler(({ context: { desk } }) => desk.read(({ db }) => readThreadOverview(db))),
  gaps: os.thread.gaps.handler(({ context: { desk } }) => desk.read(({ db }) => readGaps(db).gaps)),
  around: os.thread.around.handler(({ input, context: { desk } }) => desk.read(({ db }) => readAround(db, input))),
});
