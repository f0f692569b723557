import {
  Caption1,
  Combobox,
  InteractionTag,
  InteractionTagPrimary,
  InteractionTagSecondary,
  Option,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { useState } from 'react';
import { useTables, useWrite } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { showRow } from '../../../app/route.ts';
import { useTitles } from '../../../ui/entity/titles.ts';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { ReadingReminder } from '../../../ui/watched/reading-reminder.tsx';
import { findChoices, targetEntities } from '../capture/capture-choices.ts';
import { linkWrites } from '../capture/capture-writes.ts';
import { useChoiceIndex } from '../capture/use-choice-index.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
  tags: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

/** What a note is about, in its panel: people, populations, tools, processes, places. */
export function NoteTies({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { words, model } = useReader();
  const tell = useTell();
  const { mutate } = useWrite();
  const { note_link: links } = useTables(['note_link']);
  const titles = useTitles(targetEntities);
  const index = useChoiceIndex();
  const [typed, setTyped] = useState('');
  const ties = links.flatMap((link) =>
    link.note_id === id
      ? targetEntities.flatMap((entity) => {
          const targetId = link[`${entity}_id`];
          return targetId === null ? [] : [{ linkId: link.id, entity, targetId, title: titles.of(entity, targetId) }];
        })
      : [],
  );
  const tied = new Set(ties.map(({ targetId }) => targetId));
  const choices = findChoices(index, typed).flatMap((choice) =>
    choice.type === 'target' && !tied.has(choice.target.id) ? [choice.target] : [],
  );
  const write = (key: string, writes: Parameters<typeof mutate>[0]['writes']): void => {
    mutate({ label: { key, parameters: { entity: 'note_link', count: 1 } }, writes }, { onError: tell.fault });
  };
  return (
    <section className={styles.part} aria-label={words.field.choices}>
      <Caption1 as="h3" style={{ margin: 0 }}>
        {words.field.choices}
      </Caption1>
      <div className={styles.tags}>
        {ties.map(({ linkId, entity, targetId, title }) => (
          <InteractionTag key={linkId} size="small">
            <InteractionTagPrimary
              hasSecondaryAction
              onClick={() => {
                showRow(`${entity}:${targetId}`);
              }}
            >{`${model[entity].one} · ${title}`}</InteractionTagPrimary>
            <InteractionTagSecondary
              aria-label={words.field.removeTarget(title)}
              onClick={() => {
                write('rows_removed', [{ do: 'remove', entity: 'note_link', id: linkId }]);
              }}
            />
          </InteractionTag>
        ))}
      </div>
      {ties.some(({ entity }) => entity === 'person') ? <ReadingReminder /> : null}
      <Combobox
        expandIcon={{ tabIndex: -1, 'aria-label': words.common.showList }}
        freeform
        aria-label={words.field.choices}
        placeholder={words.field.dayAdd}
        value={typed}
        selectedOptions={[]}
        onChange={(event) => {
          setTyped(event.target.value);
        }}
        onBlur={() => {
          setTyped('');
        }}
        onOptionSelect={(_, { optionValue }) => {
          setTyped('');
          const target = choices.find((choice) => choice.id === optionValue);
          if (target) write('rows_created', linkWrites(id, [target]));
        }}
      >
        {choices.map((target) => (
          <Option key={target.id} value={target.id} text={target.title}>
            {`${model[target.entity].one} · ${target.title}`}
          </Option>
        ))}
      </Combobox>
    </section>
  );
}
