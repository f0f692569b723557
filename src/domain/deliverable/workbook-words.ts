type Texts<K extends string> = Readonly<Record<K, string>>;

export const gridSheetKeys = [
  'actions',
  'matrix',
  'mix',
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
] as const;
export type GridSheetKey = (typeof gridSheetKeys)[number];

interface SheetTexts {
  /** Name of the tab. */
  readonly name: string;
  readonly title: string;
  /** One sentence: what the sheet holds and what is to be filled in. */
  readonly note: string;
}

/** What Excel grids say in one language. */
export interface WorkbookTexts {
  readonly sheets: Readonly<Record<GridSheetKey | 'readme' | 'dashboard' | 'lists', SheetTexts>>;
  readonly columns: Texts<
    | 'id'
    | 'treatedImpacts'
    | 'populations'
    | 'owner'
    | 'delay'
    | 'alert'
    | 'keyMessage'
    | 'channel'
    | 'plannedOn'
    | 'headcount'
    | 'sessionsNeeded'
    | 'sessionsPlanned'
    | 'sessionsHeld'
    | 'invited'
    | 'attended'
    | 'moduleProgress'
    | 'moduleCode'
    | 'attendanceRate'
    | 'code'
    | 'messages'
    | 'highestLevel'
    | 'actions'
    | 'proofs'
    | 'impactCount'
    | 'activationRate'
    | 'activeRate'
    | 'conversionRate'
    | 'criticality'
    | 'riskLevel'
    | 'decidedBy'
    | 'population'
    | 'visit'
  >;
  /** Words that formulas give. */
  readonly results: Texts<'late' | 'soon' | 'critical' | 'high' | 'moderate' | 'low'>;
  readonly dashboard: Texts<
    | 'today'
    | 'byStatus'
    | 'byPhase'
    | 'overall'
    | 'status'
    | 'phase'
    | 'count'
    | 'share'
    | 'bar'
    | 'done'
    | 'progress'
    | 'late'
    | 'figure'
    | 'value'
    | 'actions'
    | 'lateActions'
    | 'averageProgress'
    | 'costPlanned'
    | 'costActual'
    | 'hoursPlanned'
    | 'hoursActual'
    | 'training'
    | 'sessionsPlanned'
    | 'sessionsHeld'
    | 'invited'
    | 'attended'
    | 'attendanceRate'
    | 'network'
    | 'risks'
    | 'decisions'
    | 'level'
    | 'adoption'
    | 'tool'
    | 'countedOn'
    | 'target'
    | 'active'
    | 'activeRate'
  >;
  readonly lists: Texts<'yesNo'>;
  readonly readme: {
    readonly paragraphs: readonly string[];
    readonly sheet: string;
    readonly content: string;
    readonly facts: Texts<'client' | 'projects' | 'date' | 'version' | 'confidentiality' | 'audience'>;
    /** From which day delays are counted. */
    readonly delays: (hasDashboard: boolean) => string;
    readonly smallGroups: (smallest: number) => string;
  };
  readonly cutMark: string;
  readonly notInList: string;
  readonly notADate: string;
  readonly notANumber: (least: string, most: string) => string;
  readonly notAShare: string;
}
