import { measureNetwork } from '../figures/figures-service.ts';
import { readSuggestion } from '../influence-service.ts';
import { os } from './base.ts';

export const influenceRouter = os.influence.router({
  metrics: os.influence.metrics.handler(({ context: { desk }, signal }) => measureNetwork(desk.file, signal)),
  suggestion: os.influence.suggestion.handler(({ input: { today, perTeam }, context: { desk } }) =>
    desk.read(({ db }) => readSuggestion(db, today, perTeam)),
  ),
});
