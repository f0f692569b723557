import { Caption1, makeStyles, tokens } from '@fluentui/react-components';
import { useTables, useWrite } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { showRow } from '../../../app/route.ts';
import { AddCombobox } from '../../../ui/entity/add-combobox.tsx';
import { useTitles } from '../../../ui/entity/titles.ts';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { ReadingReminder } from '../../../ui/watched/reading-reminder.tsx';
import { findChoices, targetEntities } from '../capture/capture-choices.ts';
import { linkWrites } from '../capture/capture-writes.ts';
import { useChoiceIndex } from '../capture/use-choice-index.ts';
import { TieTags } from '../tie-tags.tsx';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
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
  const ties = links.flatMap((link) =>
    link.note_id === id
      ? targetEntities.flatMap((entity) => {
          const targetId = link[`${entity}_id`];
          if (targetId === null) return [];
          const title = titles.of(entity, targetId);
          return [{ id: link.id, entity, targetId, title, kind: model[entity].one }];
        })
      : [],
  );
  const tied = new Set(ties.map(({ targetId }) => targetId));
  const write = (key: string, writes: Parameters<typeof mutate>[0]['writes']): void => {
    mutate({ label: { key, parameters: { entity: 'note_link', count: 1 } }, writes }, { onError: tell.fault });
  };
  return (
    <section className={styles.part} aria-label={words.field.choices}>
      <Caption1 as="h3" style={{ margin: 0 }}>
        {words.field.choices}
      </Caption1>
      <TieTags
        ties={ties}
        onOpen={({ entity, targetId }) => {
          showRow(`${entity}:${targetId}`);
        }}
        onRemove={({ id: linkId }) => {
          write('rows_removed', [{ do: 'remove', entity: 'note_link', id: linkId }]);
        }}
      />
      {ties.some(({ entity }) => entity === 'person') ? <ReadingReminder /> : null}
      <AddCombobox
        label={words.field.choices}
        placeholder={words.field.dayAdd}
        find={(typed) =>
          findChoices(index, typed).flatMap((choice) =>
            choice.type === 'target' && !tied.has(choice.target.id)
              ? [{ ...choice.target, kind: model[choice.target.entity].one }]
              : [],
          )
        }
        onAdd={(target) => {
          write('rows_created', linkWrites(id, [target]));
        }}
      />
    </section>
  );
}
