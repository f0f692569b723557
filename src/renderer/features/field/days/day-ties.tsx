import {
  Combobox,
  Field,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  Option,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTables, useWrite } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { fold } from '../../../../domain/shared/fold.ts';
import { useTitles } from '../../../ui/entity/titles.ts';
import { useTell } from '../../../ui/feedback/tell.tsx';

const useStyles = makeStyles({
  ties: { display: 'grid', gap: tokens.spacingVerticalM },
  tags: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap', marginBottom: tokens.spacingVerticalXS },
});

const kinds = {
  population: { entity: 'day_population', label: 'dayPopulations' },
  person: { entity: 'day_participant', label: 'dayPeople' },
} as const;

/** How many are proposed at once. */
const longestList = 60;

/** Which populations a day looks at and who is met. */
export function DayTies({ dayId }: { readonly dayId: string }) {
  const styles = useStyles();
  return (
    <div className={styles.ties}>
      <TieList kind="population" dayId={dayId} />
      <TieList kind="person" dayId={dayId} />
    </div>
  );
}

function TieList({ kind, dayId }: { readonly kind: keyof typeof kinds; readonly dayId: string }) {
  const styles = useStyles();
  const { words } = useReader();
  const tell = useTell();
  const { mutate } = useWrite();
  const titles = useTitles([kind]);
  const tables = useTables(['day_population', 'day_participant']);
  const [typed, setTyped] = useState('');
  const { entity, label } = kinds[kind];
  const ties =
    kind === 'population'
      ? tables.day_population.flatMap((tie) =>
          tie.day_id === dayId ? [{ id: tie.id, targetId: tie.population_id }] : [],
        )
      : tables.day_participant.flatMap((tie) =>
          tie.day_id === dayId ? [{ id: tie.id, targetId: tie.person_id }] : [],
        );
  const tied = new Set(ties.map(({ targetId }) => targetId));
  const choices = titles
    .choices(kind)
    .filter(({ id, title }) => !tied.has(id) && fold(title).includes(fold(typed)))
    .slice(0, longestList);
  return (
    <Field label={words.field[label]}>
      <div>
        <div className={styles.tags}>
          {ties.map(({ id, targetId }) => (
            <InteractionTag key={id} size="small">
              <InteractionTagPrimary hasSecondaryAction>{titles.of(kind, targetId)}</InteractionTagPrimary>
              <InteractionTagSecondary
                aria-label={words.field.removeTarget(titles.of(kind, targetId))}
                onClick={() => {
                  mutate(
                    {
                      label: { key: 'rows_removed', parameters: { entity, count: 1 } },
                      writes: [{ do: 'remove', entity, id }],
                    },
                    { onError: tell.fault },
                  );
                }}
              />
            </InteractionTag>
          ))}
        </div>
        <Combobox
          expandIcon={{ tabIndex: -1, 'aria-label': words.common.showList }}
          freeform
          aria-label={words.field[label]}
          placeholder={words.field.dayAdd}
          value={typed}
          selectedOptions={[]}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          onBlur={() => {
            setTyped('');
          }}
          onOptionSelect={(_, { optionValue }) => {
            setTyped('');
            if (optionValue === undefined) return;
            mutate(
              {
                label: { key: 'rows_created', parameters: { entity, count: 1 } },
                writes: [{ do: 'create', entity, values: { day_id: dayId, [`${kind}_id`]: optionValue } }],
              },
              { onError: tell.fault },
            );
          }}
        >
          {choices.map(({ id, title }) => (
            <Option key={id} value={id}>
              {title}
            </Option>
          ))}
        </Combobox>
      </div>
    </Field>
  );
}
