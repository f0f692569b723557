import { communicationBlocks, supportBlocks } from './action-sections.ts';
import type { DocumentData } from './document-data.ts';
import type { Block } from './document-model.ts';
import { diagnosisBlocks, followUpBlocks } from './field-sections.ts';
import { approachBlocks, contextBlocks, noticeBlocks, summaryBlocks } from './framing-sections.ts';
import { impactBlocks, matrixIsWide, riskBlocks, transitionBlocks } from './impact-sections.ts';
import { impactSheets } from './impact-sheets.ts';
import { influencePictures } from './influence-pictures.ts';
import { budgetBlocks, decisionBlocks, indicatorBlocks } from './measure-sections.ts';
import { governanceBlocks, networkBlocks } from './people-sections.ts';
import { deliverableFor, planSectionKeys, type PlanSectionKey } from './plan-sections.ts';
import { populationBlocks } from './population-sections.ts';
import { scheduleBlocks, scheduleIsWide } from './schedule-sections.ts';
import { scopeBlocks } from './scope-sections.ts';
import { isDetailed, under } from './section-helpers.ts';
import { strategyBlocks } from './strategy-sections.ts';
import { trainingBlocks } from './training-sections.ts';
import type { DocumentKind } from './sectioned-document.ts';

/** What the rows say for each section of the plan (deliverables D1). */
const builders: Readonly<Record<PlanSectionKey, (data: DocumentData) => readonly Block[]>> = {
  synthesis: summaryBlocks,
  context: contextBlocks,
  scope: scopeBlocks,
  approach: approachBlocks,
  field_diagnosis: diagnosisBlocks,
  populations: populationBlocks,
  impacts: (data) => impactBlocks(data, { sheetsFollow: sheetsFollow(data), radars: isDetailed(data) }),
  risks: riskBlocks,
  strategy: strategyBlocks,
  governance: governanceBlocks,
  communication: communicationBlocks,
  training: trainingBlocks,
  network: (data) => [...networkBlocks(data), ...(isDetailed(data) ? influencePictures(data) : [])],
  support: supportBlocks,
  transition: transitionBlocks,
  schedule: scheduleBlocks,
  indicators: indicatorBlocks,
  sustainability: followUpBlocks,
  budget: budgetBlocks,
  decisions: decisionBlocks,
  appendices: (data) => [...impactSheets(data), ...under(2, data.words.texts.headings.notice, noticeBlocks(data))],
};

/** True when the annexes hold the sheets of impacts: detailed, for others than users, and not set aside. */
function sheetsFollow({ rows, options }: DocumentData): boolean {
  if (options.level !== 'detail' || options.audience === 'users') return false;
  const plan = deliverableFor('plan', rows, options);
  return !rows.section.some(
    (section) => section.deliverable_id === plan?.id && section.key === 'appendices' && section.included === 0,
  );
}

/** The change plan (deliverables D1). */
export const planKind: DocumentKind<PlanSectionKey> = {
  kind: 'plan',
  usual: planSectionKeys,
  title: (data, section) => data.words.texts.sections[section],
  build: (data, section) => builders[section](data),
  isWide,
  ownPage: ['synthesis'],
};

/** Sections whose tables need the page on its side. */
function isWide(data: DocumentData, section: PlanSectionKey): boolean {
  if (section === 'impacts') return matrixIsWide(data);
  return section === 'schedule' && scheduleIsWide(data);
}
