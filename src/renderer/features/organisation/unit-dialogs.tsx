import { Combobox, Field, Option, Text } from '@fluentui/react-components';
import { useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { fold } from '../../../domain/shared/fold.ts';
import { unitsBelow } from '../../../domain/organisation/population-rule.ts';
import { rowCount } from '../../../words/row-count.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { FormDialog } from '../../ui/layout/form-dialog.tsx';
import { TextField } from '../../ui/layout/text-field.tsx';
import { unitRemoval, unitUses, unitUseTables } from './unit-removal.ts';
import type { UnitGestures } from './use-unit-gestures.ts';

type Unit = Row<'unit'>;

interface UnitDialogProps {
  readonly units: readonly Unit[];
  readonly unit: Unit;
  readonly gestures: UnitGestures;
  readonly onClose: () => void;
}

interface NameDialogProps {
  readonly title: string;
  readonly action: string;
  readonly name: string;
  readonly onName: (name: string) => void;
  readonly onClose: () => void;
}

/** The name of a unit, new or not. */
export function UnitNameDialog({ title, action, name, onName, onClose }: NameDialogProps) {
  const { words } = useReader();
  const [typed, setTyped] = useState(name);
  return (
    <FormDialog
      title={title}
      action={action}
      isReady={typed.trim() !== ''}
      onClose={onClose}
      onSend={() => {
        onName(typed.trim());
        onClose();
      }}
    >
      <TextField label={words.organisation.units.name} value={typed} onChange={setTyped} isRequired maxLength={300} />
    </FormDialog>
  );
}

const top = '';
/** Above this many matches a list is only noise. */
const longestList = 100;

/** Where a unit goes, by the name of its new parent. */
export function PlaceUnitDialog({
  units,
  unit,
  gestures,
  onClose,
  onPlaced,
}: UnitDialogProps & { readonly onPlaced: (parent: string | null) => void }) {
  const { words } = useReader();
  const texts = words.organisation.units;
  const [parent, setParent] = useState<string>();
  const [typed, setTyped] = useState<string>();
  const below = unitsBelow(unit.id, units);
  const choices = [
    ...(unit.parent_id === null ? [] : [{ id: top, name: texts.top }]),
    ...units
      .filter(({ id }) => !below.has(id) && id !== unit.parent_id)
      .map(({ id, name, parent_id: above }) => {
        // Two services of one name are told by what they belong to.
        const holder = units.find((one) => one.id === above)?.name;
        return { id, name: holder === undefined ? name : `${name} (${holder})` };
      }),
  ];
  const sought = fold(typed ?? '');
  const shown = choices.filter(({ name }) => fold(name).includes(sought));
  return (
    <FormDialog
      title={texts.placeTitle(unit.name)}
      action={texts.place}
      isReady={parent !== undefined}
      onClose={onClose}
      onSend={() => {
        const to = parent === top || parent === undefined ? null : parent;
        if (gestures.place(unit.id, to)) onPlaced(to);
        onClose();
      }}
    >
      <Field label={texts.unit} hint={texts.placeHint} required>
        <Combobox
          freeform
          expandIcon={{ tabIndex: -1, 'aria-label': words.common.showList }}
          value={typed ?? choices.find(({ id }) => id === parent)?.name ?? ''}
          selectedOptions={parent === undefined ? [] : [parent]}
          onChange={(event) => {
            setTyped(event.target.value);
          }}
          onOptionSelect={(_, { optionValue }) => {
            setTyped(undefined);
            setParent(optionValue);
          }}
        >
          {shown.slice(0, longestList).map(({ id, name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
        </Combobox>
      </Field>
    </FormDialog>
  );
}

/** What hangs on a unit is said before it is removed. */
export function RemoveUnitDialog({ units, unit, gestures, onClose }: UnitDialogProps) {
  const { words, model } = useReader();
  const texts = words.organisation.units;
  const tables = useTables(['person', ...unitUseTables]);
  const children = units.filter(({ parent_id: parent }) => parent === unit.id).map(({ id }) => id);
  const people = tables.person.filter(({ unit_id: own }) => own === unit.id).map(({ id }) => id);
  const parent = units.find(({ id }) => id === unit.parent_id);
  const uses = unitUses(
    unit.id,
    (entity) => (tables as Readonly<Record<string, readonly Record<string, unknown>[]>>)[entity] ?? [],
  );
  const listed = (goes: boolean): string =>
    uses
      .filter((use) => use.goes === goes)
      .map(({ entity, count }) => rowCount(model, { entity, count }))
      .join(', ');
  const lines = [
    ...(children.length > 0 ? [texts.removeChildren(children.length, parent?.name ?? '')] : []),
    ...(people.length > 0 ? [texts.removePeople(people.length, parent?.name ?? '')] : []),
    ...(listed(true) === '' ? [] : [texts.removeOwned(listed(true))]),
    ...(listed(false) === '' ? [] : [texts.removeEmptied(listed(false))]),
  ];
  return (
    <FormDialog
      title={texts.removeTitle(unit.name)}
      action={texts.removeNow}
      onClose={onClose}
      onSend={() => {
        gestures.write('rows_removed', unitRemoval({ id: unit.id, parent_id: parent?.id ?? null }, children, people));
        onClose();
      }}
    >
      {(lines.length === 0 ? [texts.removeNothing] : lines).map((line) => (
        <Text key={line} block>
          {line}
        </Text>
      ))}
      <Text block>{texts.removeUndo}</Text>
    </FormDialog>
  );
}
