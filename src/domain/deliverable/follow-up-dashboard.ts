import { phases } from '../shared/vocabulary.ts';
import type { DocumentData } from './document-data.ts';
import { delayOf, riskBands } from './follow-up-formulas.ts';
import { latestAdoption } from './measure-sections.ts';
import { choicesOf, criticalityOf, populationName } from './section-helpers.ts';
import { type DashboardBlock, type DashboardSheet, type FormulaCell, quotedWord } from './workbook-model.ts';

/**
 * The dashboard: every figure is a formula over the other sheets, with its result at the time of the export, so
 * that it lives on while the client fills the grid in.
 */
export function dashboardSheet(data: DocumentData, sheets: ReadonlySet<string>): DashboardSheet {
  const texts = data.words.workbook;
  return {
    kind: 'dashboard',
    key: 'dashboard',
    ...texts.sheets.dashboard,
    todayLabel: texts.dashboard.today,
    today: data.options.today,
    blocks: [
      actionFigures(data),
      actionsByStatus(data),
      actionsByPhase(data),
      trainingFigures(data),
      networkByStatus(data, sheets),
      risksByLevel(data, sheets),
      decisionsByStatus(data, sheets),
      adoptionRates(data),
    ].filter((block) => block !== undefined && block.lines.length > 0) as DashboardBlock[],
  };
}

function actionFigures(data: DocumentData): DashboardBlock {
  const { words, rows, options } = data;
  const texts = words.workbook.dashboard;
  const progress = rows.action.map((action) => action.progress).filter((value) => value !== null);
  const sumOf = (field: 'cost_planned' | 'cost_actual' | 'effort_hours' | 'effort_hours_spent'): FormulaCell => ({
    formula: `SUM({actions/action.${field}})`,
    result: rows.action.reduce((total, action) => total + (action[field] ?? 0), 0),
  });
  const figure = (label: string, value: FormulaCell) => ({ label, values: [value] });
  return {
    place: 'left',
    title: texts.overall,
    headers: [texts.figure, texts.value],
    kinds: ['integer'],
    lines: [
      figure(texts.actions, { formula: 'COUNTA({actions/action.code})', result: rows.action.length }),
      figure(texts.lateActions, {
        formula: 'COUNT({actions/delay})',
        result: rows.action.filter((action) => delayOf(action, options.today) !== undefined).length,
      }),
      {
        label: texts.averageProgress,
        kind: 'percent',
        values: [
          {
            formula: 'IF(COUNT({actions/action.progress})=0,"",AVERAGE({actions/action.progress}))',
            result:
              progress.length === 0 ? '' : progress.reduce((total, value) => total + value, 0) / progress.length / 100,
          },
        ],
      },
      figure(texts.costPlanned, sumOf('cost_planned')),
      figure(texts.costActual, sumOf('cost_actual')),
      figure(texts.hoursPlanned, sumOf('effort_hours')),
      figure(texts.hoursActual, sumOf('effort_hours_spent')),
    ],
  };
}

function actionsByStatus(data: DocumentData): DashboardBlock {
  const { words, rows } = data;
  const texts = words.workbook.dashboard;
  const total = rows.action.length;
  return {
    place: 'left',
    title: texts.byStatus,
    headers: [texts.status, texts.count, texts.share, texts.bar],
    kinds: ['integer', 'percent', 'text'],
    lines: choicesOf('action', 'status').map((status) => {
      const word = words.choice('action', 'status', status);
      const count = rows.action.filter((action) => action.status === status).length;
      const counted = `COUNTIF({actions/action.status},${quotedWord(word)})`;
      return {
        label: word,
        values: [
          { formula: counted, result: count },
          {
            formula: `IF(COUNTA({actions/action.code})=0,"",${counted}/COUNTA({actions/action.code}))`,
            result: total === 0 ? '' : count / total,
          },
          barOf(`${counted}/COUNTA({actions/action.code})`, total === 0 ? undefined : count / total),
        ],
      };
    }),
  };
}

/** Marks in a full bar. */
const fullBar = 10;

/** A share drawn in a cell, which follows the data as a chart would: one mark for each tenth. */
function barOf(shareFormula: string, share: number | undefined): FormulaCell {
  const marks = share === undefined ? 0 : Math.round(share * fullBar);
  return { formula: `IFERROR(REPT("■",ROUND(${fullBar}*${shareFormula},0)),"")`, result: '■'.repeat(marks) };
}

function actionsByPhase(data: DocumentData): DashboardBlock {
  const { words, rows, options } = data;
  const texts = words.workbook.dashboard;
  const done = quotedWord(words.choice('action', 'status', 'done'));
  return {
    place: 'left',
    title: texts.byPhase,
    headers: [texts.phase, texts.count, texts.done, texts.late, texts.progress],
    kinds: ['integer', 'integer', 'integer', 'percent'],
    lines: phases.map((phase) => {
      const word = words.choice('action', 'phase', phase);
      const ofPhase = `{actions/action.phase},${quotedWord(word)}`;
      const own = rows.action.filter((action) => action.phase === phase);
      const progress = own.map((action) => action.progress).filter((value) => value !== null);
      return {
        label: word,
        values: [
          { formula: `COUNTIF(${ofPhase})`, result: own.length },
          {
            formula: `COUNTIFS(${ofPhase},{actions/action.status},${done})`,
            result: own.filter((action) => action.status === 'done').length,
          },
          {
            formula: `COUNTIFS(${ofPhase},{actions/delay},">0")`,
            result: own.filter((action) => delayOf(action, options.today) !== undefined).length,
          },
          {
            formula: `IFERROR(AVERAGEIFS({actions/action.progress},${ofPhase}),"")`,
            result:
              progress.length === 0 ? '' : progress.reduce((total, value) => total + value, 0) / progress.length / 100,
          },
        ],
      };
    }),
  };
}

