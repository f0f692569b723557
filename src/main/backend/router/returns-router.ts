import { returnPlan } from '../returns/plan-return-service.ts';
import { returnGrid } from '../returns/return-service.ts';
import { os } from './base.ts';
import { watched } from './watched.ts';

export const returnsRouter = os.returns.router({
  grid: os.returns.grid.handler(({ input: { file, ...request }, context: { desk, onIncident }, signal }) => {
    const source = desk.files.find(file).path;
    return watched(
      async (watch) => {
        const outcome = await returnGrid(desk.file, source, { ...request, ...watch, author: desk.author });
        return { ...outcome, touched: desk.changedBy(outcome.change) };
      },
      signal,
      onIncident,
    );
  }),
  document: os.returns.document.handler(({ input: { file, ...request }, context: { desk, onIncident }, signal }) => {
    const source = desk.files.find(file).path;
    return watched(
      async (watch) => {
        const outcome = await returnPlan(desk.file, source, { ...request, ...watch, author: desk.author });
        desk.changedBy(outcome.change);
        return outcome;
      },
      signal,
      onIncident,
    );
  }),
});
