import type { GridKind } from './grid-kinds.ts';
import { type AllRows, type DocumentData, documentData, type DocumentOptions, inOrder } from './document-data.ts';
import type { DocumentWords } from './document-words.ts';
import { dashboardSheet } from './follow-up-dashboard.ts';
import { adoptionSheet, ambassadorsSheet, decisionsSheet, risksSheet, visitsSheet } from './follow-up-field-sheets.ts';
import { impactsSheet, populationsSheet } from './follow-up-impact-sheets.ts';
import { matrixSheet } from './grid-matrix-sheet.ts';
import { mixSheet } from './grid-mix-sheet.ts';
import { isCommunication } from './action-sections.ts';
import { actionsSheet, communicationSheet } from './follow-up-plan-sheets.ts';
import { sessionsSheet, trainingSheet } from './follow-up-training-sheets.ts';
import { smallestGroup } from '../adoption/small-groups.ts';
import { listsOf } from './sheet-columns.ts';
import type { DataSheet, ReadMeSheet, WorkbookModel, WorkbookSheet } from './workbook-model.ts';
import { type GridSheetKey, gridSheetKeys } from './workbook-words.ts';

const builders: Readonly<Record<GridSheetKey, (data: DocumentData) => DataSheet>> = {
  actions: actionsSheet,
  matrix: matrixSheet,
  mix: mixSheet,
  communication: communicationSheet,
  training: trainingSheet,
  sessions: sessionsSheet,
  ambassadors: ambassadorsSheet,
  impacts: impactsSheet,
  populations: populationsSheet,
  adoption: adoptionSheet,
  visits: visitsSheet,
  risks: risksSheet,
  decisions: decisionsSheet,
};

/** What is not for the users of the tool (deliverables D1: the two audiences are never mixed). */
const notForUsers: ReadonlySet<GridSheetKey> = new Set(['ambassadors', 'mix', 'visits', 'risks', 'decisions']);

const sheetsOf: Readonly<Record<GridKind, readonly GridSheetKey[]>> = {
  follow_up: [
    'actions',
    'communication',
    'training',
    'sessions',
    'ambassadors',
    'impacts',
    'populations',
    'adoption',
    'visits',
    'risks',
    'decisions',
  ],
  impacts: ['matrix', 'impacts', 'populations'],
  ambassadors: ['ambassadors'],
  communication: ['communication', 'mix', 'actions'],
  training: ['training', 'sessions'],
};

/**
 * A grid of a client: read-me, for the follow-up grid the dashboard, then its data sheets and the lists. A sheet
 * without a row has one blank line to fill in. Every row carries its id, so that the grid can come back.
 */
export function gridModel(
  kind: GridKind,
  rows: AllRows,
  options: DocumentOptions,
  words: DocumentWords,
): WorkbookModel {
  const grids = inOrder(rows.deliverable.filter((row) => row.kind === kind));
  const grid = grids.find((row) => row.audience === options.audience) ?? grids[0];
  const data = documentData(
    kind === 'communication' ? communicationOnly(rows) : rows,
    options,
    words,
    grid?.project_id ?? null,
  );
  const client = data.rows.client[0];
  const texts = words.workbook;
  const sheets = sheetsOf[kind]
    .filter((key) => options.audience !== 'users' || !notForUsers.has(key))
    .map((key) => builders[key](data));
  const title = grid?.title ?? words.choice('deliverable', 'kind', kind);
  const version = grid?.version ?? options.version ?? undefined;
  const confidentiality = grid?.confidentiality ?? client?.confidentiality ?? undefined;
  const all: readonly WorkbookSheet[] = [
    readMe(data, title, version, confidentiality, sheets, kind === 'follow_up'),
    ...(kind === 'follow_up' ? [dashboardSheet(data, new Set(sheets.map((sheet) => sheet.key)))] : []),
    ...sheets,
    { kind: 'lists', key: 'lists', ...texts.sheets.lists, lists: listsOf(data, sheets) },
  ];
  return {
    language: options.language,
    title,
    clientName: client?.name ?? '',
    firmName: client?.firm_name ?? '',
    sheets: all,
    namedPeople: data.names.named(),
    texts: {
      cutMark: texts.cutMark,
      notInList: texts.notInList,
      notADate: texts.notADate,
      notANumber: texts.notANumber('{least}', '{most}'),
      notAShare: texts.notAShare,
      page: words.texts.labels.page,
      of: words.texts.labels.of,
      footer: [version === undefined ? undefined : words.texts.phrases.version(version), confidentiality]
        .filter((part) => part !== undefined)
        .join(' – '),
    },
  };
}

/** Every data sheet with every column, of the whole client: what a grid that comes back is compared with. */
export function allDataSheets(
  rows: AllRows,
  options: Omit<DocumentOptions, 'audience' | 'level'>,
  words: DocumentWords,
): readonly DataSheet[] {
  const data = documentData(rows, { ...options, audience: 'internal', level: 'detail' }, words);
  return gridSheetKeys.map((key) => builders[key](data));
}

function readMe(
  data: DocumentData,
  title: string,
  version: string | undefined,
  confidentiality: string | undefined,
  sheets: readonly DataSheet[],
  hasDashboard: boolean,
): ReadMeSheet {
  const { words, options, rows } = data;
  const texts = words.workbook;
  const labels = texts.readme.facts;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [labels.client, rows.client[0]?.name],
    [
      labels.projects,
      inOrder(rows.project)
        .map((project) => project.name)
        .join(', ') || undefined,
    ],
    [labels.date, words.longDate(options.today)],
    [labels.version, version],
    [labels.audience, words.choice('deliverable', 'audience', options.audience)],
    [labels.confidentiality, confidentiality],
  ];
  return {
    kind: 'readme',
    key: 'readme',
    name: texts.sheets.readme.name,
    title,
    facts: facts.flatMap(([label, value]) => (value === undefined ? [] : [{ label, value }])),
    paragraphs: [
      ...texts.readme.paragraphs,
      texts.readme.delays(hasDashboard),
      texts.readme.smallGroups(smallestGroup),
    ],
    sheetsHeader: [texts.readme.sheet, texts.readme.content],
    sheets: [
      ...(hasDashboard ? [{ name: texts.sheets.dashboard.name, note: texts.sheets.dashboard.note }] : []),
      ...sheets.map((sheet) => ({ name: sheet.name, note: sheet.note })),
      { name: texts.sheets.lists.name, note: texts.sheets.lists.note },
    ],
  };
}

/** A communication grid holds the actions of communication only. */
function communicationOnly(rows: AllRows): AllRows {
  return { ...rows, action: rows.action.filter(isCommunication) };
}
