import { Button, Field, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { formatDate, formatNumber } from '../../../words/dates.ts';
import { entityWords } from '../../../words/model-words.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { FieldInput } from '../../ui/entity/field-input.tsx';
import { useTitles, type Titles } from '../../ui/entity/titles.ts';
import { localToday } from '../../ui/today.ts';
import { PanelList } from './panel-list.tsx';
import { RulePart } from './rule-part.tsx';
import { usePanelWrite } from './use-panel-write.ts';

const useStyles = makeStyles({
  parts: { display: 'grid', gap: tokens.spacingVerticalL },
  form: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr) 6rem auto',
    gap: tokens.spacingHorizontalS,
    alignItems: 'end',
  },
  narrow: { minWidth: 0, '& > *': { minWidth: 0, width: '100%' } },
});

/** How many people a population holds, by site, and who they are. */
export function PopulationExtra({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { words, language } = useReader();
  const { population_headcount: counts, population_member: members } = useTables([
    'population_headcount',
    'population_member',
  ]);
  const titles = useTitles(['site', 'person']);
  const write = usePanelWrite();
  const own = counts.filter((count) => count.population_id === id);
  const people = members
    .filter((member) => member.population_id === id)
    .map((member) => ({ member, title: titles.of('person', member.person_id) }))
    .toSorted((one, other) => one.title.localeCompare(other.title, language));
  return (
    <div className={styles.parts}>
      <PanelList
        heading={words.organisation.headcounts}
        nothing={words.organisation.headcountNone}
        lines={own.map((count) => ({
          key: count.id,
          title: words.organisation.headcountLine(
            count.site_id === null ? words.organisation.headcountAll : titles.of('site', count.site_id),
            formatNumber(count.headcount, language),
          ),
          ...(count.counted_on !== null && {
            detail: words.organisation.headcountOn(formatDate(count.counted_on, language, 'short')),
          }),
          onRemove: () => {
            write({ do: 'remove', entity: 'population_headcount', id: count.id });
          },
        }))}
      >
        <NewHeadcount population={id} titles={titles} />
      </PanelList>
      <RulePart id={id} />
      <PanelList
        heading={words.organisation.members}
        nothing={words.organisation.memberNone}
        lines={people.map(({ member, title }) => ({
          key: member.id,
          title,
          ...(member.origin !== null && { detail: words.organisation.rule.origin[member.origin] }),
          onOpen: () => {
            showRow(`person:${member.person_id}`);
          },
          onRemove: () => {
            write({ do: 'remove', entity: 'population_member', id: member.id });
          },
        }))}
      >
        <Field label={words.organisation.addMember}>
          <FieldInput
            key={people.length}
            entity="population_member"
            name="person_id"
            value={null}
            titles={titles}
            onCommit={(person) => {
              if (person === null || people.some(({ member }) => member.person_id === person)) return;
              write({
                do: 'create',
                entity: 'population_member',
                values: { population_id: id, person_id: person, origin: 'manual' },
              });
            }}
          />
        </Field>
      </PanelList>
    </div>
  );
}

function NewHeadcount({ population, titles }: { readonly population: string; readonly titles: Titles }) {
  const styles = useStyles();
  const { words, model } = useReader();
  const write = usePanelWrite();
  const [site, setSite] = useState<StoredValue>(null);
  const [headcount, setHeadcount] = useState<StoredValue>(null);
  const { fields } = entityWords(model, 'population_headcount');
  return (
    <div className={styles.form}>
      <Field label={fields['site_id'] ?? ''} className={styles.narrow}>
        <FieldInput entity="population_headcount" name="site_id" value={site} titles={titles} onCommit={setSite} />
      </Field>
      <Field label={fields['headcount'] ?? ''} className={styles.narrow}>
        <FieldInput
          entity="population_headcount"
          name="headcount"
          value={headcount}
          titles={titles}
          onCommit={setHeadcount}
        />
      </Field>
      <Button
        disabled={headcount === null}
        onClick={() => {
          write({
            do: 'create',
            entity: 'population_headcount',
            values: { population_id: population, site_id: site, counted_on: localToday(), headcount },
          });
          setSite(null);
          setHeadcount(null);
        }}
      >
        {words.common.add}
      </Button>
    </div>
  );
}
