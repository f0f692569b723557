import { enCli } from './en/cli.ts';
import { frCli } from './fr/cli.ts';
import type { Language } from './language.ts';

/** Rows that a merge touches. */
export interface MergeCounts {
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
}

export type CliWords = typeof frCli;

/** The words of the command line in a language. */
export function cliWords(language: Language): CliWords {
  return language === 'en' ? enCli : frCli;
}