function trainingFigures(data: DocumentData): DashboardBlock {
  const { words, rows } = data;
  const texts = words.workbook.dashboard;
  const [held, cancelled] = (['held', 'cancelled'] as const).map((status) =>
    quotedWord(words.choice('session', 'status', status)),
  );
  const sumOf = (field: 'invited' | 'attended'): number =>
    rows.session.reduce((total, session) => total + (session[field] ?? 0), 0);
  const heldSessions = rows.session.filter((session) => session.status === 'held').length;
  const standing = rows.session.filter((session) => session.status !== 'cancelled').length;
  const line = (label: string, formula: string, result: number | string) => ({ label, values: [{ formula, result }] });
  return {
    place: 'right',
    title: texts.training,
    headers: [texts.figure, texts.value],
    kinds: ['integer'],
    lines: [
      line(
        texts.sessionsPlanned,
        `COUNTA({sessions/session.status})-COUNTIF({sessions/session.status},${cancelled})`,
        standing,
      ),
      line(texts.sessionsHeld, `COUNTIF({sessions/session.status},${held})`, heldSessions),
      line(texts.invited, 'SUM({sessions/session.invited})', sumOf('invited')),
      line(texts.attended, 'SUM({sessions/session.attended})', sumOf('attended')),
    ],
  };
}

function networkByStatus(data: DocumentData, sheets: ReadonlySet<string>): DashboardBlock | undefined {
  if (!sheets.has('ambassadors')) return undefined;
  const shown = data.rows.membership.filter((member) => {
    const person = data.find('person', member.person_id);
    return person !== undefined && person.objected_on === null && person.erased_on === null;
  });
  return countsByStatus(data, 'membership', data.words.workbook.dashboard.network, 'ambassadors', shown);
}

/** How many rows have each status, by formulas over the sheet that holds them. */
function countsByStatus(
  { words }: DocumentData,
  entity: 'membership' | 'decision',
  title: string,
  sheet: string,
  rows: readonly { readonly status: string }[],
): DashboardBlock {
  const texts = words.workbook.dashboard;
  return {
    place: 'right',
    title,
    headers: [texts.status, texts.count],
    kinds: ['integer'],
    lines: choicesOf(entity, 'status').map((status) => {
      const word = words.choice(entity, 'status', status);
      const formula = `COUNTIF({${sheet}/${entity}.status},${quotedWord(word)})`;
      return { label: word, values: [{ formula, result: rows.filter((row) => row.status === status).length }] };
    }),
  };
}

function risksByLevel(data: DocumentData, sheets: ReadonlySet<string>): DashboardBlock | undefined {
  if (!sheets.has('risks')) return undefined;
  const { words, rows } = data;
  const { critical, high, moderate, low } = words.workbook.results;
  const bands = [
    [critical, riskBands.critical, Infinity],
    [high, riskBands.high, riskBands.critical],
    [moderate, riskBands.moderate, riskBands.high],
    [low, 0, riskBands.moderate],
  ] as const;
  return {
    place: 'right',
    title: words.workbook.dashboard.risks,
    headers: [words.workbook.dashboard.level, words.workbook.dashboard.count],
    kinds: ['integer'],
    lines: bands.map(([word, from, below]) => ({
      label: word,
      values: [
        {
          formula: `COUNTIF({risks/riskLevel},${quotedWord(word)})`,
          result: rows.risk.filter((risk) => {
            const value = criticalityOf(risk);
            return value !== undefined && value >= from && value < below;
          }).length,
        },
      ],
    })),
  };
}

function decisionsByStatus(data: DocumentData, sheets: ReadonlySet<string>): DashboardBlock | undefined {
  if (!sheets.has('decisions')) return undefined;
  return countsByStatus(data, 'decision', data.words.workbook.dashboard.decisions, 'decisions', data.rows.decision);
}

/** More lines than this would make the dashboard a list. */
const mostAdoptionLines = 15;

/** The latest counts, told as they are: of the whole, or else of each population when they are few. */
function adoptionRates(data: DocumentData): DashboardBlock {
  const { words } = data;
  const { shown } = latestAdoption(data);
  const whole = shown.filter((count) => count.population_id === null);
  const counts = whole.length > 0 ? whole : shown.length <= mostAdoptionLines ? shown : [];
  const texts = words.workbook.dashboard;
  return {
    place: 'below',
    title: texts.adoption,
    headers: [texts.tool, texts.countedOn, texts.target, texts.active, texts.activeRate],
    kinds: ['date', 'integer', 'integer', 'percent'],
    lines: counts.map((count) => ({
      label: [
        data.find('tool', count.tool_id)?.name,
        count.population_id === null ? words.texts.wholeOrganisation : populationName(data, count.population_id),
      ]
        .filter((part) => part !== undefined)
        .join(' – '),
      values: [
        { date: count.counted_on },
        count.target_people,
        count.active_30_days,
        count.active_30_days === null || !count.target_people ? null : count.active_30_days / count.target_people,
      ],
    })),
  };
}
