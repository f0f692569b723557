import type { Row } from '../model.ts';
import { isCommunication } from './action-sections.ts';
import { type DocumentData, inOrder } from './document-data.ts';
import {
  actionLookup,
  alertFormula,
  alertOf,
  delayFormula,
  delayOf,
  rateFormula,
  rateOf,
} from './follow-up-formulas.ts';
import {
  actionOffset,
  actionPopulations,
  actionsOfImpact,
  impactsOfAction,
  joined,
  ownerName,
  populationName,
  siteName,
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
import { audienceOfModule, sessionsNeeded } from './training-sections.ts';
import { type CellValue, type DataSheet, quotedWord } from './workbook-model.ts';

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
      toldColumn('populations', texts.columns.populations, 'text', (action) => actionPopulations(data, action)),
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
      toldColumn('populations', texts.columns.populations, 'text', (action) => actionPopulations(data, action)),
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

/** Modules of awareness and training, with the sessions they need and have (deliverables D6). */
export function trainingSheet(data: DocumentData): DataSheet {
  const { words, rows } = data;
  const texts = words.workbook;
  type Module = Row<'training_module'>;
  const field = (name: keyof Module & string, changes = {}): ColumnFor<Module> =>
    fieldColumn(data, 'training_module', name, changes);
  const sessions = (module: Module): readonly Row<'session'>[] =>
    data.having('session', 'training_module_id', module.id);
  const held = quotedWord(words.choice('session', 'status', 'held'));
  const cancelled = quotedWord(words.choice('session', 'status', 'cancelled'));
  const ofModule = '{sessions/moduleCode},{training_module.code}';
  const neededFormula =
    'IF(OR({headcount}="",{training_module.group_size}=""),"",ROUNDUP({headcount}/{training_module.group_size},0))';
  const heldSessions = (module: Module): number =>
    sessions(module).filter((session) => session.status === 'held').length;
  return dataSheet<Module>(data, {
    key: 'training',
    items: inOrder(rows.training_module),
    columns: [
      field('code', code),
      field('title', long),
      toldColumn('populations', texts.columns.populations, 'text', (module) =>
        joined(
          data
            .having('module_population', 'training_module_id', module.id)
            .map((link) => populationName(data, link.population_id)),
        ),
      ),
      toldColumn('headcount', texts.columns.headcount, 'integer', (module) => audienceOfModule(data, module) || null),
      field('nature'),
      field('objective', long),
      field('prerequisites'),
      field('mode'),
      field('duration_hours'),
      field('group_size'),
      formulaColumn('sessionsNeeded', texts.columns.sessionsNeeded, 'integer', neededFormula, (module) =>
        sessionsNeeded(data, module),
      ),
      formulaColumn(
        'sessionsPlanned',
        texts.columns.sessionsPlanned,
        'integer',
        `COUNTIFS(${ofModule},{sessions/session.status},"<>"&${cancelled})`,
        (module) => sessions(module).filter((session) => session.status !== 'cancelled').length,
      ),
      formulaColumn(
        'sessionsHeld',
        texts.columns.sessionsHeld,
        'integer',
        `COUNTIFS(${ofModule},{sessions/session.status},${held})`,
        (module) => heldSessions(module),
      ),
      formulaColumn(
        'moduleProgress',
        texts.columns.moduleProgress,
        'percent',
        rateFormula('sessionsHeld', 'sessionsNeeded'),
        (module) => rateOf(heldSessions(module), sessionsNeeded(data, module)),
      ),
      formulaColumn(
        'invited',
        texts.columns.invited,
        'integer',
        `SUMIFS({sessions/session.invited},${ofModule})`,
        (module) => sum(sessions(module).map((session) => session.invited)),
      ),
      formulaColumn(
        'attended',
        texts.columns.attended,
        'integer',
        `SUMIFS({sessions/session.attended},${ofModule})`,
        (module) => sum(sessions(module).map((session) => session.attended)),
      ),
      namedColumn(
        'training_module.trainer',
        words.field('training_module', 'trainer_id'),
        (module) => data.names.inRole(module.trainer_id) ?? module.trainer,
      ),
      field('ambassadors_first'),
      field('window_starts'),
      field('window_ends'),
      field('refresher_after_days'),
      field('cost', { kind: 'money' }),
      toldColumn('treatedImpacts', texts.columns.treatedImpacts, 'text', (module) =>
        joined([
          data.find('impact', module.impact_id)?.code,
          ...(module.action_id === null ? [] : impactsOfAction(data, module.action_id).map((impact) => impact.code)),
        ]),
      ),
    ],
  });
}

function sum(values: readonly (number | null)[]): number {
  return values.reduce<number>((total, value) => total + (value ?? 0), 0);
}

/** The sessions, one by one. */
export function sessionsSheet(data: DocumentData): DataSheet {
  const { words, rows } = data;
  const texts = words.workbook;
  type Session = Row<'session'>;
  const field = (name: keyof Session & string, changes = {}): ColumnFor<Session> =>
    fieldColumn(data, 'session', name, changes);
  return dataSheet<Session>(data, {
    key: 'sessions',
    items: rows.session.toSorted((a, b) => ((a.held_on ?? '9999') < (b.held_on ?? '9999') ? -1 : 1)),
    columns: [
      namedColumn(
        'moduleCode',
        texts.columns.moduleCode,
        (session) => data.find('training_module', session.training_module_id)?.code,
      ),
      {
        ...field('title', long),
        value: (session) => session.title ?? data.find('training_module', session.training_module_id)?.title,
      },
      field('held_on'),
      field('starts_at'),
      field('ends_at'),
      namedColumn('session.site', words.entity('site'), (session) => siteName(data, session.site_id)),
      namedColumn('session.population', words.entity('population'), (session) =>
        populationName(data, session.population_id),
      ),
      field('place'),
      field('link'),
      namedColumn(
        'session.trainer',
        words.field('session', 'trainer_id'),
        (session) => data.names.inRole(session.trainer_id) ?? session.trainer,
      ),
      field('capacity'),
      field('invited'),
      field('attended'),
      formulaColumn(
        'attendanceRate',
        texts.columns.attendanceRate,
        'percent',
        rateFormula('session.attended', 'session.invited'),
        (session) => rateOf(session.attended, session.invited),
      ),
      field('satisfaction'),
      field('retention_15'),
      field('retention_30'),
      field('cost', { kind: 'money' }),
      field('status'),
      field('result', long),
    ],
    highlights: [
      { column: 'session.status', word: words.choice('session', 'status', 'held'), tone: 'good' },
      { column: 'session.status', word: words.choice('session', 'status', 'cancelled'), tone: 'warning' },
    ],
  });
}

/** Codes of the actions that treat an impact. */
export function actionCodes(data: DocumentData, impactId: string): string | undefined {
  return joined(actionsOfImpact(data, impactId).map((action) => action.code));
}
