import { enStarter } from './en/starter.ts';
import { frStarter } from './fr/starter.ts';
import type { Language } from './language.ts';

/** The keys of the ten axes (deliverables D2). */
export const axisKeys = [
  'skills',
  'procedures',
  'jobs',
  'structure',
  'management',
  'indicators',
  'tools',
  'culture',
  'behaviours',
  'power',
] as const;
export type AxisKey = (typeof axisKeys)[number];

/** What a new client file begins with. */
export interface StarterWords {
  readonly axesName: string;
  readonly axesSource: string;
  readonly axes: Readonly<Record<AxisKey, readonly [name: string, description: string]>>;
  /** Title of the plan of a project. */
  readonly plan: (project: string) => string;
}

export function starterWords(language: Language): StarterWords {
  return language === 'en' ? enStarter : frStarter;
}
