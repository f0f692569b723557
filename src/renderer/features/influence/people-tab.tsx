import { Badge, Button, Text, tokens } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { PersonMeasures } from '../../../contract/subjects/influence-contract.ts';
import type { Row } from '../../../domain/model.ts';
import { formatNumber } from '../../../words/dates.ts';
import { choiceWord } from '../../../words/model-words.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { go, showRow, useRoute } from '../../app/route.ts';
import { CopyRowsButton } from '../../ui/copy/copy-rows-button.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { RowTable, type TableColumn } from '../../ui/table/row-table.tsx';

import { useMeasures, usePresentPeople, useRoles } from './use-network.ts';

type Person = Row<'person'>;

/** The map as a table: the same people and figures, for those who do not see it and for copying. */
export function PeopleTab() {
  const { words } = useReader();
  const { influence } = words;
  const people = usePresentPeople();
  const { row: open } = useRoute();
  const columns = usePeopleColumns();
  if (people.length === 0) {
    return (
      <EmptyState text={influence.people.empty}>
        <Button
          appearance="primary"
          onClick={() => {
            go('organisation', 'people');
          }}
        >
          {influence.people.addPeople}
        </Button>
      </EmptyState>
    );
  }
  return (
    <>
      <div style={{ display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', marginBottom: '0.75rem' }}>
        <Text style={{ color: tokens.colorNeutralForeground2, flexGrow: 1 }}>{influence.people.betweennessWhat}</Text>
        <CopyRowsButton columns={columns} rows={people} />
      </div>
      <RowTable
        label={influence.people.label}
        columns={columns}
        rows={people}
        sortedBy={{ key: 'citedBy', direction: 'descending' }}
        currentId={open?.startsWith('person:') ? open.slice('person:'.length) : undefined}
        onOpen={({ id }) => {
          showRow(`person:${id}`);
        }}
      />
    </>
  );
}

function usePeopleColumns(): readonly TableColumn<Person>[] {
  const { words, model, language, accents } = useReader();
  const { people } = words.influence;
  const titles = useTitles(['person', 'unit', 'network']);
  const measures = useMeasures();
  const { membership } = useTables(['membership']);
  const roles = useRoles();
  return useMemo(() => {
    const membersOf = Map.groupBy(membership, ({ person_id: person }) => person);
    const number = (key: string, header: string, valueOf: (measured: PersonMeasures) => number) => ({
      key,
      header,
      width: 6.5,
      align: 'end' as const,
      sortBy: ({ code }: Person) => valueOfMeasured(measures.get(code), valueOf),
      text: ({ code }: Person) =>
        formatNumber(valueOfMeasured(measures.get(code), valueOf), language, { maximumFractionDigits: 1 }),
    });
    return [
      { key: 'person', header: people.person, width: 12, text: ({ id }) => titles.of('person', id) },
      { key: 'code', header: model.person.fields.code, width: 5, text: ({ code }) => code },
      { key: 'team', header: words.influence.team, width: 11, text: ({ unit_id: unit }) => titles.of('unit', unit) },
      number('citedBy', people.citedBy, ({ inDegree }) => inDegree),
      number('weighted', people.weighted, ({ weightedInDegree }) => weightedInDegree),
      number('betweenness', people.betweenness, ({ betweenness }) => betweenness),
      {
        key: 'role',
        header: people.role,
        width: 13,
        text: ({ id }) =>
          (membersOf.get(id) ?? [])
            .map(
              ({ network_id: network, status }) =>
                `${titles.of('network', network)} (${choiceWord(model, 'membership', 'status', status).toLocaleLowerCase(language)})`,
            )
            .join(', '),
      },
      {
        key: 'suggested',
        header: people.suggested,
        width: 6.5,
        text: ({ id }) => (roles.get(id) === 'suggested' ? people.inGroup : ''),
        cell: ({ id }) =>
          roles.get(id) === 'suggested' ? (
            <Badge appearance="outline" color="brand" style={{ color: accents.ink }}>
              {people.inGroup}
            </Badge>
          ) : null,
      },
    ];
  }, [words, people, model, language, accents, titles, measures, membership, roles]);
}

function valueOfMeasured(measured: PersonMeasures | undefined, valueOf: (measured: PersonMeasures) => number): number {
  return measured ? valueOf(measured) : 0;
}
