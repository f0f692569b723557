import { Button, Field, Text, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, DocumentPersonRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { entityWords } from '../../../words/model-words.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { FieldInput } from '../../ui/entity/field-input.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { ErasePersonDialog } from './erase-person-dialog.tsx';
import { HeldDialog } from './held-dialog.tsx';
import { PanelList } from './panel-list.tsx';
import { usePanelWrite } from './use-panel-write.ts';

const useStyles = makeStyles({
  parts: { display: 'grid', gap: tokens.spacingVerticalL },
  names: { display: 'grid', gap: tokens.spacingVerticalM },
  actions: { display: 'grid', justifyItems: 'start', gap: tokens.spacingVerticalS },
});

const nameFields = ['first_name', 'last_name', 'email', 'phone', 'mobile'] as const;
const tables = ['person', 'population_member', 'nomination'] as const;

/** A person beyond their fields: name, populations, who cites them, and what the law grants them. */
export function PersonExtra({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { words, presentation } = useReader();
  const { person: people } = useTables(tables);
  const [dialog, setDialog] = useState<'held' | 'erase'>();
  const code = people.find((person) => person.id === id)?.code ?? '';
  const close = (): void => {
    setDialog(undefined);
  };
  return (
    <div className={styles.parts}>
      {presentation ? <Text>{words.organisation.namesHidden}</Text> : <NameFields id={id} />}
      <Populations id={id} />
      <Citations id={id} />
      <div className={styles.actions}>
        <Button
          icon={<DocumentPersonRegular />}
          onClick={() => {
            setDialog('held');
          }}
        >
          {words.organisation.held}
        </Button>
        <Button
          icon={<DeleteRegular />}
          onClick={() => {
            setDialog('erase');
          }}
        >
          {words.organisation.erase}
        </Button>
      </div>
      {dialog === 'held' ? <HeldDialog id={id} code={code} onClose={close} /> : null}
      {dialog === 'erase' ? <ErasePersonDialog id={id} code={code} onClose={close} /> : null}
    </div>
  );
}

function NameFields({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { model } = useReader();
  const { identity: identities } = useTables(['identity']);
  const titles = useTitles([]);
  const write = usePanelWrite();
  const identity = identities.find((candidate) => candidate.id === id);
  const { fields } = entityWords(model, 'identity');
  return (
    <div className={styles.names}>
      {nameFields.map((name) => (
        <Field key={name} label={fields[name] ?? name}>
          <FieldInput
            entity="identity"
            name={name}
            value={identity?.[name] ?? null}
            titles={titles}
            onCommit={(value) => {
              write(
                identity
                  ? { do: 'update', entity: 'identity', id, values: { [name]: value } }
                  : { do: 'create', entity: 'identity', values: { person_id: id, [name]: value } },
              );
            }}
          />
        </Field>
      ))}
    </div>
  );
}

function Populations({ id }: { readonly id: string }) {
  const { words } = useReader();
  const { population_member: members } = useTables(tables);
  const titles = useTitles(['population']);
  const write = usePanelWrite();
  const own = members.filter((member) => member.person_id === id);
  return (
    <PanelList
      heading={words.organisation.populations}
      nothing={words.organisation.populationNone}
      lines={own.map((member) => ({
        key: member.id,
        title: titles.of('population', member.population_id),
        onOpen: () => {
          showRow(`population:${member.population_id}`);
        },
        onRemove: () => {
          write({ do: 'remove', entity: 'population_member', id: member.id });
        },
      }))}
    >
      <Field label={words.organisation.addPopulation}>
        <FieldInput
          key={own.length}
          entity="population_member"
          name="population_id"
          value={null}
          titles={titles}
          onCommit={(population) => {
            if (population === null || own.some((member) => member.population_id === population)) return;
            write({
              do: 'create',
              entity: 'population_member',
              values: { population_id: population, person_id: id, origin: 'manual' },
            });
          }}
        />
      </Field>
    </PanelList>
  );
}

function Citations({ id }: { readonly id: string }) {
  const { words } = useReader();
  const { nomination: nominations } = useTables(tables);
  const titles = useTitles(['person']);
  const named = (people: readonly string[]) =>
    [...new Set(people)].map((person) => ({
      key: person,
      title: titles.of('person', person),
      onOpen: () => {
        showRow(`person:${person}`);
      },
    }));
  const cited = nominations.filter((nomination) => nomination.from_id === id).map(({ to_id: person }) => person);
  return (
    <>
      <PanelList
        heading={words.organisation.citedBy}
        nothing={words.organisation.citedNone}
        lines={named(nominations.filter((nomination) => nomination.to_id === id).map(({ from_id: person }) => person))}
      />
      {cited.length > 0 ? <PanelList heading={words.organisation.cites} nothing="" lines={named(cited)} /> : null}
    </>
  );
}
