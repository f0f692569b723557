import type { Row } from '../model.ts';
import { type DocumentData, inOrder } from './document-data.ts';
import { rateFormula, rateOf } from './follow-up-formulas.ts';
import { impactsOfAction, joined, populationName, siteName } from './section-helpers.ts';
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
import { type DataSheet, quotedWord } from './workbook-model.ts';

const code = { kind: 'code', editable: false } as const;
const long = { kind: 'long' } as const;

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
      toldColumn('populations', texts.columns.populations, 'long', (module) =>
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
      percentColumn(data, 'session', 'retention_15'),
      percentColumn(data, 'session', 'retention_30'),
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
