import { useMemo } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { EntityTab } from '../../ui/table/entity-tab.tsx';

/** A medium suits a population from this mark on, of four. */
const goodFit = 3;

/** The supports: what they are, in which state, whom they suit. */
export function MediaTab() {
  const { media } = useReader().words.plan;
  const { medium, medium_population } = useTables(['medium', 'medium_population']);
  const titles = useTitles(['population']);
  const more = useMemo(() => {
    const fitOf = Map.groupBy(
      medium_population.filter(({ fit }) => (fit ?? 0) >= goodFit),
      ({ medium_id: id }) => id,
    );
    return [
      {
        key: 'populations',
        header: media.populations,
        width: 14,
        text: ({ id }: Row<'medium'>) =>
          (fitOf.get(id) ?? []).map((link) => titles.of('population', link.population_id)).join(', '),
      },
    ];
  }, [media, medium_population, titles]);
  return (
    <EntityTab
      entity="medium"
      rows={medium}
      widths={{ name: 17, kind: 9, status: 8, owner_id: 9, review_on: 9 }}
      more={more}
      newFields={['name', 'kind', 'purpose', 'status', 'owner_id', 'review_on']}
      addLabel={media.add}
      empty={media.empty}
    />
  );
}
