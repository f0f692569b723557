import { Field, Input, Textarea } from '@fluentui/react-components';

interface TextFieldProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly hint?: string | undefined;
  readonly placeholder?: string;
  readonly isRequired?: boolean;
  /** Several lines. */
  readonly isLong?: boolean;
  readonly rows?: number;
  readonly maxLength?: number;
  /** Why what was typed cannot stand. */
  readonly fault?: string | undefined;
}

/** A text with its label, told at each key. */
export function TextField(props: TextFieldProps) {
  const {
    label,
    value,
    onChange,
    hint,
    placeholder,
    isRequired = false,
    isLong = false,
    rows,
    maxLength,
    fault,
  } = props;
  const given = {
    value,
    ...(placeholder === undefined ? {} : { placeholder }),
    ...(maxLength === undefined ? {} : { maxLength }),
  };
  return (
    <Field
      label={label}
      required={isRequired}
      {...(hint === undefined ? {} : { hint })}
      validationState={fault === undefined ? 'none' : 'error'}
      validationMessage={fault ?? null}
    >
      {isLong ? (
        <Textarea
          {...given}
          {...(rows === undefined ? {} : { rows })}
          resize="vertical"
          onChange={(_, data) => {
            onChange(data.value);
          }}
        />
      ) : (
        <Input
          {...given}
          onChange={(_, data) => {
            onChange(data.value);
          }}
        />
      )}
    </Field>
  );
}
