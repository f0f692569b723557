import { returnPlan } from '../plan-return-service.ts';
import { returnGrid } from '../return-service.ts';
import { os } from './base.ts';

export const returnsRouter = os.returns.router({
  grid: os.returns.grid.handler(async ({ input: { file, ...request }, context: { desk }, signal }) => {
    const outcome = await returnGrid(desk.file, desk.files.find(file).path, {
      ...request,
      author: desk.author,
      ...(signal ? { signal } : {}),
    });
    const touched = desk.changedBy(outcome.change);
    const { writes: _, ...told } = outcome;
    return { ...told, touched };
  }),
  document: os.returns.document.handler(async ({ input: { file, apply, only }, context: { desk }, signal }) => {
    const outcome = await returnPlan(desk.file, desk.files.find(file).path, {
      apply,
      only,
      author: desk.author,
      ...(signal ? { signal } : {}),
    });
    desk.changedBy(outcome.change);
    return outcome;
  }),
});
