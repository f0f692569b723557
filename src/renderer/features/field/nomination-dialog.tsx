import { Checkbox, Field, Text } from '@fluentui/react-components';
import { useState } from 'react';
import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { ChoiceField } from '../../ui/layout/choice-field.tsx';
import { FormDialog } from '../../ui/layout/form-dialog.tsx';
import { localToday } from '../../ui/today.ts';
import { likelyCited, nominationWrites, peopleOfNotes } from './nomination-writes.ts';
import type { TurnDialogProps } from './triage-dialogs.tsx';

/** Who turns to whom, among the people whom the notes are tied to. */
export function NominationDialog({ pending, triage }: TurnDialogProps) {
  const { words } = useReader();
  const { nomination } = words.registers;
  const tell = useTell();
  const tables = useTables(['note_link', 'person', 'survey', 'nomination']);
  const titles = useTitles(['person']);
  const people = peopleOfNotes(pending.notes, tables.note_link, tables.person);
  const likely = likelyCited(pending.notes.map(({ fact }) => fact).join('\n'), people)?.id;
  const [citedId, setCitedId] = useState(likely);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const cited = people.find(({ id }) => id === citedId)?.id ?? likely;
  const others = people.filter(({ id }) => id !== cited);
  const from = others.filter(({ id }) => !left.has(id)).map(({ id }) => id);
  const send = (): void => {
    if (cited === undefined) return;
    const { writes, made } = nominationWrites({
      notes: pending.notes,
      from,
      to: cited,
      links: tables.note_link,
      surveys: tables.survey,
      nominations: tables.nomination,
      question: words.influence.map.observedQuestion,
      today: localToday(),
    });
    const [first] = made;
    if (first === undefined) {
      tell.notice(nomination.already);
      triage.giveUp();
      return;
    }
    const parameters = { entity: 'nomination', count: made.length };
    triage.finishWith({ key: 'notes_turned', parameters }, writes, `nomination:${first}`);
  };
  return (
    <FormDialog
      title={nomination.title}
      action={nomination.send}
      isReady={cited !== undefined && from.length > 0}
      onSend={send}
      onClose={triage.giveUp}
    >
      <Text>{nomination.text}</Text>
      <ChoiceField
        label={nomination.to}
        isRequired
        options={people.map(({ id }) => ({ value: id, name: titles.of('person', id) }))}
        value={cited}
        onPick={setCitedId}
      />
      <Field label={nomination.from} required>
        <div role="group" aria-label={nomination.from}>
          {others.map(({ id }) => (
            <div key={id}>
              <Checkbox
                label={titles.of('person', id)}
                checked={!left.has(id)}
                onChange={(_, { checked }) => {
                  const next = new Set(left);
                  if (checked === true) next.delete(id);
                  else next.add(id);
                  setLeft(next);
                }}
              />
            </div>
          ))}
        </div>
      </Field>
    </FormDialog>
  );
}
