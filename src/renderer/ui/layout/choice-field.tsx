import { Dropdown, Field, Option } from '@fluentui/react-components';

interface ChoiceFieldProps<C extends string> {
  readonly label: string;
  readonly options: readonly { readonly value: C; readonly name: string }[];
  /** Undefined when nothing is chosen yet. */
  readonly value: C | undefined;
  readonly isRequired?: boolean;
  readonly onPick: (value: C) => void;
}

/** One of a list, with its label. */
export function ChoiceField<C extends string>(props: ChoiceFieldProps<C>) {
  const { label, options, value, isRequired = false, onPick } = props;
  return (
    <Field label={label} required={isRequired}>
      <Dropdown
        style={{ minWidth: 0 }}
        value={options.find((option) => option.value === value)?.name ?? ''}
        selectedOptions={value === undefined ? [] : [value]}
        onOptionSelect={(_, { optionValue }) => {
          const picked = options.find((option) => option.value === optionValue);
          if (picked) onPick(picked.value);
        }}
      >
        {options.map((option) => (
          <Option key={option.value} value={option.value}>
            {option.name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}
