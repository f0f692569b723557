import { Badge, Button, Dropdown, Link, Option, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { entityOf, type Row } from '../../../domain/model.ts';
import { choiceWord } from '../../../words/model-words.ts';
import { useTables, useWrite } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { NewRowDialog } from '../../ui/entity/new-row-dialog.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';

const useStyles = makeStyles({
  networks: { display: 'grid', gap: tokens.spacingVerticalXL, maxWidth: '64rem' },
  top: { display: 'flex', gap: tokens.spacingHorizontalM, alignItems: 'center', flexWrap: 'wrap' },
  bar: { display: 'flex', justifyContent: 'flex-end', marginBottom: tokens.spacingVerticalM },
  grow: { flexGrow: 1 },
  list: { listStyleType: 'none', padding: 0, margin: `${tokens.spacingVerticalS} 0 0`, display: 'grid' },
  line: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) minmax(0, 1fr) 10rem',
    gap: tokens.spacingHorizontalM,
    alignItems: 'center',
    minHeight: '2.25rem',
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  quiet: { color: tokens.colorNeutralForeground2 },
});

type Adding = { readonly kind: 'network' } | { readonly kind: 'member'; readonly network: Row<'network'> };

/** The networks with their members, from spotted to référent. */
export function NetworksTab() {
  const styles = useStyles();
  const { words } = useReader();
  const { networks } = words.influence;
  const { network, membership, project } = useTables(['network', 'membership', 'project']);
  const [adding, setAdding] = useState<Adding>();
  const add = (): void => {
    setAdding({ kind: 'network' });
  };
  useCommands([{ id: 'network.new', label: networks.add, shortcut: 'Alt+N', run: add }]);
  const addButton = (
    <Button appearance="primary" icon={<AddRegular />} onClick={add}>
      {networks.add}
    </Button>
  );
  const close = (): void => {
    setAdding(undefined);
  };
  return (
    <>
      {network.length === 0 ? (
        <EmptyState text={networks.empty}>{addButton}</EmptyState>
      ) : (
        <>
          <div className={styles.bar}>{addButton}</div>
          <div className={styles.networks}>
            {network.map((one) => (
              <Network
                key={one.id}
                network={one}
                members={membership.filter(({ network_id: id }) => id === one.id)}
                onAdd={() => {
                  setAdding({ kind: 'member', network: one });
                }}
              />
            ))}
          </div>
        </>
      )}
      {adding?.kind === 'network' ? (
        <NewRowDialog
          entity="network"
          title={networks.add}
          fields={['name', 'kind', 'project_id', 'mission']}
          defaults={{ kind: 'ambassadors', project_id: project.length === 1 ? (project[0]?.id ?? null) : null }}
          onClose={close}
        />
      ) : null}
      {adding?.kind === 'member' ? (
        <NewRowDialog
          entity="membership"
          title={networks.addMemberTo(adding.network.name)}
          fields={['person_id', 'status', 'found_by', 'observed_facts']}
          defaults={{ network_id: adding.network.id, status: 'spotted' }}
          onClose={close}
        />
      ) : null}
    </>
  );
}

interface NetworkProps {
  readonly network: Row<'network'>;
  readonly members: readonly Row<'membership'>[];
  readonly onAdd: () => void;
}

const statuses = entityOf('membership').fields['status']?.choices ?? [];

function Network({ network, members, onAdd }: NetworkProps) {
  const styles = useStyles();
  const { words, model, accents } = useReader();
  const { networks } = words.influence;
  const titles = useTitles(['person', 'unit', 'project']);
  const tell = useTell();
  const { mutate } = useWrite();
  const setStatus = (member: Row<'membership'>, status: string): void => {
    if (status === member.status) return;
    mutate(
      {
        label: { key: 'rows_changed', parameters: { entity: 'membership', count: 1 } },
        writes: [{ do: 'update', entity: 'membership', id: member.id, values: { status } }],
      },
      { onError: tell.fault },
    );
  };
  // Whoever left comes last.
  const rank = ({ status }: Row<'membership'>): number => (status === 'left' ? -1 : statuses.indexOf(status));
  return (
    <section aria-label={network.name}>
      <div className={styles.top}>
        <Subtitle2 as="h3" style={{ color: accents.ink }}>
          <Link
            onClick={() => {
              showRow(`network:${network.id}`);
            }}
          >
            {network.name}
          </Link>
        </Subtitle2>
        <Badge appearance="outline">{choiceWord(model, 'network', 'kind', network.kind)}</Badge>
        <Text className={styles.quiet}>{networks.members(members.length)}</Text>
        <span className={styles.grow} />
        <Button size="small" icon={<AddRegular />} aria-label={networks.addMemberTo(network.name)} onClick={onAdd}>
          {networks.addMember}
        </Button>
      </div>
      {network.mission === null ? null : <Text className={styles.quiet}>{network.mission}</Text>}
      {members.length === 0 ? <Text block>{networks.noMembers}</Text> : null}
      <ul className={styles.list}>
        {members
          .toSorted((one, other) => rank(other) - rank(one))
          .map((member) => {
            const who = titles.of('person', member.person_id);
            return (
              <li key={member.id} className={styles.line}>
                <Link
                  onClick={() => {
                    showRow(`membership:${member.id}`);
                  }}
                >
                  {who}
                </Link>
                <Text
                  size={200}
                  block
                  className={styles.quiet}
                  truncate
                  wrap={false}
                  title={member.observed_facts ?? ''}
                >
                  {member.observed_facts ??
                    (member.found_by === null ? '' : choiceWord(model, 'membership', 'found_by', member.found_by))}
                </Text>
                <Dropdown
                  size="small"
                  style={{ minWidth: 0 }}
                  aria-label={networks.statusOf(who)}
                  value={choiceWord(model, 'membership', 'status', member.status)}
                  selectedOptions={[member.status]}
                  onOptionSelect={(_, { optionValue }) => {
                    if (optionValue !== undefined) setStatus(member, optionValue);
                  }}
                >
                  {statuses.map((status) => (
                    <Option key={status} value={status}>
                      {choiceWord(model, 'membership', 'status', status)}
                    </Option>
                  ))}
                </Dropdown>
              </li>
            );
          })}
      </ul>
    </section>
  );
}
