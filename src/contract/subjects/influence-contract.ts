import { type } from '@orpc/contract';
import { z } from 'zod';
import type { AmbassadorSuggestion } from '../../domain/influence/coverage.ts';
import { isoDate, nothing, procedure } from '../base.ts';

/** Network measures of one person. */
export interface PersonMeasures {
  readonly code: string;
  readonly name: string;
  readonly inDegree: number;
  readonly weightedInDegree: number;
  readonly betweenness: number;
  readonly pageRank: number;
  readonly community: number;
}

/** A suggested group, with what a person reads of those in it. */
export interface NamedSuggestion extends AmbassadorSuggestion {
  /** By id of the person. */
  readonly names: ReadonlyMap<string, string>;
  readonly codes: ReadonlyMap<string, string>;
  /** By id of the unit. */
  readonly units: ReadonlyMap<string, string>;
}

export const influenceContract = {
  metrics: procedure.input(nothing).output(type<readonly PersonMeasures[]>()),
  /** Ambassadors by coverage per team (P4.14). */
  suggestion: procedure
    .input(z.strictObject({ today: isoDate, perTeam: z.int().min(1).max(50).optional() }))
    .output(type<NamedSuggestion>()),
};
