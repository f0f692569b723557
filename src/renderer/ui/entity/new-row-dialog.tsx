import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useRef, useState, type FormEvent, type KeyboardEvent, type ReactNode } from 'react';
import { entityOf, type EntityName } from '../../../domain/model.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { fieldWord } from '../../../words/model-words.ts';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../feedback/tell.tsx';
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

const useStyles = makeStyles({
  form: { display: 'grid', gap: tokens.spacingVerticalM },
});

/** A new row from a few answers: one change, by keyboard from end to end (Ctrl+Entrée writes it from any field). */
export function NewRowDialog(props: NewRowDialogProps) {
  const { entity, title, fields, defaults = {}, hint, before = [], named = entity, onClose, onCreated } = props;
  const styles = useStyles();
  const { model, words } = useReader();
  const titles = useTitles(referencedBy(entity));
  const tell = useTell();
  const { mutate, isPending } = useWrite();
  // Enter both ends a field and sends the form, before the page is drawn again.
  const draft = useRef<Values>(defaults);
  const [values, setValues] = useState<Values>(defaults);
  const form = useRef<HTMLFormElement>(null);
  const described = entityOf(entity).fields;
  const missing = missingOf(entity, values);
  const [isAsked, setIsAsked] = useState(false);
  const send = (event: FormEvent): void => {
    event.preventDefault();
    setIsAsked(true);
    // A day that nobody can read is still under the person's eyes.
    const unread = [...(form.current?.querySelectorAll('input') ?? [])].find(({ validity }) => validity.customError);
    if (unread) {
      unread.focus();
      return;
    }
    if (missingOf(entity, draft.current).size > 0 || isPending) return;
    const given = Object.fromEntries(Object.entries(draft.current).filter(([, value]) => value !== null));
    mutate(
      {
        label: { key: 'rows_created', parameters: { entity: named, count: 1 } },
        writes: [...before, { do: 'create', entity, values: given }],
      },
      {
        onError: tell.fault,
        onSuccess: ({ created }) => {
          onClose();
          const id = created.at(-1);
          if (id !== undefined) onCreated?.(id);
        },
      },
    );
  };
  const sendFromAnywhere = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return;
    event.preventDefault();
    // A field keeps what was typed when it is left.
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
    form.current?.requestSubmit();
  };
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface onKeyDown={sendFromAnywhere}>
        <form ref={form} onSubmit={send} noValidate>
          <DialogBody>
            <DialogTitle>{title}</DialogTitle>
            <DialogContent className={styles.form}>
              {hint}
              {fields.map((name, index) => (
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
                    autoFocus={index === 0}
                    onCommit={(value) => {
                      draft.current = { ...draft.current, [name]: value };
                      setValues(draft.current);
                    }}
                  />
                </Field>
              ))}
            </DialogContent>
            <DialogActions>
              <Button onClick={onClose}>{words.common.cancel}</Button>
              <Button type="submit" appearance="primary">
                {words.common.create}
              </Button>
            </DialogActions>
          </DialogBody>
        </form>
      </DialogSurface>
    </Dialog>
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
