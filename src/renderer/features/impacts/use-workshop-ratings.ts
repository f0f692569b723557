import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../domain/model.ts';
import { useRows, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { localToday } from '../../ui/today.ts';
import type { MatrixSpot } from './matrix-grid.tsx';

/** The levels agreed in a workshop for one project, each gesture one change. */
export interface WorkshopRatings {
  readonly of: (spot: MatrixSpot) => Row<'workshop_rating'> | undefined;
  /** Sets the level of a cell; null takes it back. */
  readonly rate: (spot: MatrixSpot, level: number | null) => void;
  readonly trust: (spot: MatrixSpot, confidence: number | null) => void;
}

/** The workshop levels of a project; without one, nothing can be rated and the person is told so. */
export function useWorkshopRatings(projectId: string | undefined): WorkshopRatings {
  const rows = useRows('workshop_rating');
  const { impacts } = useReader().words;
  const tell = useTell();
  const { mutate } = useWrite();
  const of = ({ populationId, dimensionId }: MatrixSpot): Row<'workshop_rating'> | undefined =>
    rows.find(
      (row) => row.project_id === projectId && row.population_id === populationId && row.dimension_id === dimensionId,
    );
  const write = (key: string, one: RowWrite): void => {
    mutate(
      { label: { key, parameters: { entity: 'workshop_rating', count: 1 } }, writes: [one] },
      { onError: tell.fault },
    );
  };
  return {
    of,
    rate: (spot, level) => {
      if (projectId === undefined) {
        tell.notice(impacts.workshopNeedsProject);
        return;
      }
      const known = of(spot);
      if ((known?.level ?? null) === level) return;
      if (known && level === null) write('rows_removed', { do: 'remove', entity: 'workshop_rating', id: known.id });
      else if (known)
        write('rows_changed', { do: 'update', entity: 'workshop_rating', id: known.id, values: { level } });
      else
        write('rows_created', {
          do: 'create',
          entity: 'workshop_rating',
          values: {
            project_id: projectId,
            population_id: spot.populationId,
            dimension_id: spot.dimensionId,
            level,
            rated_on: localToday(),
          },
        });
    },
    trust: (spot, confidence) => {
      const known = of(spot);
      if (known)
        write('rows_changed', { do: 'update', entity: 'workshop_rating', id: known.id, values: { confidence } });
    },
  };
}
