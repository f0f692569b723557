import type { NewClientAnswers } from '../../contract/subjects/clients-contract.ts';
import { axisKeys, starterWords } from '../../words/starter-words.ts';
import type { RowWriter } from '../workspace/log/write-gate.ts';
import { createClient } from './client-service.ts';
import { edit, type AuthorName, type Session } from './session.ts';

/** Scale of the ten axes: from none to very strong. */
const scale = { scale_min: 0, scale_max: 4 } as const;

/**
 * Makes a client file from five answers (who, what, with which tool, when, for whom), with the ten axes and a plan
 * that can be exported at once.
 * @param path nothing may be there
 * @throws Fault as `createClient`; no file is then left
 */
export function createFromAnswers(path: string, answers: NewClientAnswers, author: AuthorName | undefined): Session {
  const { name, language, sector } = answers;
  const session = createClient(path, { name, language, sector, author });
  try {
    edit(session, { key: 'first_answers' }, (writer) => writeAnswers(writer, answers));
    return session;
  } catch (error) {
    session.close();
    throw error;
  }
}

function writeAnswers(writer: RowWriter, { language, project, tool, goLive, populations }: NewClientAnswers): void {
  const words = starterWords(language);
  const projectId = writer.create('project', { name: project, status: 'framing' });
  if (tool !== undefined && tool !== '')
    writer.create('tool', { name: tool, kind: 'official', status: 'target', project_id: projectId });
  if (goLive !== undefined)
    writer.create('go_live', { project_id: projectId, goes_live_on: goLive, status: 'planned' });
  for (const population of populations) {
    const id = writer.create('population', { name: population.name, scope: 'in' });
    if (population.headcount !== undefined)
      writer.create('population_headcount', { population_id: id, headcount: population.headcount });
  }
  const set = writer.create('dimension_set', { name: words.axesName, source: words.axesSource, ...scale });
  for (const key of axisKeys) {
    const [name, description] = words.axes[key];
    writer.create('dimension', { dimension_set_id: set, key, name, description });
  }
  writer.create('deliverable', {
    kind: 'plan',
    title: words.plan(project),
    audience: 'committee',
    level: 'detail',
    status: 'draft',
    project_id: projectId,
  });
}
