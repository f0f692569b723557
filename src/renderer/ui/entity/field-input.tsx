import { Combobox, Dropdown, Input, Option, Switch, Textarea, makeStyles } from '@fluentui/react-components';
import { useEffect, useRef, useState } from 'react';
import { readTime } from '../../../domain/imports/read-words.ts';
import { entityOf, isEntityName, type EntityName } from '../../../domain/model.ts';
import { peopleFieldOf, remindsOfReading } from '../../../domain/observation/people-fields.ts';
import type { Field, StoredValue } from '../../../domain/shared/entity.ts';
import { faultOf as valueFaultOf } from '../../../domain/shared/value.ts';
import { entityWords } from '../../../words/model-words.ts';
import { useReader } from '../../app/reader.tsx';
import { ReadingReminder } from '../watched/reading-reminder.tsx';
import type { TypedField } from '../watched/watched-marks.tsx';
import { WatchedText } from '../watched/watched-text.tsx';
import { DateInput } from './date-input.tsx';
import { useMask } from './mask.tsx';
import type { Titles } from './titles.ts';

const useStyles = makeStyles({
  // As high as what is written; `rows` serves where this is not known.
  long: { fieldSizing: 'content', minHeight: '3.5rem', maxHeight: '16rem' },
});

interface FieldInputProps {
  readonly entity: EntityName;
  readonly name: string;
  readonly value: StoredValue;
  readonly titles: Titles;
  readonly isLong?: boolean;
  /** Told when the person has finished with the field, and only if it changed. */
  readonly onCommit: (value: StoredValue) => void;
}

/** One field of a row, by its type; what was typed is kept when the person leaves the field. */
export function FieldInput(props: FieldInputProps) {
  const field = entityOf(props.entity).fields[props.name];
  if (!field) return null;
  if (field.type === 'boolean') return <BooleanInput {...props} />;
  if (field.type === 'choice') return <ChoiceInput {...props} field={field} />;
  if (field.type === 'reference') return <ReferenceInput {...props} field={field} />;
  if (field.type === 'date') return <DayInput {...props} />;
  return <TextInput {...props} field={field} />;
}

function BooleanInput({ value, onCommit }: FieldInputProps) {
  const { words } = useReader();
  return (
    <Switch
      checked={value === 1}
      label={value === null ? words.common.notSet : value === 1 ? words.common.yes : words.common.no}
      onChange={(_, { checked }) => {
        onCommit(checked ? 1 : 0);
      }}
    />
  );
}

function DayInput({ entity, name, value, onCommit }: FieldInputProps) {
  return <DateInput name={`${entity}.${name}`} value={value === null ? null : String(value)} onCommit={onCommit} />;
}

const empty = '';

function ChoiceInput({ entity, name, value, field, onCommit }: FieldInputProps & { readonly field: Field }) {
  const { model, words } = useReader();
  const names = entityWords(model, entity).choices[name] ?? {};
  return (
    <Dropdown
      value={value === null ? '' : (names[String(value)] ?? String(value))}
      selectedOptions={[value === null ? empty : String(value)]}
      placeholder={words.common.notSet}
      onOptionSelect={(_, { optionValue }) => {
        onCommit(optionValue === undefined || optionValue === empty ? null : optionValue);
      }}
    >
      {field.required ? null : (
        <Option value={empty} text={words.common.notSet}>
          {words.common.notSet}
        </Option>
      )}
      {field.choices?.map((choice) => (
        <Option key={choice} value={choice}>
          {names[choice] ?? choice}
        </Option>
      ))}
    </Dropdown>
  );
}

/** Above this many matches a list is only noise. */
const longestList = 100;

