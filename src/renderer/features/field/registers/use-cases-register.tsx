import { Dropdown, Option, ToggleButton, makeStyles, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { useRows, useRowsState } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { useColumns } from '../../../ui/grid/use-columns.ts';
import { useEntityGrid } from '../../../ui/grid/use-entity-grid.ts';
import { RegisterGrid } from './register-grid.tsx';
import { byProfession, useCaseStatuses } from './use-case-view.ts';

const hidden = { isHidden: true } as const;
const fields = [
  'title',
  'profession',
  'population_id',
  'tool_id',
  'status',
  'result',
  'description',
  'process_id',
  'note_id',
];
const overrides = {
  title: { width: 280 },
  result: { width: 240 },
  description: { width: 240 },
  process_id: hidden,
  note_id: hidden,
};

const useStyles = makeStyles({
  filters: { display: 'flex', flexWrap: 'wrap', alignItems: 'center', gap: tokens.spacingHorizontalS },
  box: { minWidth: '14rem' },
});

const all = '*';

/** Uses spotted by profession, from the idea to adoption. */
export function UseCasesRegister() {
  const styles = useStyles();
  const { words, model } = useReader();
  const { registers, field } = words;
  const { useCases } = registers;
  const { rows, isReady } = useRowsState('use_case');
  const populations = useRows('population');
  const [profession, setProfession] = useState(all);
  const [status, setStatus] = useState<Row<'use_case'>['status']>();
  const columns = useColumns('use_case', fields, overrides);
  const lines = useMemo(
    () => byProfession(rows, new Map(populations.map((population) => [population.id, population]))),
    [rows, populations],
  );
  const groups = useMemo(() => [...Map.groupBy(lines, (line) => line.profession)], [lines]);
  const here = profession === all ? lines : lines.filter((line) => line.profession === profession);
  const shown = useMemo(
    () => here.flatMap(({ useCase }) => (status === undefined || useCase.status === status ? [useCase] : [])),
    [here, status],
  );
  const writer = useEntityGrid('use_case', {
    status: status ?? 'spotted',
    ...(profession === all || profession === '' ? {} : { profession }),
  });
  if (!isReady) return null;
  const nameOf = (name: string): string => (name === '' ? useCases.noProfession : name);
  const options = [
    { value: all, name: useCases.professionOf(useCases.everyProfession, lines.length) },
    ...groups.map(([name, own]) => ({ value: name, name: useCases.professionOf(nameOf(name), own.length) })),
  ];
  return (
    <RegisterGrid
      id="use_case"
      label={registers.names['use-cases']}
      entity="use_case"
      columns={columns}
      rows={shown}
      isEmpty={rows.length === 0}
      empty={field.useCasesEmpty}
      counts={shown.length === 0 ? useCases.nothing : ''}
      filters={
        rows.length === 0 ? null : (
          <div className={styles.filters} role="group" aria-label={useCases.statuses}>
            <Dropdown
              className={styles.box}
              size="small"
              aria-label={useCases.profession}
              value={options.find(({ value }) => value === profession)?.name ?? nameOf(profession)}
              selectedOptions={[profession]}
              onOptionSelect={(_, { optionValue }) => {
                setProfession(optionValue ?? all);
              }}
            >
              {options.map(({ value, name }) => (
                <Option key={value} value={value}>
                  {name}
                </Option>
              ))}
            </Dropdown>
            {useCaseStatuses.map((one) => (
              <ToggleButton
                key={one}
                size="small"
                checked={status === one}
                onClick={() => {
                  setStatus(status === one ? undefined : one);
                }}
              >
                {useCases.status(
                  model.use_case.choices.status[one],
                  here.filter(({ useCase }) => useCase.status === one).length,
                )}
              </ToggleButton>
            ))}
          </div>
        )
      }
      {...writer}
    />
  );
}
