/** What a change did, as data: a key that `src/words` words, and its parameters. Never personal data. */
export interface Label {
  readonly key: string;
  readonly parameters?: Readonly<Record<string, string | number>>;
}
