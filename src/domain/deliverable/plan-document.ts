import type { Row } from '../model.ts';
import { communicationBlocks, supportBlocks } from './action-sections.ts';
import { type AllRows, type DocumentData, documentData, type DocumentOptions, inOrder } from './document-data.ts';
import type { Block, DocumentModel, DocumentSection, LabelledValue } from './document-model.ts';
import type { DocumentWords } from './document-words.ts';
import { diagnosisBlocks, followUpBlocks } from './field-sections.ts';
import { approachBlocks, contextBlocks, noticeBlocks, scopeBlocks, summaryBlocks } from './framing-sections.ts';
import { impactBlocks, impactSheets, matrixIsWide, riskBlocks, transitionBlocks } from './impact-sections.ts';
import { budgetBlocks, decisionBlocks, indicatorBlocks } from './measure-sections.ts';
import { governanceBlocks, networkBlocks } from './people-sections.ts';
import { planFor, plannedSections, type PlannedSection, type PlanSectionKey } from './plan-sections.ts';
import { populationBlocks } from './population-sections.ts';
import { scheduleBlocks } from './schedule-sections.ts';
import { dateText, under } from './section-helpers.ts';
import { strategyBlocks } from './strategy-sections.ts';
import { tableOf } from './table-of.ts';
import { trainingBlocks } from './training-sections.ts';

/** What the rows say for each section of the plan (deliverables D1). */
const builders: Readonly<Record<PlanSectionKey, (data: DocumentData) => readonly Block[]>> = {
  synthesis: summaryBlocks,
  context: contextBlocks,
  scope: scopeBlocks,
  approach: approachBlocks,
  field_diagnosis: diagnosisBlocks,
  populations: populationBlocks,
  impacts: impactBlocks,
  risks: riskBlocks,
  strategy: strategyBlocks,
  governance: governanceBlocks,
  communication: communicationBlocks,
  training: trainingBlocks,
  network: networkBlocks,
  support: supportBlocks,
  transition: transitionBlocks,
  schedule: scheduleBlocks,
  indicators: indicatorBlocks,
  sustainability: followUpBlocks,
  budget: budgetBlocks,
  decisions: decisionBlocks,
  appendices: (data) => [...impactSheets(data), ...under(2, data.words.texts.headings.notice, noticeBlocks(data))],
};

/**
 * The change plan of a client, as a document ready to be written, its Markdown apart: the sections that have
 * something to say, in the consultant's order, each with what was written by hand and then what the rows say.
 * Nothing is added that the rows do not hold.
 */
export function planModel(rows: AllRows, options: DocumentOptions, words: DocumentWords): DocumentModel {
  const plan = planFor(rows, options);
  const data = documentData(rows, options, words, plan?.project_id ?? null);
  const client = data.rows.client[0];
  const version = plan?.version ?? latestVersion(data, plan)?.version ?? options.version ?? undefined;
  const ownPlan = plan?.audience === options.audience ? plan : undefined;
  const confidentiality = ownPlan?.confidentiality ?? client?.confidentiality ?? undefined;
  const texts = words.texts;
  return {
    language: options.language,
    title: plan?.title ?? words.choice('deliverable', 'kind', 'plan'),
    ...optional('subtitle', plan?.subtitle ?? undefined),
    clientName: client?.name ?? '',
    ...optional('firmName', client?.firm_name ?? undefined),
    coverFacts: coverFacts(data, ownPlan, version, confidentiality),
    frontMatter: frontMatter(data, ownPlan),
    sections: plannedSections(plan, data.rows.section, options).flatMap((section) => sectionOf(data, section)),
    labels: {
      ...texts.labels,
      footer: [version === undefined ? undefined : texts.phrases.version(version), confidentiality]
        .filter((part) => part !== undefined)
        .join(' – '),
    },
  };
}

