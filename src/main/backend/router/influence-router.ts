import { readMetrics, readSuggestion } from '../influence-service.ts';
import { os } from './base.ts';

export const influenceRouter = os.influence.router({
  metrics: os.influence.metrics.handler(({ context: { desk } }) => readMetrics(desk.session.workspace.db)),
  suggestion: os.influence.suggestion.handler(({ input: { today, perTeam }, context: { desk } }) =>
    readSuggestion(desk.session.workspace.db, today, perTeam),
  ),
});
