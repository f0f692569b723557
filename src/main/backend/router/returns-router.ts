import { returnPlan } from '../plan-return-service.ts';
import { returnGrid } from '../return-service.ts';
import { touchedBy } from '../touched.ts';
import { os } from './base.ts';

export const returnsRouter = os.returns.router({
  grid: os.returns.grid.handler(async ({ input: { file, ...request }, context: { desk }, signal }) => {
    const { session } = desk;
    const outcome = await returnGrid(session, desk.files.find(file).path, {
      ...request,
      ...(signal ? { signal } : {}),
    });
    const touched = desk.changed(touchedBy(session.workspace.db, outcome.change));
    const { writes: _, ...told } = outcome;
    return { ...told, touched };
  }),
  document: os.returns.document.handler(async ({ input: { file, apply, only }, context: { desk }, signal }) => {
    const { session } = desk;
    const outcome = await returnPlan(session, desk.files.find(file).path, {
      apply,
      only,
      ...(signal ? { signal } : {}),
    });
    desk.changed(touchedBy(session.workspace.db, outcome.change));
    return outcome;
  }),
});
