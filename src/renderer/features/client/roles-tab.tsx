import { Button, Combobox, Dropdown, Field, Option, Text, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { entityOf } from '../../../domain/model.ts';
import { useRowsState, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { EntityGrid } from './entity-grid.tsx';

const useStyles = makeStyles({
  page: { height: '100%', display: 'grid', gridTemplateRows: 'auto auto minmax(0, 1fr)', gap: tokens.spacingVerticalM },
  add: { display: 'flex', gap: tokens.spacingHorizontalM, flexWrap: 'wrap', alignItems: 'end' },
  intro: { color: tokens.colorNeutralForeground2 },
});

const fields = ['person_id', 'role', 'title', 'project_id', 'starts_on', 'ends_on'] as const;
const overrides = { person_id: { width: 220, isFrozen: true }, title: { width: 260, isFrozen: false } } as const;

type Role = Row<'mission_role'>['role'];
/** Above this many matches a list is only noise. */
const longestList = 100;

/** Who holds which role in the mission. */
export function RolesTab() {
  const styles = useStyles();
  const { words } = useReader();
  const { rows, isReady } = useRowsState('mission_role');
  if (!isReady) return <></>;
  return (
    <div className={styles.page}>
      <Text className={styles.intro}>{words.client.rolesEmpty}</Text>
      <AddRole />
      <EntityGrid
        entity="mission_role"
        label={words.client.tabs.roles}
        fields={fields}
        overrides={overrides}
        rows={rows}
        canAdd={false}
      />
    </div>
  );
}

/** Gives a person a role: both make the row, and neither changes after. */
function AddRole() {
  const styles = useStyles();
  const { words, model } = useReader();
  const own = words.client;
  const tell = useTell();
  const { mutate } = useWrite();
  const titles = useTitles(['person']);
  const names = model.mission_role.choices.role;
  const roles = (entityOf('mission_role').fields['role']?.choices ?? []) as readonly Role[];
  const [person, setPerson] = useState<string>();
  const [typed, setTyped] = useState('');
  const [role, setRole] = useState<Role>('sponsor');
  const sought = typed.trim().toLocaleLowerCase();
  const choices = titles.choices('person').filter(({ title }) => title.toLocaleLowerCase().includes(sought));
  const add = (): void => {
    if (person === undefined) return;
    mutate(
      {
        label: { key: 'rows_created', parameters: { entity: 'mission_role', count: 1 } },
        writes: [{ do: 'create', entity: 'mission_role', values: { person_id: person, role } }],
      },
      { onError: tell.fault },
    );
    setPerson(undefined);
    setTyped('');
  };
  return (
    <form
      className={styles.add}
      onSubmit={(event) => {
        event.preventDefault();
        add();
      }}
    >
      <Field label={own.rolePerson}>
        <Combobox
          expandIcon={{ tabIndex: -1, 'aria-label': words.common.showList }}
          freeform
          value={typed}
          selectedOptions={person === undefined ? [] : [person]}
          onChange={(event) => {
            setTyped(event.target.value);
            setPerson(undefined);
          }}
          onOptionSelect={(_, { optionValue, optionText }) => {
            setPerson(optionValue);
            setTyped(optionText ?? '');
          }}
        >
          {choices.slice(0, longestList).map(({ id, title }) => (
            <Option key={id} value={id}>
              {title}
            </Option>
          ))}
        </Combobox>
      </Field>
      <Field label={own.roleRole}>
        <Dropdown
          value={names[role]}
          selectedOptions={[role]}
          onOptionSelect={(_, { optionValue }) => {
            setRole(roles.find((candidate) => candidate === optionValue) ?? role);
          }}
        >
          {roles.map((candidate) => (
            <Option key={candidate} value={candidate}>
              {names[candidate]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Button type="submit" icon={<AddRegular />} disabled={person === undefined}>
        {own.addFirst.roles}
      </Button>
    </form>
  );
}
