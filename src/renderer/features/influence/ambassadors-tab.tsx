import {
  Button,
  Dropdown,
  Field,
  Option,
  SpinButton,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { PeopleAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useTables } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { SuggestedPeople } from './suggested-people.tsx';
import { TeamCoverages } from './team-coverages.tsx';
import { useNominate } from './use-nominate.ts';
import { useSuggestion } from './use-network.ts';
import { AddNomination } from './add-nomination.tsx';
import { ImportNominations } from './import-nominations.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalL, maxWidth: '75rem' },
  sentence: { fontSize: tokens.fontSizeBase500, lineHeight: tokens.lineHeightBase500 },
  quiet: { color: tokens.colorNeutralForeground2, maxWidth: '52rem' },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalL, alignItems: 'end' },
});

const usualPerTeam = 3;
const mostPerTeam = 50;
/** Stands for a network that does not exist yet. */
const newNetwork = 'new';

/** Who to choose so that most people are one contact away, team by team, in words. */
export function AmbassadorsTab() {
  const styles = useStyles();
  const { words, accents } = useReader();
  const { ambassadors } = words.influence;
  const [perTeam, setPerTeam] = useState(usualPerTeam);
  const suggestion = useSuggestion(perTeam);
  const { network, membership, nomination } = useTables(['network', 'membership', 'nomination']);
  const [chosen, setChosen] = useState<string>();
  const usual = network.find(({ kind }) => kind === 'ambassadors') ?? network.find(({ kind }) => kind === 'relays');
  const target = chosen ?? usual?.id ?? newNetwork;
  const members = membership.filter(({ network_id: id }) => id === target);
  const nominate = useNominate();
  const put = (people: readonly string[]): void => {
    const inside = new Set(members.map(({ person_id: person }) => person));
    const fresh = people.filter((person) => !inside.has(person));
    if (fresh.length > 0) nominate(fresh, target === newNetwork ? undefined : target);
  };
  const putAll = (): void => {
    put(suggestion?.suggested.map(({ id }) => id) ?? []);
  };
  useCommands([{ id: 'influence.nominate', label: ambassadors.nominateAll, run: putAll }]);
  if (!suggestion) return null;
  if (nomination.length === 0) {
    return (
      <EmptyState text={ambassadors.empty}>
        <AddNomination />
        <ImportNominations isNamed />
      </EmptyState>
    );
  }
  const already =
    suggestion.teams.reduce((sum, team) => sum + team.ambassadors.length, 0) - suggestion.suggested.length;
  return (
    <div className={styles.page}>
      <div style={{ display: 'grid', gap: tokens.spacingVerticalXS }}>
        <Text as="p" className={styles.sentence} style={{ color: accents.ink, margin: 0 }}>
          {ambassadors.sentence(suggestion.suggested.length, suggestion.covered, suggestion.people)}
        </Text>
        {already > 0 ? <Text block>{ambassadors.already(already)}</Text> : null}
        <Text block className={styles.quiet}>
          {ambassadors.how}
        </Text>
      </div>
      <div className={styles.tools}>
        <Field label={ambassadors.perTeam}>
          <SpinButton
            incrementButton={{ 'aria-label': words.common.more }}
            decrementButton={{ 'aria-label': words.common.less }}
            min={1}
            max={mostPerTeam}
            value={perTeam}
            style={{ width: '6rem' }}
            onChange={(_, { value, displayValue }) => {
              const wanted = value ?? Number(displayValue);
              if (Number.isInteger(wanted) && wanted >= 1 && wanted <= mostPerTeam) setPerTeam(wanted);
            }}
          />
        </Field>
        <Field label={ambassadors.into}>
          <Dropdown
            value={network.find(({ id }) => id === target)?.name ?? ambassadors.newNetwork}
            selectedOptions={[target]}
            onOptionSelect={(_, { optionValue }) => {
              setChosen(optionValue);
            }}
          >
            {network.map(({ id, name }) => (
              <Option key={id} value={id}>
                {name}
              </Option>
            ))}
            <Option value={newNetwork}>{ambassadors.newNetwork}</Option>
          </Dropdown>
        </Field>
        {suggestion.suggested.length > 0 ? (
          <Button appearance="primary" icon={<PeopleAddRegular />} onClick={putAll}>
            {ambassadors.nominateAll}
          </Button>
        ) : null}
      </div>
      <section>
        <Subtitle2 as="h3">{ambassadors.suggested}</Subtitle2>
        {suggestion.suggested.length === 0 ? (
          <Text block>{ambassadors.none}</Text>
        ) : (
          <SuggestedPeople
            suggested={suggestion.suggested}
            members={members}
            onNominate={(id) => {
              put([id]);
            }}
          />
        )}
      </section>
      <TeamCoverages suggestion={suggestion} />
    </div>
  );
}
