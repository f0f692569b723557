import { Button, Dropdown, Option, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { v7 } from 'uuid';
import type { Row } from '../../../domain/model.ts';
import { useRowsState, useWrite } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { EntityForm } from '../../ui/entity/entity-form.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { FieldGroup } from './field-group.tsx';
import { ProjectDrivers } from './project-drivers.tsx';

const useStyles = makeStyles({
  bar: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap', marginBottom: tokens.spacingVerticalL },
  picker: { minWidth: '20rem', maxWidth: '100%' },
  grow: { flexGrow: 1 },
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(20rem, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    paddingBottom: tokens.spacingVerticalXL,
  },
});

const groups = [
  { name: 'identity', fields: ['name', 'slogan', 'status', 'starts_on', 'ends_on'] },
  { name: 'vision', fields: ['vision', 'purpose', 'objectives', 'success_criteria', 'secondary_benefits'] },
  { name: 'qualification', fields: ['type', 'complexity', 'impact_level', 'strategic', 'innovative', 'needs_gap'] },
  { name: 'scope', fields: ['scope_in', 'scope_out', 'assumptions', 'constraints', 'interdependencies'] },
  {
    name: 'means',
    fields: ['expected_users', 'time_to_competence_days', 'budget', 'training_budget', 'resources'],
  },
] as const;

/** The projects of the client, one at a time. */
export function ProjectsTab() {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.client;
  const tell = useTell();
  const { mutate } = useWrite();
  const { rows: projects, isReady } = useRowsState('project');
  const [picked, setPicked] = useState<string>();
  const { row } = useRoute();
  const asked = projects.find(({ id }) => row === `project:${id}`);
  const project = projects.find(({ id }) => id === picked) ?? asked ?? projects[0];
  const add = (): void => {
    const id = v7();
    mutate(
      {
        label: { key: 'rows_created', parameters: { entity: 'project', count: 1 } },
        writes: [{ do: 'create', entity: 'project', id, values: { name: own.newProjectName, status: 'framing' } }],
      },
      { onError: tell.fault },
    );
    setPicked(id);
  };
  const remove = ({ id }: Row<'project'>): void => {
    mutate(
      {
        label: { key: 'rows_removed', parameters: { entity: 'project', count: 1 } },
        writes: [{ do: 'remove', entity: 'project', id }],
      },
      {
        onError: tell.fault,
        onSuccess: () => {
          tell.done(own.removedProject);
        },
      },
    );
  };
  useCommands([{ id: 'client.project', label: own.newProject, run: add }]);
  if (!isReady) return <></>;
  if (!project) {
    return (
      <EmptyState text={own.projectsEmpty}>
        <Button appearance="primary" onClick={add}>
          {own.newProject}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <div className={styles.bar}>
        <Dropdown
          className={styles.picker}
          aria-label={own.project}
          value={project.name}
          selectedOptions={[project.id]}
          onOptionSelect={(_, { optionValue }) => {
            setPicked(optionValue);
          }}
        >
          {projects.map(({ id, name }) => (
            <Option key={id} value={id}>
              {name}
            </Option>
          ))}
        </Dropdown>
        <span className={styles.grow} />
        <Button
          appearance="subtle"
          icon={<DeleteRegular />}
          onClick={() => {
            remove(project);
          }}
        >
          {own.removeProject}
        </Button>
        <Button icon={<AddRegular />} onClick={add}>
          {own.newProject}
        </Button>
      </div>
      <div key={project.id} className={styles.groups}>
        {groups.map(({ name, fields }) => (
          <FieldGroup
            key={name}
            title={own.projectGroups[name]}
            {...(name === 'qualification' ? { hint: own.scaleHint } : {})}
          >
            <EntityForm entity="project" row={project} fields={fields} />
          </FieldGroup>
        ))}
        <ProjectDrivers project={project.id} />
      </div>
    </>
  );
}
