import { useMemo } from 'react';
import { frequencies } from '../../../../domain/observation/observation-entities.ts';
import { useRows } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { useTitles } from '../../../ui/entity/titles.ts';
import { indexChoices, targetEntities, type CaptureChoice, type ChoiceIndex } from './capture-choices.ts';

/** Everything that a mark in the capture line may stand for. */
export function useChoiceIndex(): ChoiceIndex {
  const { words, model } = useReader();
  const titles = useTitles(targetEntities);
  const people = useRows('person');
  return useMemo(() => {
    const codes = new Map(people.map(({ id, code }) => [id, code]));
    const targets = targetEntities.flatMap((entity) =>
      titles.choices(entity).map(({ id, title }): CaptureChoice => {
        // Names of people stay in the list of people: the text of a note holds the code.
        const inText = entity === 'person' ? (codes.get(id) ?? '') : title;
        return { type: 'target', target: { entity, id, title, inText } };
      }),
    );
    const levels = [1, 2, 3, 4].map((level): CaptureChoice => ({
      type: 'severity',
      level,
      title: words.field.severity(level),
    }));
    const times = frequencies.map((value): CaptureChoice => ({
      type: 'frequency',
      value,
      title: words.field.frequency(model.note.choices.frequency[value]),
    }));
    return indexChoices([...targets, ...levels, ...times]);
  }, [titles, people, words, model]);
}
