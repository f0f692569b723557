import { Checkbox, Field, Radio, RadioGroup, Text } from '@fluentui/react-components';
import { useId, useState } from 'react';
import { useTables } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { useTitles } from '../../../ui/entity/titles.ts';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { FormDialog } from '../../../ui/layout/form-dialog.tsx';
import { localToday } from '../../../ui/today.ts';
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
  const fromId = useId();
  const [citedId, setCitedId] = useState(likely);
  const [left, setLeft] = useState<ReadonlySet<string>>(new Set());
  const cited = people.find(({ id }) => id === citedId)?.id ?? likely;
  // The one proposed has the focus.
  const likelyFirst = people.toSorted((one, other) => Number(other.id === likely) - Number(one.id === likely));
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
      <Field label={nomination.to}>
        <RadioGroup
          value={cited ?? ''}
          onChange={(_, { value }) => {
            setCitedId(value);
          }}
        >
          {likelyFirst.map(({ id }) => (
            <Radio key={id} value={id} label={titles.of('person', id)} />
          ))}
        </RadioGroup>
      </Field>
      <div role="group" aria-labelledby={fromId}>
        <Text id={fromId}>{nomination.from}</Text>
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
    </FormDialog>
  );
}
