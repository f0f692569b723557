import { isSmallGroup } from '../adoption/small-groups.ts';
import type { Row } from '../model.ts';
import { type DocumentData, inOrder } from './document-data.ts';
import { criticalityFormula, rateFormula, rateOf, riskLevelFormula, riskLevelOf } from './follow-up-formulas.ts';
import { criticalityOf, joined, ownerName, populationName, siteName, unitName } from './section-helpers.ts';
import { type ColumnFor, dataSheet, fieldColumn, formulaColumn, namedColumn, toldColumn } from './sheet-columns.ts';
import type { DataSheet } from './workbook-model.ts';

const code = { kind: 'code', editable: false } as const;
const long = { kind: 'long' } as const;

/** Members of the networks, by code only (deliverables D4). */
export function ambassadorsSheet(data: DocumentData): DataSheet {
  const { words, rows } = data;
  const texts = words.workbook;
  type Member = Row<'membership'>;
  const field = (name: keyof Member & string, changes = {}): ColumnFor<Member> =>
    fieldColumn(data, 'membership', name, changes);
  const masked = (name: 'observed_facts' | 'mission' | 'speciality' | 'recognition'): ColumnFor<Member> => ({
    ...field(name, { ...long, masked: true }),
    value: (member) => data.names.mask(member[name]),
  });
  const person = (member: Member): Row<'person'> | undefined => data.find('person', member.person_id);
  const shown = inOrder(rows.network).flatMap((network) =>
    data.having('membership', 'network_id', network.id).filter((member) => {
      const row = person(member);
      return row !== undefined && row.objected_on === null && row.erased_on === null;
    }),
  );
  return dataSheet<Member>(data, {
    key: 'ambassadors',
    items: shown,
    columns: [
      toldColumn('code', texts.columns.code, 'code', (member) => data.names.code(member.person_id)),
      toldColumn('network', words.entity('network'), 'text', (member) => data.find('network', member.network_id)?.name),
      toldColumn('unit', words.entity('unit'), 'text', (member) => unitName(data, person(member)?.unit_id ?? null)),
      toldColumn('site', words.entity('site'), 'text', (member) => siteName(data, person(member)?.site_id ?? null)),
      field('status'),
      field('found_by'),
      masked('observed_facts'),
      field('reach'),
      field('volunteered_on'),
      field('informed_on'),
      field('manager_agreed_on'),
      field('trained_on'),
      masked('mission'),
      masked('speciality'),
      field('hours_planned'),
      field('hours_spent'),
      toldColumn('messages', texts.columns.messages, 'text', (member) =>
        joined(
          data
            .having('membership_message', 'membership_id', member.id)
            .map((link) => data.find('message', link.message_id)?.code),
        ),
      ),
      field('requests_handled'),
      masked('recognition'),
      { ...field('admin_scope', { masked: true }), value: (member) => data.names.mask(member.admin_scope) },
      field('admin_granted_on'),
      field('left_on'),
    ],
    frozenColumns: 2,
  });
}

/** Adoption counts of groups large enough, with their rates (deliverables D8). */
export function adoptionSheet(data: DocumentData): DataSheet {
  const { words, rows } = data;
  const texts = words.workbook;
  type Count = Row<'adoption_count'>;
  const field = (name: keyof Count & string, changes = {}): ColumnFor<Count> =>
    fieldColumn(data, 'adoption_count', name, changes);
  return dataSheet<Count>(data, {
    key: 'adoption',
    items: rows.adoption_count
      .filter((count) => !isSmallGroup(count, data.rows.population_headcount, data.options.today))
      .toSorted((a, b) => (a.counted_on < b.counted_on ? -1 : a.counted_on > b.counted_on ? 1 : 0)),
    columns: [
      toldColumn('tool', words.entity('tool'), 'text', (count) => data.find('tool', count.tool_id)?.name),
      toldColumn('population', words.entity('population'), 'text', (count) =>
        count.population_id === null ? words.texts.wholeOrganisation : populationName(data, count.population_id),
      ),
      field('counted_on', { editable: false }),
      field('target_people'),
      field('enrolled'),
      field('connected_once'),
      field('active_7_days'),
      field('active_30_days'),
      field('recurrent'),
      field('ghosts'),
      field('inactive'),
      field('out_of_scope'),
      field('converted'),
      formulaColumn(
        'activationRate',
        texts.columns.activationRate,
        'percent',
        rateFormula('adoption_count.connected_once', 'adoption_count.enrolled'),
        (count) => rateOf(count.connected_once, count.enrolled),
      ),
      formulaColumn(
        'activeRate',
        texts.columns.activeRate,
        'percent',
        rateFormula('adoption_count.active_30_days', 'adoption_count.target_people'),
        (count) => rateOf(count.active_30_days, count.target_people),
      ),
      formulaColumn('conversionRate', texts.columns.conversionRate, 'percent', conversionFormula, (count) =>
        conversionRate(count),
      ),
      field('trained'),
      field('to_train'),
      field('participants'),
      field('reached'),
      field('requests_level_1'),
      field('requests_level_2'),
      field('requests_level_3'),
      field('icap_interactive'),
      field('icap_constructive'),
      field('icap_active'),
      field('icap_passive'),
      {
        ...field('target_rate', { kind: 'percent' }),
        value: (count) => (count.target_rate === null ? null : count.target_rate / 100),
      },
      field('comment', long),
    ],
    frozenColumns: 4,
  });
}

