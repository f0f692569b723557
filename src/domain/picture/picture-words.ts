/** What pictures say in one language; written in `src/words` and handed over. */
export interface PictureTexts {
  /** Before the number of a picture in a document. */
  readonly figure: string;
  readonly captions: Readonly<
    Record<'radars' | 'mostTouched' | 'influence' | 'timeline' | 'load' | 'mostAsked', string>
  >;
  /** A caption with its part when a picture takes several pages, and its project when the client has several. */
  readonly captionPart: (caption: string, part: number, parts: number, project: string | undefined) => string;
  readonly radar: {
    /** Levels from the centre to the edge. */
    readonly scale: (min: string, max: string) => string;
    readonly barScale: (min: string, max: string) => string;
    readonly unrated: string;
    readonly description: (populations: readonly string[], axes: number) => string;
  };
  readonly influence: {
    readonly citedBy: (count: number) => string;
    readonly link: string;
    readonly team: string;
    readonly suggested: string;
    readonly acting: string;
    readonly unlinked: (count: number) => string;
    readonly unlabelled: string;
    readonly description: (people: number, links: number, suggested: number) => string;
  };
  readonly timeline: {
    /** Twelve short names, January first. */
    readonly months: readonly string[];
    readonly today: string;
    readonly goLive: string;
    readonly states: Readonly<Record<'done' | 'in_progress' | 'planned' | 'late', string>>;
    readonly actions: (count: number) => string;
    readonly goLives: string;
    readonly periods: string;
    readonly closed: string;
    readonly peak: string;
    readonly marks: string;
    readonly undated: (count: number) => string;
    readonly outside: (count: number) => string;
    readonly description: (actions: number, from: string, to: string) => string;
  };
  readonly load: {
    readonly total: string;
    readonly unit: string;
    readonly peak: string;
    readonly weekOf: (day: string) => string;
    readonly description: (populations: number, peaks: readonly string[]) => string;
  };
}
