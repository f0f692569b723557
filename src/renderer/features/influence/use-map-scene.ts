import { useMemo } from 'react';
import { useOpenClient } from '../../api/queries.ts';
import { useRowsState, useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { useTitles } from '../../ui/entity/titles.ts';
import { mapColours, teamColour } from '../../ui/graph/map-colours.ts';
import type { MapScene, MapTeam } from '../../ui/graph/map-types.ts';
import { useLayout } from '../../ui/graph/use-layout.ts';
import { chosenPlaces } from './map-places.ts';
import { mapArrows, mapDiscs, type MapFilter } from './map-scene.ts';
import { mapTeams } from '../../../domain/influence/map-teams.ts';
import { usePresentPeople, useRoles } from './use-network.ts';

/** All that the map shows, from the rows of the file. */
export function useMapScene(filter: MapFilter, isLinking: boolean) {
  const { language, presentation, isDark } = useReader();
  const client = useOpenClient();
  const people = usePresentPeople();
  const { nomination, identity, unit, setting, survey } = useTables([
    'nomination',
    'identity',
    'unit',
    'setting',
    'survey',
  ]);
  const isReady = [useRowsState('person'), useRowsState('nomination'), useRowsState('unit')].every(
    (state) => state.isReady,
  );
  const titles = useTitles(['person']);
  const roles = useRoles();
  const { row } = useRoute();
  const selected = row?.startsWith('person:') ? row.slice('person:'.length) : undefined;
  const teamOf = useMemo(() => mapTeams(people, unit), [people, unit]);
  const teams = useMemo(() => {
    const used = new Set(teamOf.values());
    const named = unit.filter(({ id }) => used.has(id)).map(({ id, name, short_name: short }) => [id, short ?? name]);
    const sorted = named.toSorted(([, one = ''], [, other = '']) => one.localeCompare(other, language));
    return new Map(
      sorted.map(([id = '', name = ''], rank): [string, MapTeam] => [id, { name, colour: teamColour(rank) }]),
    );
  }, [teamOf, unit, language]);
  const discs = useMemo(
    () =>
      mapDiscs({
        people,
        identities: identity,
        nominations: nomination,
        teams: teamOf,
        roles,
        titleOf: (id) => titles.of('person', id),
        byCode: presentation,
        filter,
      }),
    [people, identity, nomination, teamOf, roles, titles, presentation, filter],
  );
  const arrows = useMemo(() => mapArrows(people, nomination, filter.survey), [people, nomination, filter.survey]);
  const { places: computed, arrange } = useLayout(client?.id ?? '', discs, arrows, isReady);
  const places = useMemo(() => computed && new Map([...computed, ...chosenPlaces(setting)]), [computed, setting]);
  const colours = mapColours(isDark);
  const scene = useMemo(
    (): MapScene | undefined => places && { discs, arrows, places, teams, colours, selected, isLinking },
    [discs, arrows, places, teams, colours, selected, isLinking],
  );
  return { scene, arrange, teams, surveys: survey, titles, people, colours };
}
