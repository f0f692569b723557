import { Field, makeStyles, tokens } from '@fluentui/react-components';
import { entityOf, type EntityName, type Rows } from '../../../domain/model.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { entityWords } from '../../../words/model-words.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../feedback/tell.tsx';
import { FieldInput } from './field-input.tsx';
import { referencedBy, useTitles } from './titles.ts';

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
});

interface EntityFormProps {
  readonly entity: EntityName;
  readonly row: Rows[EntityName];
  /** The fields to show, in order; all that a person may fill in when left out. */
  readonly fields?: readonly string[];
}

/** The fields of a row, each kept as soon as the person leaves it. */
export function EntityForm({ entity, row, fields = editableFields(entity) }: EntityFormProps) {
  const styles = useStyles();
  const { model } = useReader();
  const titles = useTitles(referencedBy(entity));
  const tell = useTell();
  const { mutate } = useWrite();
  const values = row as unknown as Readonly<Record<string, StoredValue>>;
  const commit = (name: string, value: StoredValue): void => {
    mutate(
      {
        label: { key: 'rows_changed', parameters: { entity, count: 1 } },
        writes: [{ do: 'update', entity, id: row.id, values: { [name]: value } }],
      },
      { onError: tell.fault },
    );
  };
  return (
    <div className={styles.form}>
      {fields.map((name) => (
        <Field
          key={name}
          label={entityWords(model, entity).fields[name] ?? name}
          required={entityOf(entity).fields[name]?.required ?? false}
        >
          <FieldInput
            entity={entity}
            name={name}
            value={values[name] ?? null}
            titles={titles}
            isLong={isLongText(entity, name)}
            onCommit={(value) => {
              commit(name, value);
            }}
          />
        </Field>
      ))}
    </div>
  );
}

/** The fields that a person fills in: not codes, keys, manual orders or instants. */
export function editableFields(entity: EntityName): readonly string[] {
  return Object.entries(entityOf(entity).fields)
    .filter(
      ([name, { natural, codePrefix, manualOrder, type }]) =>
        !natural && codePrefix === undefined && manualOrder === undefined && type !== 'instant' && name !== 'erased_on',
    )
    .map(([name]) => name);
}

/** Texts that are sentences, not names. */
export function isLongText(entity: EntityName, name: string): boolean {
  const field = entityOf(entity).fields[name];
  return (
    field?.type === 'text' &&
    (field.search === 'body' || name === 'fact' || name === 'observed_fact' || name === 'comment')
  );
}
