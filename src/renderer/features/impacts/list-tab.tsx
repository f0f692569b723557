import { Button, Dropdown, Option, makeStyles } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useCallback, useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useRows } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { EntityGrid } from '../../ui/entity/entity-grid.tsx';
import { NewImpact } from './new-impact.tsx';

const useStyles = makeStyles({
  box: { minWidth: '9rem', maxWidth: '14rem' },
});

const hidden = { isHidden: true } as const;
const fields = [
  'code',
  'title',
  'population_id',
  'project_id',
  'before',
  'after',
  'direction',
  'main_lever',
  'criticality',
  'confidence',
  'status',
  'secondary_lever',
  'lever_reason',
  'process_id',
  'tool_id',
  'unit_id',
  'lot_id',
  'activity',
  'skill',
  'skill_kind',
  'validated_on',
  'validated_by',
  'internal_comment',
] as const;
const overrides = {
  title: { width: 260 },
  before: { width: 200 },
  after: { width: 200 },
  criticality: { width: 90 },
  confidence: { width: 90 },
  secondary_lever: hidden,
  lever_reason: hidden,
  process_id: hidden,
  tool_id: hidden,
  unit_id: hidden,
  lot_id: hidden,
  activity: hidden,
  skill: hidden,
  skill_kind: hidden,
  validated_on: hidden,
  validated_by: hidden,
  internal_comment: hidden,
};
const all = '';

/** Every impact, narrowed to a project or a population. */
export function ListTab() {
  const styles = useStyles();
  const { impacts } = useReader().words;
  const projects = useRows('project');
  const populations = useRows('population');
  const sets = useRows('dimension_set');
  const [projectId, setProjectId] = useState(all);
  const [populationId, setPopulationId] = useState(all);
  const [isAdding, setIsAdding] = useState(false);
  const add = (): void => {
    setIsAdding(true);
  };
  useCommands([{ id: 'impacts.new', label: impacts.newImpact, shortcut: 'Alt+N', run: add }]);
  const filter = useCallback(
    (impact: Row<'impact'>) =>
      (projectId === all || impact.project_id === projectId) &&
      (populationId === all || impact.population_id === populationId),
    [projectId, populationId],
  );
  const choices = [
    { label: impacts.project, none: impacts.allProjects, rows: projects, chosen: projectId, choose: setProjectId },
    {
      label: impacts.population,
      none: impacts.filterPopulation,
      rows: populations,
      chosen: populationId,
      choose: setPopulationId,
    },
  ];
  return (
    <>
      <EntityGrid
        entity="impact"
        fields={fields}
        overrides={overrides}
        defaults={{
          status: 'draft',
          ...(projectId === all ? {} : { project_id: projectId }),
          ...(populationId === all ? {} : { population_id: populationId }),
          ...(sets[0] ? { dimension_set_id: sets[0].id } : {}),
        }}
        filter={filter}
        empty={impacts.empty}
        firstAction={
          <Button appearance="primary" icon={<AddRegular />} onClick={add}>
            {impacts.newImpact}
          </Button>
        }
        actions={
          <>
            {choices.map(({ label, none, rows, chosen, choose }) => (
              <Dropdown
                key={label}
                className={styles.box}
                size="small"
                aria-label={label}
                value={rows.find(({ id }) => id === chosen)?.name ?? none}
                selectedOptions={[chosen]}
                onOptionSelect={(_, { optionValue }) => {
                  choose(optionValue ?? all);
                }}
              >
                <Option value={all}>{none}</Option>
                {rows.map(({ id, name }) => (
                  <Option key={id} value={id}>
                    {name}
                  </Option>
                ))}
              </Dropdown>
            ))}
            <Button size="small" icon={<AddRegular />} onClick={add}>
              {impacts.newImpact}
            </Button>
          </>
        }
      />
      {isAdding ? (
        <NewImpact
          onClose={() => {
            setIsAdding(false);
          }}
        />
      ) : null}
    </>
  );
}
