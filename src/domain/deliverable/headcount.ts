import { countedPeople, smallestGroup } from '../adoption/small-groups.ts';
import type { Row } from '../model.ts';
import type { DocumentData } from './document-data.ts';

/**
 * How many people a population holds: its latest dated count for the whole, else the sum of its latest counts
 * per site, else the sum of its parts, else its known members; undefined when nothing is known.
 */
export function headcountOf(data: DocumentData, population: Row<'population'>): number | undefined {
  return headcount(data, population, new Set());
}

/** True when a figure about this population shows no handful of people: an unknown size is taken for small. */
export function mayBreakDown(data: DocumentData, populationId: string | null): boolean {
  if (populationId === null) return true;
  const population = data.find('population', populationId);
  return population !== undefined && (headcountOf(data, population) ?? 0) >= smallestGroup;
}

/** Populations that the project touches now. */
export function populationsInScope(data: DocumentData): readonly Row<'population'>[] {
  return data.rows.population.filter((population) => population.scope === 'in');
}

/** People in scope: populations that are part of another one in scope are not counted twice. */
export function peopleInScope(data: DocumentData): number {
  const populations = populationsInScope(data);
  const ids = new Set(populations.map((population) => population.id));
  return populations
    .filter((population) => population.parent_id === null || !ids.has(population.parent_id))
    .reduce((sum, population) => sum + (headcountOf(data, population) ?? 0), 0);
}

function headcount(data: DocumentData, population: Row<'population'>, seen: Set<string>): number | undefined {
  if (seen.has(population.id)) return undefined;
  seen.add(population.id);
  const counted = countedPeople(
    data.having('population_headcount', 'population_id', population.id),
    data.options.today,
  );
  if (counted !== undefined) return counted;
  const parts = data
    .having('population', 'parent_id', population.id)
    .map((part) => headcount(data, part, seen))
    .filter((part) => part !== undefined);
  if (parts.length > 0) return parts.reduce((sum, part) => sum + part, 0);
  const members = data.having('population_member', 'population_id', population.id).length;
  return members > 0 ? members : undefined;
}
