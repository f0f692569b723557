import type { EntityName, Row } from '../model.ts';
import type { PictureTexts } from '../picture/picture-words.ts';
import type { DocumentKindTexts } from './document-kind-words.ts';
import type { PlanSectionKey } from './plan-sections.ts';
import type { WorkbookTexts } from './workbook-words.ts';

type Texts<K extends string> = Readonly<Record<K, string>>;

/** What documents say in one language; written in `src/words` and handed over, so that the domain knows no language. */
export interface DocumentWords {
  /** Label of a field of the model. */
  readonly field: <E extends EntityName>(entity: E, field: keyof Row<E> & string) => string;
  /** Word of a choice of the model. */
  readonly choice: <E extends EntityName>(entity: E, field: keyof Row<E> & string, value: string) => string;
  /** Name of an entity, for one row or for several. */
  readonly entity: (entity: EntityName, number?: 'one' | 'many') => string;
  /** A day in a table. */
  readonly date: (date: string) => string;
  /** A day in a sentence. */
  readonly longDate: (date: string) => string;
  /** The month of a day. */
  readonly month: (date: string) => string;
  readonly number: (value: number) => string;
  readonly money: (value: number) => string;
  /** 0.5 is half. */
  readonly percent: (value: number) => string;
  readonly texts: DocumentTexts;
  readonly kinds: DocumentKindTexts;
  readonly pictures: PictureTexts;
  readonly workbook: WorkbookTexts;
  /** The words of the other languages, to recognise a title that nobody wrote by hand. */
  readonly others: () => readonly DocumentWords[];
}

export interface MatrixKey {
  readonly scaleMin: number;
  readonly scaleMax: number;
  /** The matrix before has the same scale, and said how to read it. */
  readonly scaleTold: boolean;
  readonly rated: number;
  readonly workshop: number;
  readonly unrated: number;
  /** Some level bears the mark of the lowest confidence. */
  readonly unsure: boolean;
  /** Some level bears the mark of a subgroup touched more. */
  readonly subgroupHigher: boolean;
}

export interface DocumentTexts {
  readonly yes: string;
  readonly no: string;
  readonly wholeOrganisation: string;
  readonly allPopulations: string;
  /** In place of the sections that a document does not have yet. */
  readonly nothingYet: string;
  /** Questions of the sizing questionnaire, by key. */
  readonly sizingQuestions: Readonly<Record<string, string>>;
  readonly labels: Texts<'contents' | 'table' | 'figure' | 'absent' | 'page' | 'of'>;
  readonly cover: Texts<'project' | 'projects' | 'version' | 'date' | 'audience' | 'status' | 'confidentiality'>;
  readonly sections: Readonly<Record<PlanSectionKey, string>>;
  readonly headings: Texts<
    'versions' | 'distribution' | 'syntheses' | 'verbatims' | 'impactSheets' | 'notice' | 'changes'
  >;
  readonly captions: Texts<
    | 'figures'
    | 'projects'
    | 'lots'
    | 'waves'
    | 'phases'
    | 'notice'
    | 'days'
    | 'noteCounts'
    | 'facts'
    | 'processes'
    | 'visits'
    | 'relaunches'
    | 'populations'
    | 'positions'
    | 'stakeholders'
    | 'stances'
    | 'roles'
    | 'members'
    | 'raci'
    | 'approaches'
    | 'media'
    | 'sizing'
    | 'changes'
    | 'mainImpacts'
    | 'risks'
    | 'concerns'
    | 'transition'
    | 'communication'
    | 'sponsorRoadmap'
    | 'mix'
    | 'messages'
    | 'cascades'
    | 'actionsOfSection'
    | 'modules'
    | 'sessions'
    | 'staffing'
    | 'requests'
    | 'schedule'
    | 'goLives'
    | 'periods'
    | 'actionsByMonth'
    | 'indicators'
    | 'adoption'
    | 'serviceRatings'
    | 'costs'
    | 'budgets'
    | 'resources'
    | 'expectedDecisions'
    | 'decisionLog'
  >;
  readonly columns: Texts<
    | 'figure'
    | 'value'
    | 'characteristic'
    | 'drivers'
    | 'from'
    | 'to'
    | 'actions'
    | 'indicators'
    | 'count'
    | 'linkedToImpact'
    | 'severityAndFrequency'
    | 'offset'
    | 'headcount'
    | 'person'
    | 'humanActions'
    | 'digitalActions'
    | 'costFit'
    | 'speedFit'
    | 'cultureFit'
    | 'managementFit'
    | 'total'
    | 'highestLevel'
    | 'levers'
    | 'criticality'
    | 'owner'
    | 'unitOrPopulation'
    | 'fieldProofs'
    | 'messagesAndMedia'
    | 'heard'
    | 'ownerAndDate'
    | 'decided'
    | 'hours'
    | 'sessionsNeeded'
    | 'solved'
    | 'date'
    | 'month'
    | 'latest'
    | 'activeRate'
  >;
  /** Labels of the key figures. */
  readonly figures: Texts<
    | 'populations'
    | 'people'
    | 'days'
    | 'notes'
    | 'impacts'
    | 'actions'
    | 'actionsDone'
    | 'indicators'
    | 'risks'
    | 'decisions'
  >;
  readonly phrases: {
    readonly goLives: (count: number, first: string, last: string) => string;
    readonly mostTouched: (populations: readonly string[], project: string | undefined) => string;
    readonly criticalRisks: (titles: readonly string[]) => string;
    /** All populations in scope but those. */
    readonly allBut: (populations: readonly string[]) => string;
    readonly outOf: (value: number, most: number) => string;
    readonly labelled: (label: string, value: string) => string;
    readonly datedAction: (title: string, date: string | undefined, owner: string | undefined) => string;
    readonly coded: (code: string, title: string) => string;
    readonly projectFacts: (project: string) => string;
    readonly membersOf: (network: string) => string;
    readonly namedMembersOf: (network: string) => string;
    readonly otherMembers: (count: number) => string;
    readonly quoted: (text: string) => string;
    /** Days before (negative) or after go-live. */
    readonly offset: (days: number) => string;
    readonly withUnit: (value: string, unit: string) => string;
    readonly smallGroups: (count: number, smallest: number) => string;
    /** What a macro document counts and does not list. */
    readonly actionsDone: (count: number) => string;
    readonly risksClosed: (count: number) => string;
    readonly concernsAnswered: (count: number) => string;
    readonly otherMedia: (count: number) => string;
    readonly otherImpacts: (count: number) => string;
    readonly sitesCount: (count: number) => string;
    readonly between: (first: string, last: string) => string;
    readonly raciKey: string;
    readonly matrixCaption: (project: string | undefined) => string;
    readonly matrixDescription: (populations: number, axes: number) => string;
    readonly matrixKey: (key: MatrixKey) => string;
    readonly version: (version: string) => string;
  };
}
