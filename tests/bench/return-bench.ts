import { exportExcel, exportWord } from '../../src/main/backend/exports/export-service.ts';
import { returnGrid } from '../../src/main/backend/returns/return-service.ts';
import { returnPlan } from '../../src/main/backend/returns/plan-return-service.ts';
import { changeRows, type RowWriter } from '../../src/main/workspace/log/write-gate.ts';
import { createWorkspace } from '../../src/main/workspace/workspace.ts';
import { chapters, paragraphsPerChapter, paragraphText } from './documents/plan-data.ts';
import { timeLine, type Line } from './measure.ts';

const actions = 10_000;
const today = '2026-11-21';
const setting = { audience: 'committee', level: 'detail', language: 'fr', today } as const;
const author = 'bench';

/** A grid and a plan that came back, nothing changed: read in their process, and compared with the client file. */
export async function benchReturns(path: (name: string) => string): Promise<Line[]> {
  const [managed, written] = [path('actions.ancrage'), path('texts.ancrage')];
  makeClient(managed, addActions);
  makeClient(written, addTexts);
  const [grid, plan] = [path('returns.xlsx'), path('returns.docx')];
  await exportExcel(managed, 'follow_up', { ...setting, out: grid });
  await exportWord(written, 'plan', { ...setting, out: plan });
  const start = performance.now();
  const { differences } = await returnGrid(managed, grid, {
    apply: false,
    today,
    acceptRemovals: false,
    acceptUnmarked: false,
  });
  const compared = performance.now();
  const { sections } = await returnPlan(written, plan, { apply: false, only: [] });
  const end = performance.now();
  const changed = differences.length + sections.filter(({ status }) => status !== 'unchanged').length;
  return [
    timeLine(`grid of ${actions} actions that came back`, compared - start, 5000),
    timeLine(`plan of ${chapters} texts that came back`, end - compared, 2000),
    { name: 'differences found by both', value: String(changed), target: '0', met: changed === 0 },
  ];
}

function makeClient(path: string, add: (writer: RowWriter, project: string) => void): void {
  const workspace = createWorkspace(path);
  changeRows(workspace, { kind: 'edit', label: { key: 'start' }, author }, (writer) => {
    writer.create('client', { key: 'client', name: 'Client', sector: 'public', language: 'fr' });
    add(writer, writer.create('project', { name: 'Portail', type: 'operational', status: 'active' }));
  });
  workspace.close();
}

function addActions(writer: RowWriter, project: string): void {
  for (let index = 0; index < actions; index += 1) {
    writer.create('action', {
      title: paragraphText(index).slice(0, 90),
      nature: 'communication',
      phase: 'engage',
      status: 'planned',
      due_on: '2027-01-15',
      progress: index % 100,
      project_id: project,
    });
  }
}

function addTexts(writer: RowWriter, project: string): void {
  const plan = { kind: 'plan', title: 'Plan', audience: 'committee', level: 'detail', status: 'draft' } as const;
  const deliverable = writer.create('deliverable', { ...plan, project_id: project });
  for (let chapter = 0; chapter < chapters; chapter += 1) {
    const body = Array.from({ length: paragraphsPerChapter }, (_, index) =>
      paragraphText(chapter * paragraphsPerChapter + index),
    ).join('\n\n');
    writer.create('section', {
      deliverable_id: deliverable,
      key: `text-${chapter}`,
      title: `Texte ${chapter + 1}`,
      body,
      included: 1,
    });
  }
}
