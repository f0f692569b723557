import type { AllRows } from '../deliverable/document-data.ts';
import type { DocumentWords } from '../deliverable/document-words.ts';
import { allDataSheets } from '../deliverable/grid-workbook.ts';
import { nameMask } from '../deliverable/name-mask.ts';
import type { DataSheet } from '../deliverable/workbook-model.ts';
import { gridSheetKeys } from '../deliverable/workbook-words.ts';
import type { ForeignFile } from '../imports/foreign-table.ts';
import { entityNames, type EntityName, entityOf } from '../model.ts';
import { fold } from '../shared/fold.ts';
import { commentRemarks } from './comment-remarks.ts';
import type { ReadingContext } from './column-reader.ts';
import type { CellRules, StoredRow } from './compare-cell.ts';
import { compareSheet } from './compare-sheet.ts';
import type { CellCodec } from './comparable.ts';
import { findMarksTable, marksVersion, readMarks, type GridMarks } from './grid-marks.ts';
import { knownSheets } from './known-sheets.ts';
import { PlanWriter } from './plan-writer.ts';
import type { ChoiceOption } from './read-choice-word.ts';
import { referenceReader, type ReferenceReader } from './read-reference.ts';
import { recogniseSheets, type FoundSheet } from './recognise-sheets.ts';
import { takenAlong } from './rows-taken-along.ts';
import { settleColumns } from './renamed-columns.ts';
import type { ReturnPlan, ReturnProblem } from './return-plan.ts';
import { told } from './return-reason.ts';
import { readSheetRows } from './sheet-rows.ts';
import { sheetTargets } from './sheet-targets.ts';

export interface ReturnOptions {
  /** `YYYY-MM-DD`. */
  readonly today: string;
  readonly newId: () => string;
  /** Takes rows out that the client took out. */
  readonly acceptRemovals: boolean;
  /** Takes the grid at its word where nothing tells what was exported. */
  readonly acceptUnmarked: boolean;
  /** Keys of differences that a person looked at and does not take. */
  readonly leaveOut?: readonly string[] | undefined;
  /** Told how far the comparison is, 0 to 1. */
  readonly tell?: (share: number) => void;
}

/** A grid that came back, and the client file it is compared with. */
export interface ReturnInput {
  readonly file: ForeignFile;
  readonly rows: AllRows;
  /** Id of the client file. */
  readonly workspace: string;
  readonly words: { readonly fr: DocumentWords; readonly en: DocumentWords };
  /** How texts are kept and told, for the mark that ends a text too long. */
  readonly codec: (cutMark: string) => CellCodec;
  readonly options: ReturnOptions;
}

/**
 * Compares a grid that came back with the client file, cell by cell and three ways: what was exported (from the marks
 * that the file carries), what the grid says, and what the client file says now.
 * @returns the plan, or why the file cannot be compared
 */
export function planReturn(input: ReturnInput): ReturnPlan | ReturnProblem {
  const { file, workspace, options } = input;
  const marksTable = findMarksTable(file);
  const marks = readMarks(marksTable);
  if (marks && !(marks.version <= marksVersion)) return { code: 'newer_grid' };
  if (marks && marks.workspace !== workspace) return { code: 'other_client_grid' };
  const frames = {
    fr: sheetsIn(input, framesOnly(input.rows), 'fr'),
    en: sheetsIn(input, framesOnly(input.rows), 'en'),
  };
  const tables = file.tables.filter((table) => table !== marksTable);
  const candidates = (['fr', 'en'] as const)
    .filter((language) => marks === undefined || marks.language === language)
    .map((language) => {
      const known = knownSheets(frames[language], frames[language === 'fr' ? 'en' : 'fr'], marks);
      return { language, sheets: frames[language], ...recogniseSheets(tables, known, sheetsWithoutRows(input)) };
    });
  const { language, found, remarks } = bestLanguage(candidates);
  if (found.length === 0) return { code: 'not_a_grid' };
  const sheets = sheetsIn(input, input.rows, language);
  if (marks === undefined && isOfAnotherClient(found, sheets)) return { code: 'other_client_grid' };
  const plan = new PlanWriter(options.leaveOut);
  if (marks === undefined) plan.tell(told('no_marks', {}));
  plan.tell(...remarks);
  const compare = sheetComparer(input, language, marks, plan);
  const lines = found.reduce((sum, { rows }) => sum + rows.length, 0);
  let before = 0;
  for (const sheet of found) {
    const { length } = sheet.rows;
    const from = before;
    const now = sheets.find(({ key }) => key === sheet.known.key);
    if (now) compare(sheet, now, (share) => options.tell?.((from + share * length) / lines));
    before += length;
  }
  plan.tell(...commentRemarks(tables, found));
  return plan.plan(marks?.exportedOn);
}

function sheetsIn({ options, words }: ReturnInput, rows: AllRows, language: 'fr' | 'en'): readonly DataSheet[] {
  return allDataSheets(rows, { language, today: options.today }, words[language]);
}

