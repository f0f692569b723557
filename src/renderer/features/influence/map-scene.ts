import type { Row } from '../../../domain/model.ts';
import { discRadius } from '../../../domain/picture/influence-map.ts';
import type { MapArrow, MapDisc } from '../../ui/graph/map-types.ts';

/** What the person asked the map to show. */
export interface MapFilter {
  /** Unit, or undefined for all. */
  readonly team: string | undefined;
  readonly survey: string | undefined;
  readonly leastCitations: number;
  readonly showsUnlinked: boolean;
}

interface DiscInput {
  readonly people: readonly Row<'person'>[];
  readonly identities: readonly Row<'identity'>[];
  readonly nominations: readonly Row<'nomination'>[];
  readonly teams: ReadonlyMap<string, string>;
  readonly roles: ReadonlyMap<string, 'suggested' | 'acting'>;
  readonly titleOf: (id: string) => string;
  /** Codes instead of initials. */
  readonly byCode: boolean;
  readonly filter: MapFilter;
}

/** Discs are slightly larger than on paper, as a screen is read from further away; a crowd is looked at by zooming. */
const enlargementOf = (people: number): number => (people > 1500 ? 0.65 : 1.15);

/** The discs of the map: everyone stays on it, so that nobody moves when the filter changes; some are hidden. */
export function mapDiscs(input: DiscInput): readonly MapDisc[] {
  const { people, identities, nominations, teams, roles, titleOf, byCode, filter } = input;
  const names = new Map(identities.map((identity) => [identity.id, identity]));
  const arrows = mapArrows(people, nominations, filter.survey);
  const citedBy = countBy(arrows, ({ to }) => to);
  const citing = countBy(arrows, ({ from }) => from);
  const mostCited = Math.max(1, ...citedBy.values());
  return people.map(({ id, code }) => {
    const cited = citedBy.get(id) ?? 0;
    const team = teams.get(id) ?? null;
    const isUnlinked = cited === 0 && !citing.has(id);
    return {
      id,
      team,
      mark: byCode ? code : (initialsOf(names.get(id)) ?? code),
      label: `${titleOf(id)} (${cited})`,
      radius: enlargementOf(people.length) * discRadius(cited, mostCited, people.length),
      role: roles.get(id) ?? 'other',
      isLinked: !isUnlinked,
      isHidden:
        cited < filter.leastCitations ||
        (isUnlinked && !filter.showsUnlinked) ||
        (filter.team !== undefined && team !== filter.team),
    };
  });
}

/** One arrow per ordered pair of people; a citation of weight 0 is none. */
export function mapArrows(
  people: readonly Pick<Row<'person'>, 'id'>[],
  nominations: readonly Row<'nomination'>[],
  survey: string | undefined,
): readonly MapArrow[] {
  const known = new Set(people.map(({ id }) => id));
  const arrows = new Map<string, MapArrow>();
  for (const { from_id: from, to_id: to, weight, survey_id: asked } of nominations) {
    if (from === to || weight === 0 || !known.has(from) || !known.has(to)) continue;
    if (survey !== undefined && asked !== survey) continue;
    arrows.set(`${from} ${to}`, { from, to });
  }
  return [...arrows.values()];
}

/** « Claire Le Goff » gives CL; undefined without a name. */
export function initialsOf(identity: Pick<Row<'identity'>, 'first_name' | 'last_name'> | undefined) {
  const letters = [identity?.first_name, identity?.last_name]
    .map((name) => name?.trim().at(0)?.toLocaleUpperCase('fr') ?? '')
    .join('');
  return letters === '' ? undefined : letters;
}

function countBy(arrows: readonly MapArrow[], keyOf: (arrow: MapArrow) => string): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const arrow of arrows) counts.set(keyOf(arrow), (counts.get(keyOf(arrow)) ?? 0) + 1);
  return counts;
}
