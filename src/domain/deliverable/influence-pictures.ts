import { mapTeams } from '../influence/map-teams.ts';
import { layoutMap } from '../influence/map-layout.ts';
import { isActing, suggestFromRows } from '../influence/network-suggestion.ts';
import { discRadius, influenceScene, mapArea, type PlacedPerson } from '../picture/influence-map.ts';
import type { DocumentData } from './document-data.ts';
import type { Picture } from './document-model.ts';
import { smallestGroup } from '../adoption/small-groups.ts';
import { pictureBlocks, roomsOf } from './picture-blocks.ts';

/** People from which only the most cited are labelled. */
const crowd = 120;
const crowdLabels = 60;

/**
 * Who turns to whom (P4.14, design/look), by code; only an ambassador in function who agreed to it is named, at the detailed level. Nobody
 * who left, objected or was erased is on it. None for users, nor for a group under five; teams under five are drawn
 * with the one above them.
 */
export function influencePictures(data: DocumentData): readonly Picture[] {
  const { rows, options, words } = data;
  if (options.audience === 'users') return [];
  const counted = rows.person.filter(
    (person) =>
      person.erased_on === null &&
      person.objected_on === null &&
      (person.left_on === null || person.left_on > options.today),
  );
  const known = new Set(counted.map(({ id }) => id));
  const links = uniqueLinks(data).filter(({ from, to }) => known.has(from) && known.has(to));
  const linked = new Set(links.flatMap(({ from, to }) => [from, to]));
  const shown = counted.filter(({ id }) => linked.has(id));
  if (shown.length < smallestGroup) return [];

  const citedBy = new Map(shown.map(({ id }) => [id, 0]));
  for (const { to } of links) citedBy.set(to, (citedBy.get(to) ?? 0) + 1);
  const mostCited = Math.max(...citedBy.values());
  const teamOf = mapTeams(shown, data.rows.unit);
  const { width } = roomsOf(data).upright;
  const height = shown.length > 60 ? 780 : 600;
  const discs = shown.map(({ id }) => ({
    id,
    team: teamOf.get(id) ?? null,
    radius: discRadius(citedBy.get(id) ?? 0, mostCited, shown.length),
  }));
  const places = layoutMap(discs, links, mapArea(width, height));
  const roles = rolesOf(data);
  const people = discs.map((disc): PlacedPerson => {
    const role = roles.get(disc.id) ?? 'other';
    return {
      ...disc,
      ...(places.get(disc.id) ?? { x: 0, y: 0 }),
      label: labelOf(data, disc.id, role),
      citedBy: citedBy.get(disc.id) ?? 0,
      role,
    };
  });
  const teams = new Map(
    [...new Set(teamOf.values())].flatMap((id) => {
      const unit = data.find('unit', id);
      return unit ? [[id, unit.short_name ?? unit.name] as const] : [];
    }),
  );
  const scene = influenceScene({
    width,
    height,
    title: words.pictures.captions.influence,
    people,
    links,
    teams,
    unlinked: counted.length - shown.length,
    mostLabels: shown.length > crowd ? crowdLabels : shown.length,
    words: words.pictures.influence,
  });
  return pictureBlocks(data, [scene], words.pictures.captions.influence, roomsOf(data).upright);
}

/** One link per ordered pair; a weight of 0 is none. */
function uniqueLinks(data: DocumentData): readonly { readonly from: string; readonly to: string }[] {
  const links = new Map<string, { readonly from: string; readonly to: string }>();
  for (const { from_id: from, to_id: to, weight } of data.rows.nomination) {
    if (from !== to && weight !== 0) links.set(`${from} ${to}`, { from, to });
  }
  return [...links.values()];
}

function rolesOf({ rows, options }: DocumentData): ReadonlyMap<string, PlacedPerson['role']> {
  const acting = rows.membership.filter(isActing).map(({ person_id: person }) => person);
  const { suggested } = suggestFromRows(rows, options.today);
  return new Map([
    ...suggested.map(({ id }) => [id, 'suggested'] as const),
    ...acting.map((id) => [id, 'acting'] as const),
  ]);
}

/** On this map everyone is cited, hence a code; the name only of who agreed to be named as an ambassador. */
function labelOf(data: DocumentData, personId: string, role: PlacedPerson['role']): string {
  const agreed =
    role === 'acting' &&
    data.options.level === 'detail' &&
    data.having('membership', 'person_id', personId).some((member) => member.agrees_to_be_named === 1);
  return (agreed ? data.names.inRole(personId) : data.names.code(personId)) ?? '';
}
