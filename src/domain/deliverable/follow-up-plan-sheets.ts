import type { Row } from '../model.ts';
import { isCommunication } from './action-sections.ts';
import { type DocumentData, inOrder } from './document-data.ts';
import { actionLookup, alertFormula, alertOf, delayFormula, delayOf } from './follow-up-formulas.ts';
import {
  actionOffset,
  actionPopulations,
  actionsOfImpact,
  impactsOfAction,
  joined,
  ownerName,
} from './section-helpers.ts';
import {
  type ColumnFor,
  dataSheet,
  fieldColumn,
  formulaColumn,
  namedColumn,
  percentColumn,
  toldColumn,
} from './sheet-columns.ts';
import type { CellValue, DataSheet } from './workbook-model.ts';

type Action = Row<'action'>;

const code = { kind: 'code', editable: false } as const;
const long = { kind: 'long' } as const;

/** The actions, each on its line: what the client fills in above all (deliverables D7). */
export function actionsSheet(data: DocumentData): DataSheet {
  const { words, rows, options } = data;
  const texts = words.workbook;
  const field = (name: keyof Action & string, changes = {}): ColumnFor<Action> =>
    fieldColumn(data, 'action', name, changes);
  return dataSheet<Action>(data, {
    key: 'actions',
    items: inOrder(rows.action),
    columns: [
      field('code', code),
      field('title', long),
      toldColumn('populations', texts.columns.populations, 'long', (action) => actionPopulations(data, action)),
      field('phase'),
      namedColumn('action.owner', texts.columns.owner, (action) => ownerName(data, action)),
      field('priority'),
      field('starts_on'),
      field('due_on'),
      field('done_on'),
      percentColumn(data, 'action', 'progress'),
      field('status'),
      formulaColumn('delay', texts.columns.delay, 'integer', delayFormula(data), (action) =>
        delayOf(action, options.today),
      ),
      formulaColumn('alert', texts.columns.alert, 'text', alertFormula(data), (action) => alertOf(data, action)),
      rows.project.length > 1 && projectColumn(data),
      field('origin'),
      toldColumn('treatedImpacts', texts.columns.treatedImpacts, 'text', (action) => impactCodes(data, action)),
      field('nature'),
      field('lever'),
      field('contributors'),
      toldColumn('offset', words.field('action', 'offset_days'), 'integer', (action) => actionOffset(data, action)),
      field('effort_hours'),
      field('effort_hours_spent'),
      field('cost_planned', { kind: 'money' }),
      field('cost_actual', { kind: 'money' }),
      field('indicator'),
      field('comment', long),
      options.audience === 'internal' && field('internal_comment', long),
    ],
    highlights: [
      { column: 'alert', word: texts.results.late, tone: 'alert' },
      { column: 'alert', word: texts.results.soon, tone: 'warning' },
      { column: 'action.status', word: words.choice('action', 'status', 'blocked'), tone: 'alert' },
      { column: 'action.status', word: words.choice('action', 'status', 'done'), tone: 'good' },
    ],
  });
}

function projectColumn(data: DocumentData): ColumnFor<{ readonly project_id: string | null }> {
  return toldColumn(
    'project',
    data.words.entity('project'),
    'text',
    (row) => data.find('project', row.project_id)?.name,
  );
}

function impactCodes(data: DocumentData, action: Action): string | undefined {
  return joined(impactsOfAction(data, action.id).map((impact) => impact.code));
}

/** The communication plan: dates and status follow the actions' sheet, the rest is filled in here (deliverables D5). */
export function communicationSheet(data: DocumentData): DataSheet {
  const { words, rows } = data;
  const texts = words.workbook;
  const field = (name: keyof Action & string, changes = {}): ColumnFor<Action> =>
    fieldColumn(data, 'action', name, changes);
  const followed = (
    name: keyof Action & string,
    kind: ColumnFor<Action>['kind'],
    header: string = words.field('action', name),
  ): ColumnFor<Action> =>
    formulaColumn(`follows.${name}`, header, kind, actionLookup(`action.${name}`), (action) =>
      resultOf(fieldColumn(data, 'action', name).value(action)),
    );
  return dataSheet<Action>(data, {
    key: 'communication',
    items: inOrder(rows.action.filter(isCommunication)),
    columns: [
      field('code', code),
      field('title', { ...long, editable: false }),
      followed('phase', 'text'),
      toldColumn('populations', texts.columns.populations, 'long', (action) => actionPopulations(data, action)),
      field('objective', long),
      toldColumn('keyMessage', texts.columns.keyMessage, 'long', (action) =>
        joined(
          data
            .having('action_message', 'action_id', action.id)
            .map((link) => data.find('message', link.message_id)?.title),
        ),
      ),
      toldColumn('channel', texts.columns.channel, 'text', (action) => {
        const medium = data.find('medium', action.medium_id);
        return medium ? (medium.channel ?? medium.name) : undefined;
      }),
      field('emitter'),
      field('prepared_by'),
      field('approved_by'),
      followed('due_on', 'date', texts.columns.plannedOn),
      toldColumn('offset', words.field('action', 'offset_days'), 'integer', (action) => actionOffset(data, action)),
      field('frequency'),
      followed('cost_planned', 'money'),
      followed('status', 'text'),
      followed('done_on', 'date'),
      field('people_reached'),
      field('feedback', long),
      toldColumn('treatedImpacts', texts.columns.treatedImpacts, 'text', (action) => impactCodes(data, action)),
    ],
  });
}

/** A value as the result of a formula: a date by its day. */
function resultOf(value: CellValue | undefined): string | number | null {
  if (value === null || value === undefined || typeof value !== 'object') return value ?? null;
  return 'date' in value ? value.date : value.result;
}

/** Codes of the actions that treat an impact. */
export function actionCodes(data: DocumentData, impactId: string): string | undefined {
  return joined(actionsOfImpact(data, impactId).map((action) => action.code));
}
