import { entityOf } from '../../../domain/model.ts';
import { derivedId } from '../../../domain/oplog/derived-id.ts';
import { useRows, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import type { MapGestures } from '../../ui/graph/map-types.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { forgetPlaces, placeWrite } from './map-places.ts';
import { useSurvey } from './use-survey.ts';

/** What the pointer does on the map, each gesture one change. */
export function useMapGestures(
  survey: string | undefined,
  titleOf: (id: string) => string,
): MapGestures & { readonly forget: () => void } {
  const { influence } = useReader().words;
  const nominations = useRows('nomination');
  const settings = useRows('setting');
  const target = useSurvey(survey);
  const tell = useTell();
  const { mutate } = useWrite();
  return {
    select: (id) => {
      showRow(id === undefined ? undefined : `person:${id}`);
    },
    move: (id, place) => {
      mutate(
        {
          label: { key: 'rows_moved', parameters: { entity: 'person', count: 1 } },
          writes: [placeWrite(settings, id, place)],
        },
        { onError: tell.fault },
      );
    },
    link: (from, to) => {
      const values = { survey_id: target.id, from_id: from, to_id: to, weight: 1 };
      const id = derivedId(entityOf('nomination'), values);
      if (nominations.some((nomination) => nomination.id === id)) {
        tell.notice(influence.map.already(titleOf(from), titleOf(to)));
        return;
      }
      mutate(
        {
          label: { key: 'rows_created', parameters: { entity: 'nomination', count: 1 } },
          writes: [...target.writes, { do: 'create', entity: 'nomination', values }],
        },
        {
          onError: tell.fault,
          onSuccess: () => {
            tell.done(influence.map.linked(titleOf(from), titleOf(to)));
          },
        },
      );
    },
    forget: () => {
      const writes = forgetPlaces(settings);
      if (writes.length === 0) return;
      mutate(
        { label: { key: 'rows_moved', parameters: { entity: 'person', count: writes.length } }, writes },
        { onError: tell.fault },
      );
    },
  };
}
