import { Field, makeStyles, tokens } from '@fluentui/react-components';
import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import { useTables, useWrite } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { findByTitle } from '../../../ui/entity/add-choices.ts';
import { AddCombobox } from '../../../ui/entity/add-combobox.tsx';
import { useTitles } from '../../../ui/entity/titles.ts';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { TieTags } from '../tie-tags.tsx';

const useStyles = makeStyles({
  ties: { display: 'grid', gap: tokens.spacingVerticalM },
  tie: { display: 'grid', gap: tokens.spacingVerticalXS, justifyItems: 'start' },
});

const kinds = {
  population: { entity: 'day_population', label: 'dayPopulations' },
  person: { entity: 'day_participant', label: 'dayPeople' },
} as const;

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
  const { entity, label } = kinds[kind];
  const targets =
    kind === 'population'
      ? tables.day_population.map((tie) => ({ ...tie, targetId: tie.population_id }))
      : tables.day_participant.map((tie) => ({ ...tie, targetId: tie.person_id }));
  const ties = targets.flatMap(({ id, day_id: tiedDay, targetId }) =>
    tiedDay === dayId ? [{ id, targetId, title: titles.of(kind, targetId) }] : [],
  );
  const tied = new Set(ties.map(({ targetId }) => targetId));
  const others = titles.choices(kind).filter(({ id }) => !tied.has(id));
  const write = (key: 'rows_created' | 'rows_removed', change: RowWrite): void => {
    mutate({ label: { key, parameters: { entity, count: 1 } }, writes: [change] }, { onError: tell.fault });
  };
  return (
    <Field label={words.field[label]}>
      <div className={styles.tie}>
        <TieTags
          ties={ties}
          onRemove={({ id }) => {
            write('rows_removed', { do: 'remove', entity, id });
          }}
        />
        <AddCombobox
          label={words.field[label]}
          placeholder={words.field.dayAdd}
          find={(typed) => findByTitle(others, typed)}
          onAdd={({ id }) => {
            write('rows_created', { do: 'create', entity, values: { day_id: dayId, [`${kind}_id`]: id } });
          }}
        />
      </div>
    </Field>
  );
}
