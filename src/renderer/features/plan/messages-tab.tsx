import { useMemo } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { EntityTab } from '../../ui/table/entity-tab.tsx';

/** What is to be understood, worded once, with whom it is for and what carries it. */
export function MessagesTab() {
  const { messages } = useReader().words.plan;
  const { message, message_population, action_message } = useTables([
    'message',
    'message_population',
    'action_message',
  ]);
  const titles = useTitles(['population', 'action']);
  const more = useMemo(() => {
    const populationsOf = Map.groupBy(message_population, ({ message_id: id }) => id);
    const actionsOf = Map.groupBy(action_message, ({ message_id: id }) => id);
    return [
      {
        key: 'populations',
        header: messages.populations,
        width: 13,
        text: ({ id }: Row<'message'>) =>
          (populationsOf.get(id) ?? []).map((link) => titles.of('population', link.population_id)).join(', '),
      },
      {
        key: 'actions',
        header: messages.actions,
        width: 14,
        text: ({ id }: Row<'message'>) =>
          (actionsOf.get(id) ?? []).map((link) => titles.of('action', link.action_id)).join(', '),
      },
    ];
  }, [messages, message_population, action_message, titles]);
  return (
    <EntityTab
      entity="message"
      rows={message}
      widths={{ title: 18, code: 5, objective: 18 }}
      more={more}
      newFields={['title', 'body', 'objective', 'project_id']}
      addLabel={messages.add}
      empty={messages.empty}
    />
  );
}
