import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import { entityOf, type Row } from '../../../domain/model.ts';
import { derivedId } from '../../../domain/oplog/derived-id.ts';
import type { MapPlaces, MapPoint } from '../../ui/graph/map-types.ts';

/** Places that a person chose by hand are settings of the file, so that copies share them and undo takes them back. */
const prefix = 'map.place.';

type Setting = Pick<Row<'setting'>, 'id' | 'key' | 'value'>;

/** The places chosen by hand, by person. */
export function chosenPlaces(settings: readonly Setting[]): MapPlaces {
  return new Map(
    settings.flatMap(({ key, value }) => {
      const place = key.startsWith(prefix) ? readPlace(value) : undefined;
      return place ? [[key.slice(prefix.length), place] as const] : [];
    }),
  );
}

/** Keeps the place of a person. */
export function placeWrite(settings: readonly Setting[], person: string, { x, y }: MapPoint): RowWrite {
  const key = `${prefix}${person}`;
  const value = `${Math.round(x)};${Math.round(y)}`;
  const id = derivedId(entityOf('setting'), { key });
  return settings.some((setting) => setting.id === id)
    ? { do: 'update', entity: 'setting', id, values: { value } }
    : { do: 'create', entity: 'setting', values: { key, value } };
}

/** Forgets every place chosen by hand. */
export function forgetPlaces(settings: readonly Setting[]): readonly RowWrite[] {
  return settings
    .filter(({ key }) => key.startsWith(prefix))
    .map(({ id }) => ({ do: 'remove', entity: 'setting', id }));
}

function readPlace(value: string | null): MapPoint | undefined {
  const [x, y] = (value ?? '').split(';').map(Number);
  return x !== undefined && y !== undefined && Number.isFinite(x) && Number.isFinite(y) ? { x, y } : undefined;
}
