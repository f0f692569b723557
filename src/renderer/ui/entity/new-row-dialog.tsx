import { Field } from '@fluentui/react-components';
import { useRef, useState, type ReactNode } from 'react';
import { entityOf, type EntityName } from '../../../domain/model.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { fieldWord } from '../../../words/model-words.ts';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { FormDialog } from '../layout/form-dialog.tsx';
import { isLongText } from './entity-form.tsx';
import { FieldInput } from './field-input.tsx';
import { referencedBy, useTitles } from './titles.ts';

type Values = Readonly<Record<string, StoredValue>>;

interface NewRowDialogProps {
  readonly entity: EntityName;
  readonly title: string;
  /** Asked in this order; the first has the focus. */
  readonly fields: readonly string[];
  /** Given beforehand, asked or not. */
  readonly defaults?: Values;
  /** Why something is asked, under the title. */
  readonly hint?: ReactNode;
  /** Rows that the new one refers to, written in the same change. */
  readonly before?: readonly RowWrite[];
  /** What the history says was added, when it is not the row itself. */
  readonly named?: EntityName;
  readonly onClose: () => void;
  /** Told when the row has been written. */
  readonly onCreated?: (id: string) => void;
}

/** A new row from a few answers: one change. */
export function NewRowDialog(props: NewRowDialogProps) {
  const { entity, title, fields, defaults = {}, hint, before = [], named = entity, onClose, onCreated } = props;
  const { model, words } = useReader();
  const titles = useTitles(referencedBy(entity));
  const { mutate, isPending, error } = useWrite();
  // Enter both ends a field and sends the form, before the page is drawn again.
  const draft = useRef<Values>(defaults);
  const [values, setValues] = useState<Values>(defaults);
  const described = entityOf(entity).fields;
  const missing = missingOf(entity, values);
  const [isAsked, setIsAsked] = useState(false);
  const send = (): void => {
    setIsAsked(true);
    if (missingOf(entity, draft.current).size > 0) return;
    const given = Object.fromEntries(Object.entries(draft.current).filter(([, value]) => value !== null));
    mutate(
      {
        label: { key: 'rows_created', parameters: { entity: named, count: 1 } },
        writes: [...before, { do: 'create', entity, values: given }],
      },
      {
        onSuccess: ({ created }) => {
          onClose();
          const id = created.at(-1);
          if (id !== undefined) onCreated?.(id);
        },
      },
    );
  };
  return (
    <FormDialog
      title={title}
      action={words.common.create}
      isBusy={isPending}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      {hint}
      {fields.map((name) => (
        <Field
          key={name}
          label={fieldWord(model, entity, name)}
          required={described[name]?.required ?? false}
          validationState={isAsked && missing.has(name) ? 'error' : 'none'}
          validationMessage={isAsked && missing.has(name) ? words.common.required : null}
        >
          <FieldInput
            entity={entity}
            name={name}
            value={values[name] ?? null}
            titles={titles}
            isLong={isLongText(entity, name) && name !== 'title'}
            onCommit={(value) => {
              draft.current = { ...draft.current, [name]: value };
              setValues(draft.current);
            }}
          />
        </Field>
      ))}
    </FormDialog>
  );
}

/** What a row cannot be without and has not got. */
function missingOf(entity: EntityName, values: Values): ReadonlySet<string> {
  const asked = Object.entries(entityOf(entity).fields).filter(
    ([name, { required, codePrefix }]) => required && codePrefix === undefined && isEmpty(values[name]),
  );
  return new Set(asked.map(([name]) => name));
}

function isEmpty(value: StoredValue | undefined): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}
