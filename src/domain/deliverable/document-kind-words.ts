type Texts<K extends string> = Readonly<Record<K, string>>;

export const impactsSectionKeys = ['impacts', 'levers', 'impact_sheets', 'risks', 'transition'] as const;
export type ImpactsSectionKey = (typeof impactsSectionKeys)[number];

export const influenceSectionKeys = ['method', 'relays', 'coverage', 'actors', 'network'] as const;
export type InfluenceSectionKey = (typeof influenceSectionKeys)[number];

export const daySectionKeys = [
  'day_synthesis',
  'day_preparation',
  'day_programme',
  'day_processes',
  'day_findings',
  'day_photos',
  'day_workarounds',
  'day_fixed',
  'day_verbatims',
  'day_concerns',
  'day_visit',
  'day_to_check',
  'day_next_steps',
] as const;
export type DaySectionKey = (typeof daySectionKeys)[number];

/** Sections of the page that a consultant takes along (D8). */
export const guideSectionKeys = [
  'guide_frame',
  'guide_hypotheses',
  'guide_programme',
  'guide_questions',
  'guide_reminders',
] as const;
export type GuideSectionKey = (typeof guideSectionKeys)[number];

/** Sections of the synthesis of several days. */
export const daysSectionKeys = ['days_frame', 'days_recurring', 'days_fixed', 'days_decide'] as const;
export type DaysSectionKey = (typeof daysSectionKeys)[number];

/** What the documents other than the plan say in one language. */
export interface DocumentKindTexts {
  readonly impacts: Texts<ImpactsSectionKey>;
  readonly influence: Texts<InfluenceSectionKey>;
  readonly day: Texts<DaySectionKey>;
  readonly guide: Texts<GuideSectionKey>;
  readonly days: Texts<DaysSectionKey>;
  readonly guideTitle: string;
  /** What whoever observes keeps in mind. */
  readonly reminders: readonly string[];
  readonly captions: Texts<
    | 'levers'
    | 'surveys'
    | 'relays'
    | 'coverage'
    | 'participants'
    | 'workarounds'
    | 'fixed'
    | 'openedImpacts'
    | 'openedActions'
  >;
  readonly columns: Texts<
    | 'respondents'
    | 'citations'
    | 'citedBy'
    | 'adds'
    | 'people'
    | 'relays'
    | 'covered'
    | 'share'
    | 'whatWasSeen'
    | 'timeToFix'
    | 'hour'
    | 'step'
    | 'theme'
    | 'where'
    | 'forWhom'
    | 'notesAndDays'
    | 'verbatim'
  >;
  readonly cover: Texts<'day' | 'site' | 'observer'>;
  readonly phrases: {
    readonly coverage: (relays: number, covered: number, people: number) => string;
    /** What the map may not be used for (docs/law.md). */
    readonly purpose: string;
    readonly informed: (count: number, known: number) => string;
    readonly minutes: (minutes: number) => string;
    readonly hours: (starts: string | undefined, ends: string | undefined) => string | undefined;
    readonly documented: (process: string, documentation: string) => string;
    readonly photoOf: (date: string) => string;
    readonly period: (first: string, last: string) => string;
    readonly observed: (days: number, notes: number) => string;
    readonly worst: (severity: string) => string;
    readonly counted: (notes: number, days: number) => string;
    readonly kindCount: (kind: string, count: number) => string;
    readonly otherThemes: (count: number) => string;
    readonly fixedOnSpot: (count: number, minutes: number | undefined) => string;
    readonly rule: string;
    readonly unanswered: string;
    readonly smallTeams: (count: number, smallest: number) => string;
  };
}
