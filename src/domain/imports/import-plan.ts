import type { EntityName, Row } from '../model.ts';
import type { StoredValue } from '../shared/entity.ts';
import type { ForbiddenTheme } from './forbidden-columns.ts';
import type { ForeignFile } from './foreign-table.ts';
import type { ImportField, ImportKind } from './import-fields.ts';
import type { Problem, Reason, Remark } from './import-reason.ts';

/** How sure the meaning of a column is: the usual heading, a likely one, its content, or the person's own word. */
export type MappingCertainty = 'sure' | 'likely' | 'content' | 'forced';

export interface ColumnMapping {
  /** Heading as the file has it; a heading on two lines is joined by ` / `. */
  readonly column: string;
  readonly letters: string;
  readonly field: ImportField;
  readonly certainty: MappingCertainty;
}

/** How nominations lie in a sheet; every other kind is a list. */
export type SheetLayout = 'list' | 'matrix' | 'answers' | 'text';

export interface SheetMapping {
  readonly sheet: string;
  readonly layout: SheetLayout;
  /** Lines of the heading; empty for a text. */
  readonly headerLines: readonly number[];
  readonly columns: readonly ColumnMapping[];
}

export interface IgnoredColumn {
  readonly sheet: string;
  readonly column: string;
  readonly letters: string;
}

export interface ForbiddenColumn extends IgnoredColumn {
  readonly theme: ForbiddenTheme;
}

/**
 * What becomes of a row: `added`, `matched` with what is there (and its changes), `doubtful` and `refused` (both
 * left out), or `skipped` because it says nothing (a total, a tie of 0).
 */
export type RowStatus = 'added' | 'matched' | 'doubtful' | 'refused' | 'skipped';

export interface FieldChange {
  readonly entity: EntityName;
  readonly field: string;
  readonly before: StoredValue;
  readonly after: StoredValue;
  /** Names of what a reference points to, when the values are ids. */
  readonly beforeName?: string;
  readonly afterName?: string;
}

/** Something in the file that a doubtful row may be. */
export interface Candidate {
  readonly entity: EntityName;
  readonly id: string;
  readonly name: string;
}

export interface RowOutcome {
  /** Name of the sheet; empty for a text file. */
  readonly sheet: string;
  readonly line: number;
  /** What the row is about, in its own words. */
  readonly label: string;
  readonly status: RowStatus;
  readonly reasons: readonly Reason[];
  readonly changes: readonly FieldChange[];
  readonly candidates: readonly Candidate[];
  /** What the row is in the workspace, when it is taken. */
  readonly target?: { readonly entity: EntityName; readonly id: string };
}

/** Something that no row is about but that rows need: a unit or a site named in a list of people. */
export interface SideEffect {
  readonly action: 'create' | 'update';
  readonly entity: EntityName;
  readonly name: string;
}

export type RowValues<E extends EntityName> = Partial<Omit<Row<E>, 'id'>>;

type WriteOf<E extends EntityName> =
  | { readonly action: 'create' | 'update'; readonly entity: E; readonly id: string; readonly values: RowValues<E> }
  /** Creates or completes the row of a natural key; the gate derives its id. */
  | { readonly action: 'put'; readonly entity: E; readonly values: RowValues<E> };

/** One write for the gate; a value may name the id of any row of the plan, which the gate verifies at the end. */
export type PlannedWrite = { [E in EntityName]: WriteOf<E> }[EntityName];

export interface ImportPlan {
  readonly kind: ImportKind;
  /** Why nothing is planned; rows and writes are then empty. */
  readonly problems: readonly Problem[];
  readonly remarks: readonly Remark[];
  readonly mapping: readonly SheetMapping[];
  readonly ignoredColumns: readonly IgnoredColumn[];
  readonly forbiddenColumns: readonly ForbiddenColumn[];
  /** One per row of the file, in its order. */
  readonly rows: readonly RowOutcome[];
  readonly counts: Readonly<Record<RowStatus, number>>;
  readonly sideEffects: readonly SideEffect[];
  readonly writes: readonly PlannedWrite[];
}

/** Entities that the plan of each kind of list looks at. */
export const entitiesRead = {
  people: ['person', 'identity', 'unit', 'site', 'population', 'population_member'],
  units: ['unit', 'site', 'person', 'identity'],
  processes: ['process', 'tool', 'unit', 'population', 'person', 'identity', 'process_tool', 'process_population'],
  tools: ['tool'],
  nominations: ['person', 'identity', 'survey', 'nomination'],
  measures: ['indicator', 'reading', 'adoption_count', 'tool', 'population'],
  notes: ['day', 'note', 'note_link', 'person', 'identity', 'process', 'tool', 'population', 'unit', 'site'],
} as const satisfies Readonly<Record<ImportKind, readonly EntityName[]>>;

export type EntityRead = (typeof entitiesRead)[ImportKind][number];

/** The rows of the workspace, as they stand; those of `entitiesRead` for the kind are enough. */
export type ExistingRows = { readonly [E in EntityRead]?: readonly Row<E>[] };

/** A column told by the person: `field` is a field, or a heading that is recognised; empty leaves the column out. */
export interface MappingOverride {
  readonly column: string;
  readonly field: string;
}

export interface ImportOptions {
  /** Today, `YYYY-MM-DD`. */
  readonly today: string;
  readonly newId: () => string;
  /** Told how far the planning is, 0 to 1. */
  readonly tell?: (share: number) => void;
  /** Language of the client: it settles dates and numbers that could be read in two ways. */
  readonly language: 'fr' | 'en';
  readonly overrides?: readonly MappingOverride[];
  /** Only this sheet. */
  readonly sheet?: string;
  /** Nominations: people whom nobody knows are created, by their label. */
  readonly createPeople?: boolean;
  /** Measures, notes, processes: indicators, tools, populations, processes named and unknown are created. */
  readonly createMissing?: boolean;
  /** Nominations: the question asked, when the file does not say it. */
  readonly surveyQuestion: string;
  readonly surveyAskedOn?: string;
  readonly surveySource?: Row<'survey'>['source'];
  /** Notes: the day they belong to, when the file gives no date. */
  readonly dayId?: string;
  /** Notes: the name of the file, which may tell the day of a notebook that tells none. */
  readonly fileName?: string;
}

export interface ImportInput {
  readonly kind: ImportKind;
  readonly file: Pick<ForeignFile, 'tables' | 'text'>;
  readonly existing: ExistingRows;
  readonly options: ImportOptions;
}