function sectionOf(data: DocumentData, section: PlannedSection): readonly DocumentSection[] {
  const written = section.bodyShown ? section.row?.body : undefined;
  const blocks: readonly Block[] = [
    ...(written?.trim() ? [{ kind: 'markdown', text: written, keepLineEnds: false } as const] : []),
    ...(section.known ? builders[section.known](data) : []),
  ];
  if (blocks.length === 0) return [];
  return [
    {
      key: section.key,
      title: section.row?.title ?? (section.known ? data.words.texts.sections[section.known] : section.key),
      landscape: section.known !== undefined && isWide(data, section.known),
      blocks,
    },
  ];
}

/** Sections whose tables need the page on its side. */
function isWide(data: DocumentData, section: PlanSectionKey): boolean {
  if (section === 'impacts') return matrixIsWide(data);
  return section === 'schedule' && data.options.level === 'detail' && data.rows.action.length > longSchedule;
}

/** Actions from which the plan by date is worth turning the page. */
const longSchedule = 25;

function coverFacts(
  data: DocumentData,
  plan: Row<'deliverable'> | undefined,
  version: string | undefined,
  confidentiality: string | undefined,
): readonly LabelledValue[] {
  const { words, options } = data;
  const cover = words.texts.cover;
  const projects = inOrder(data.rows.project).map((project) => project.name);
  const facts: readonly (readonly [string, string | undefined])[] = [
    [projects.length > 1 ? cover.projects : cover.project, projects.join('\n') || undefined],
    [cover.version, version],
    [cover.date, words.longDate(plan?.issued_on ?? options.today)],
    [cover.status, plan ? words.choice('deliverable', 'status', plan.status) : undefined],
    [cover.audience, words.choice('deliverable', 'audience', options.audience)],
    [cover.confidentiality, confidentiality],
  ];
  return facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }]));
}

/** Versions and distribution of this very document: another audience's list is not copied. */
function frontMatter(data: DocumentData, plan: Row<'deliverable'> | undefined): readonly Block[] {
  const { words } = data;
  if (!plan) return [];
  const versions = data
    .having('deliverable_version', 'deliverable_id', plan.id)
    .toSorted((a, b) => ((a.issued_on ?? '') < (b.issued_on ?? '') ? -1 : 1));
  const recipients = data.having('recipient', 'deliverable_id', plan.id);
  return [
    ...under(
      2,
      words.texts.headings.versions,
      tableOf('', versions, [
        { header: words.field('deliverable_version', 'version'), weight: 1, value: (row) => row.version },
        { header: words.texts.columns.date, weight: 2, value: (row) => dateText(data, row.issued_on) },
        { header: words.field('deliverable_version', 'written_by'), weight: 3, value: (row) => row.written_by },
        { header: words.field('deliverable_version', 'changes'), weight: 6, value: (row) => row.changes },
      ]),
    ),
    ...under(
      2,
      words.texts.headings.distribution,
      tableOf('', recipients, [
        { header: words.field('recipient', 'name'), weight: 3, value: (row) => row.name },
        { header: words.field('recipient', 'organisation'), weight: 3, value: (row) => row.organisation },
        { header: words.field('recipient', 'role'), weight: 3, value: (row) => row.role },
        {
          header: words.field('recipient', 'purpose'),
          weight: 2,
          value: (row) => (row.purpose === null ? undefined : words.choice('recipient', 'purpose', row.purpose)),
        },
      ]),
    ),
  ];
}

function latestVersion(
  data: DocumentData,
  plan: Row<'deliverable'> | undefined,
): Row<'deliverable_version'> | undefined {
  if (!plan) return undefined;
  return data
    .having('deliverable_version', 'deliverable_id', plan.id)
    .toSorted((a, b) => ((a.issued_on ?? '') < (b.issued_on ?? '') ? -1 : 1))
    .at(-1);
}

function optional<K extends string, V>(key: K, value: V | undefined): { readonly [P in K]?: V } {
  return value === undefined ? {} : ({ [key]: value } as { readonly [P in K]?: V });
}