/** What columns depend on, without the rows: enough for names and headings. */
function framesOnly(rows: AllRows): AllRows {
  const kept: ReadonlySet<EntityName> = new Set(['client', 'project', 'dimension_set', 'dimension', 'rating']);
  return Object.fromEntries(entityNames.map((name) => [name, kept.has(name) ? rows[name] : []])) as unknown as AllRows;
}

/** Read-me, dashboard and lists, in both languages. */
function sheetsWithoutRows({ words }: ReturnInput): ReadonlySet<string> {
  const names = [words.fr, words.en].flatMap(({ workbook }) =>
    (['readme', 'dashboard', 'lists'] as const).map((key) => workbook.sheets[key].name),
  );
  return new Set(names.map(fold));
}

type Recognised = ReturnType<typeof recogniseSheets> & {
  readonly language: 'fr' | 'en';
  readonly sheets: readonly DataSheet[];
};

/** The language in which most sheets have their name, where nothing says which it is. */
function bestLanguage(candidates: readonly Recognised[]): Recognised {
  const named = ({ found, sheets }: Recognised): number =>
    found.filter(({ table, known }) =>
      sheets.some(({ key, name }) => key === known.key && fold(name) === fold(table.name)),
    ).length;
  const [first, second] = candidates;
  if (first === undefined) throw new Error('A grid has a language');
  return second && named(second) > named(first) ? second : first;
}

/** Rows have ids, and not one of them is known here. */
function isOfAnotherClient(found: readonly FoundSheet[], sheets: readonly DataSheet[]): boolean {
  const known = new Set(sheets.flatMap(({ rows }) => rows.map(({ id }) => id)));
  const ids = found.flatMap(({ columns, rows }) => {
    const at = columns.get('id');
    return at === undefined ? [] : rows.map(({ cells }) => cells[at]?.text.trim() ?? '').filter((id) => id !== '');
  });
  return ids.length > 0 && !ids.some((id) => known.has(id));
}

function sheetComparer(
  { rows, words, codec: codecOf, options }: ReturnInput,
  language: 'fr' | 'en',
  marks: GridMarks | undefined,
  plan: PlanWriter,
): (found: FoundSheet, now: DataSheet, tell: (share: number) => void) => void {
  const codec = codecOf(words[language].workbook.cutMark);
  const references = referenceReader(rows);
  const along = takenAlong(rows);
  const context = readingContext(rows, words, language, options.today, references);
  const ratings = new Map(rows.rating.map((rating) => [`${rating.impact_id} ${rating.dimension_id}`, rating]));
  const rules: CellRules = {
    codec,
    acceptUnmarked: options.acceptUnmarked,
    ratingOf: (impact, dimension) => ratings.get(`${impact} ${dimension}`),
  };
  return (found, now, tell) => {
    const key = gridSheetKeys.find((known) => known === now.key);
    if (key === undefined || !now.columns.some(({ editable }) => editable)) return;
    const target = sheetTargets[key];
    const marked = marks?.sheets.get(key);
    const columnOf = new Map(now.columns.map((column) => [column.key, column]));
    plan.tell(
      ...settleColumns(
        found,
        marked,
        (column) => columnOf.get(column)?.kind,
        (column) => columnOf.get(column)?.editable === true,
        codec,
      ),
    );
    compareSheet(
      {
        sheetName: found.table.name,
        content: readSheetRows(found, now.columns, target, context),
        now,
        target,
        marked,
        stored: new Map((rows[target.entity] as readonly StoredRow[]).map((row) => [row.id, row])),
        codec,
        rules,
        acceptRemovals: options.acceptRemovals,
        newId: options.newId,
        takenAlong: along,
        projectOf: (row) => projectOf(row.cell('project')?.text.trim() ?? '', rows, references),
        fieldName: (entity: EntityName, name) => words[language].field(entity, name as never),
        tell,
      },
      plan,
    );
  };
}

function readingContext(
  rows: AllRows,
  words: ReturnInput['words'],
  language: 'fr' | 'en',
  today: string,
  references: ReferenceReader,
): ReadingContext {
  const { mask } = nameMask(rows);
  const own = words[language];
  return {
    language,
    today,
    references,
    mask: (text) => mask(text) ?? text,
    yesNo: [own.texts.yes, own.texts.no],
    options: (entity, field) =>
      (entityOf(entity as EntityName).fields[field]?.choices ?? []).map((value): ChoiceOption => {
        const word = (language: 'fr' | 'en'): string =>
          words[language].choice(entity as EntityName, field as never, value);
        return { value, word: word(language), others: [word('fr'), word('en'), value] };
      }),
  };
}

/** The project that a new row names, else the only one there is. */
function projectOf(name: string, rows: AllRows, references: ReferenceReader): string | undefined {
  const found = name === '' ? undefined : references.find('project', name);
  if (found?.kind === 'found') return found.id;
  return rows.project.length === 1 ? rows.project[0]?.id : undefined;
}

/** True when a file could not be compared. */
export function isProblem(plan: ReturnPlan | ReturnProblem): plan is ReturnProblem {
  return 'code' in plan;
}
