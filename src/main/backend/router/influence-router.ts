import { readMetrics, readSuggestion } from '../influence-service.ts';
import { os } from './base.ts';

export const influenceRouter = os.influence.router({
  metrics: os.influence.metrics.handler(({ context: { desk } }) => desk.read(({ db }) => readMetrics(db))),
  suggestion: os.influence.suggestion.handler(({ input: { today, perTeam }, context: { desk } }) =>
    desk.read(({ db }) => readSuggestion(db, today, perTeam)),
  ),
});
