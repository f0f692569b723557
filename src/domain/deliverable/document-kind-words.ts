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
  'day_workarounds',
  'day_fixed',
  'day_verbatims',
  'day_concerns',
  'day_visit',
  'day_to_check',
  'day_next_steps',
] as const;
export type DaySectionKey = (typeof daySectionKeys)[number];

/** What the documents other than the plan say in one language. */
export interface DocumentKindTexts {
  readonly impacts: Texts<ImpactsSectionKey>;
  readonly influence: Texts<InfluenceSectionKey>;
  readonly day: Texts<DaySectionKey>;
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
  >;
  readonly cover: Texts<'day' | 'site' | 'observer'>;
  readonly phrases: {
    readonly coverage: (relays: number, covered: number, people: number) => string;
    /** What the map may not be used for (docs/law.md). */
    readonly purpose: string;
    readonly informed: (count: number, known: number) => string;
    readonly minutes: (minutes: number) => string;
    readonly smallTeams: (count: number, smallest: number) => string;
  };
}
