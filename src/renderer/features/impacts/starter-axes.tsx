import { Button } from '@fluentui/react-components';
import { v7 } from 'uuid';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import { axisKeys, starterWords } from '../../../words/starter-words.ts';
import { useRowsState, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';

/** A file without axes: one gesture gives it the usual ten. */
export function StarterAxes() {
  const { words, language } = useReader();
  const { isReady } = useRowsState('dimension');
  const tell = useTell();
  const { mutate } = useWrite();
  const make = (): void => {
    const { axesName, axesSource, axes } = starterWords(language);
    const id = v7();
    const writes: RowWrite[] = [
      {
        do: 'create',
        entity: 'dimension_set',
        id,
        values: { name: axesName, source: axesSource, scale_min: 0, scale_max: 4 },
      },
      ...axisKeys.map((key): RowWrite => {
        const [name, description] = axes[key];
        return { do: 'create', entity: 'dimension', values: { dimension_set_id: id, key, name, description } };
      }),
    ];
    mutate(
      { label: { key: 'rows_created', parameters: { entity: 'dimension', count: axisKeys.length } }, writes },
      { onError: tell.fault },
    );
  };
  if (!isReady) return null;
  return (
    <EmptyState text={words.impacts.emptyNoAxis}>
      <Button appearance="primary" onClick={make}>
        {words.impacts.makeAxes}
      </Button>
    </EmptyState>
  );
}