function ReferenceInput({ value, field, titles, onCommit }: FieldInputProps & { readonly field: Field }) {
  const { words } = useReader();
  const target = field.target ?? '';
  const current = isEntityName(target) ? titles.of(target, value === null ? null : String(value)) : '';
  const [typed, setTyped] = useState<string>();
  const sought = (typed ?? '').trim().toLocaleLowerCase();
  const choices = isEntityName(target)
    ? titles.choices(target).filter(({ title }) => title.toLocaleLowerCase().includes(sought))
    : [];
  return (
    <Combobox
      expandIcon={{ tabIndex: -1, 'aria-label': words.common.showList }}
      freeform
      value={typed ?? current}
      selectedOptions={value === null ? [] : [String(value)]}
      placeholder={words.common.notSet}
      onChange={(event) => {
        setTyped(event.target.value);
      }}
      onOptionSelect={(_, { optionValue }) => {
        setTyped(undefined);
        if (optionValue !== undefined) onCommit(optionValue === empty ? null : optionValue);
      }}
      onBlur={() => {
        if (typed?.trim() === '') onCommit(null);
        setTyped(undefined);
      }}
    >
      {field.required ? null : (
        <Option value={empty} text={words.common.notSet}>
          {words.common.notSet}
        </Option>
      )}
      {choices.slice(0, longestList).map(({ id, title }) => (
        <Option key={id} value={id}>
          {title}
        </Option>
      ))}
    </Combobox>
  );
}

function TextInput({ entity, name, value, field, isLong, onCommit }: FieldInputProps & { readonly field: Field }) {
  const styles = useStyles();
  const mask = useMask();
  const [typed, setTyped] = useState(shown(value));
  const [caret, setCaret] = useState<number>();
  const control = useRef<TypedField>(null);
  useEffect(() => {
    setTyped(shown(value));
  }, [value]);
  const commit = (): void => {
    if (typed === shown(value)) return;
    const read = readTyped(field, typed);
    if (read === undefined || valueFaultOf(field, read) !== undefined) {
      setTyped(shown(value));
      return;
    }
    onCommit(read);
  };
  const isMasked = mask(typed) !== typed;
  const common = {
    value: mask(typed),
    readOnly: isMasked,
    name: `${entity}.${name}`,
    onBlur: commit,
  };
  const input =
    isLong === true ? (
      <Textarea
        {...common}
        resize="vertical"
        textarea={{ className: styles.long, ref: hold(control) }}
        rows={Math.min(10, Math.max(2, typed.split('\n').length + Math.floor(typed.length / 60)))}
        onChange={(event, data) => {
          setTyped(data.value);
          setCaret(event.target.selectionStart);
        }}
      />
    ) : (
      <Input
        {...common}
        input={{ ref: hold(control) }}
        placeholder={field.type === 'time' ? '14:30' : ''}
        inputMode={field.type === 'integer' ? 'numeric' : field.type === 'real' ? 'decimal' : 'text'}
        onChange={(event, data) => {
          setTyped(data.value);
          setCaret(event.target.selectionStart ?? undefined);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') commit();
          if (event.key === 'Escape') setTyped(shown(value));
        }}
      />
    );
  if (peopleFieldOf(entity, name) === undefined) return input;
  return (
    <div>
      <WatchedText text={mask(typed)} field={control} caret={caret}>
        {input}
      </WatchedText>
      {remindsOfReading(entity, name) ? <ReadingReminder /> : null}
    </div>
  );
}

/** Keeps a control, whichever it is. */
function hold(control: { current: TypedField | null }) {
  return (element: TypedField | null): void => {
    control.current = element;
  };
}

function shown(value: StoredValue): string {
  return value === null ? '' : String(value).replace('.', typeof value === 'number' ? ',' : '.');
}

/** What a person typed as the file holds it; undefined when it cannot be read. */
export function readTyped(field: Field, typed: string): StoredValue | undefined {
  const text = typed.trim();
  if (text === '') return field.required ? undefined : null;
  if (field.type === 'time') return readTime(text);
  if (field.type !== 'integer' && field.type !== 'real') return field.type === 'text' ? typed.trimEnd() : text;
  const number = Number(text.replaceAll(/[\s\u00A0\u202F]/gu, '').replace(',', '.'));
  return Number.isFinite(number) ? number : undefined;
}
