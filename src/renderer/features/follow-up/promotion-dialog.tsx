import { Field, Text } from '@fluentui/react-components';
import { useMemo, useRef, useState } from 'react';
import { v7 } from 'uuid';
import type { Row } from '../../../domain/model.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { useTables, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { FieldInput } from '../../ui/entity/field-input.tsx';
import { useTitles, type Titles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { FormDialog } from '../../ui/layout/form-dialog.tsx';
import { localToday } from '../../ui/today.ts';
import { placeOfPerson, promotionWrites } from './promotion.ts';

const asked = ['person_id', 'observed_facts', 'admin_scope', 'admin_granted_on'] as const;
const needed: ReadonlySet<string> = new Set(['person_id', 'observed_facts']);
type Answers = Readonly<Record<string, StoredValue>>;

interface PromotionDialogProps {
  readonly day: Row<'day'>;
  readonly onClose: () => void;
}

/** Makes a person référent from a visit, with what they were seen doing and the date of their rights: one change. */
export function PromotionDialog({ day, onClose }: PromotionDialogProps) {
  const { words, model } = useReader();
  const { visit } = words.registers;
  const tell = useTell();
  const tables = useTables(['membership', 'network']);
  const titles = useCandidates(day.id);
  const { mutate, isPending, error } = useWrite();
  const start: Answers = { admin_granted_on: day.held_on < localToday() ? day.held_on : localToday() };
  // A key both ends a field and sends the form, before the page is drawn again.
  const draft = useRef(start);
  const [answers, setAnswers] = useState(start);
  const [isAsked, setIsAsked] = useState(false);
  const personId = textOf(answers['person_id']);
  const place = personId === null ? undefined : placeOfPerson(personId, tables.membership, tables.network);
  const isMissing = (name: string, given: Answers): boolean => needed.has(name) && textOf(given[name]) === null;
  const send = (): void => {
    setIsAsked(true);
    const given = draft.current;
    const person = textOf(given['person_id']);
    const observedFacts = textOf(given['observed_facts']);
    if (person === null || observedFacts === null) return;
    const promotion = {
      personId: person,
      observedFacts,
      adminGrantedOn: textOf(given['admin_granted_on']),
      adminScope: textOf(given['admin_scope']),
      today: localToday(),
    };
    const fresh = { id: v7(), name: visit.newNetwork, projectId: day.project_id };
    mutate(
      {
        label: { key: 'person_promoted' },
        writes: promotionWrites(promotion, tables.membership, tables.network, fresh),
      },
      {
        onSuccess: () => {
          tell.done(visit.promoted(titles.of('person', person)));
          onClose();
        },
      },
    );
  };
  return (
    <FormDialog
      title={visit.promoteTitle}
      action={visit.promoteSend}
      isBusy={isPending}
      error={error}
      onSend={send}
      onClose={onClose}
    >
      <Text>{visit.promoteText}</Text>
      {asked.map((name) => (
        <Field
          key={name}
          label={model.membership.fields[name]}
          required={needed.has(name)}
          hint={name === 'person_id' && place ? visit.current(model.membership.choices.status[place.status]) : null}
          validationState={isAsked && isMissing(name, answers) ? 'error' : 'none'}
          validationMessage={isAsked && isMissing(name, answers) ? words.common.required : null}
        >
          <FieldInput
            entity="membership"
            name={name}
            value={answers[name] ?? null}
            titles={titles}
            isLong={name === 'observed_facts'}
            onCommit={(value) => {
              draft.current = { ...draft.current, [name]: value };
              setAnswers(draft.current);
            }}
          />
        </Field>
      ))}
    </FormDialog>
  );
}

/** The people who can be promoted, those met on the day first; not those who were erased or who objected. */
function useCandidates(dayId: string): Titles {
  const titles = useTitles(['person']);
  const { person, day_participant: met } = useTables(['person', 'day_participant']);
  return useMemo(() => {
    const free = new Set(
      person.flatMap(({ id, erased_on: erased, objected_on: objected }) =>
        erased === null && objected === null ? [id] : [],
      ),
    );
    const here = new Set(met.flatMap(({ day_id: day, person_id: id }) => (day === dayId ? [id] : [])));
    return {
      of: (entity, id) => titles.of(entity, id),
      choices: (entity) =>
        titles
          .choices(entity)
          .filter(({ id }) => free.has(id))
          .toSorted((one, other) => Number(here.has(other.id)) - Number(here.has(one.id))),
    };
  }, [titles, person, met, dayId]);
}

function textOf(value: StoredValue | undefined): string | null {
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