/** Converted over those who still had to be. */
const conversionFormula =
  'IF(OR({adoption_count.converted}="",{adoption_count.ghosts}=""),"",IF({adoption_count.converted}+{adoption_count.ghosts}=0,"",{adoption_count.converted}/({adoption_count.converted}+{adoption_count.ghosts})))';

function conversionRate(count: Row<'adoption_count'>): number | undefined {
  if (count.converted === null || count.ghosts === null || count.converted + count.ghosts === 0) return undefined;
  return count.converted / (count.converted + count.ghosts);
}

/** Follow-up visits (deliverables D8). */
export function visitsSheet(data: DocumentData): DataSheet {
  const { words, rows, options } = data;
  const texts = words.workbook;
  type Day = Row<'day'>;
  const field = (name: keyof Day & string, changes = {}): ColumnFor<Day> => fieldColumn(data, 'day', name, changes);
  const masked = (name: keyof Day & string): ColumnFor<Day> => ({
    ...field(name, { ...long, masked: true }),
    value: (day) => data.names.mask(day[name] as string | null),
  });
  return dataSheet<Day>(data, {
    key: 'visits',
    items: rows.day
      .filter((day) => day.kind === 'follow_up')
      .toSorted((a, b) => (a.held_on < b.held_on ? -1 : a.held_on > b.held_on ? 1 : 0)),
    columns: [
      toldColumn('visit', texts.columns.visit, 'code', (day) =>
        day.offset_days === null ? day.title : words.texts.phrases.offset(day.offset_days),
      ),
      field('held_on'),
      field('title'),
      namedColumn('day.site', words.entity('site'), (day) => siteName(data, day.site_id)),
      namedColumn('day.unit', words.entity('unit'), (day) => unitName(data, day.unit_id)),
      masked('attendees'),
      masked('usages_seen'),
      masked('irritants_lifted'),
      masked('irritants_left'),
      masked('relapse'),
      options.audience === 'internal' && masked('motivation_facts'),
      masked('decisions'),
      masked('next_steps'),
      field('status'),
    ],
  });
}

/** Risks with their criticality, calculated and in words (deliverables D8). */
export function risksSheet(data: DocumentData): DataSheet {
  const { words, rows } = data;
  const texts = words.workbook;
  type Risk = Row<'risk'>;
  const field = (name: keyof Risk & string, changes = {}): ColumnFor<Risk> => fieldColumn(data, 'risk', name, changes);
  return dataSheet<Risk>(data, {
    key: 'risks',
    items: inOrder(rows.risk),
    columns: [
      field('code', code),
      field('title', long),
      field('description', long),
      field('nature'),
      namedColumn('risk.population', words.entity('population'), (risk) => populationName(data, risk.population_id)),
      field('probability'),
      field('severity'),
      formulaColumn('criticality', texts.columns.criticality, 'integer', criticalityFormula, (risk) =>
        criticalityOf(risk),
      ),
      formulaColumn('riskLevel', texts.columns.riskLevel, 'text', riskLevelFormula(data), (risk) =>
        riskLevelOf(data, risk),
      ),
      toldColumn('action', words.entity('action'), 'text', (risk) => data.find('action', risk.action_id)?.code),
      field('response', long),
      namedColumn('risk.owner', texts.columns.owner, (risk) => ownerName(data, risk)),
      field('due_on'),
      field('follow_up', long),
      field('status'),
    ],
    highlights: [
      { column: 'riskLevel', word: texts.results.critical, tone: 'alert' },
      { column: 'riskLevel', word: texts.results.high, tone: 'warning' },
    ],
  });
}

/** Decisions expected and taken. */
export function decisionsSheet(data: DocumentData): DataSheet {
  const { words, rows } = data;
  type Decision = Row<'decision'>;
  const field = (name: keyof Decision & string, changes = {}): ColumnFor<Decision> =>
    fieldColumn(data, 'decision', name, changes);
  return dataSheet<Decision>(data, {
    key: 'decisions',
    items: inOrder(rows.decision),
    columns: [
      field('code', code),
      field('title', long),
      field('context', long),
      field('warning_given', long),
      field('warned_on'),
      field('client_choice', long),
      field('reason', long),
      field('consequences', long),
      field('decided_on'),
      namedColumn(
        'decision.decided_by',
        words.workbook.columns.decidedBy,
        (decision) => data.names.inRole(decision.decided_by_id) ?? decision.decided_by,
      ),
      field('expected_by'),
      field('status'),
    ],
    highlights: [{ column: 'decision.status', word: words.choice('decision', 'status', 'expected'), tone: 'warning' }],
  });
}
