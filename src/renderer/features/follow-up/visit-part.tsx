import { Button, Input, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { PersonStarRegular, TaskListAddRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../domain/model.ts';
import { useRows, useTables, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { localToday } from '../../ui/today.ts';
import { CheckLine } from './check-line.tsx';
import { PromotionDialog } from './promotion-dialog.tsx';
import { checkWrites, checksOf, proposedChecks } from './visit-checks.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalS },
  heading: { margin: 0 },
  list: { display: 'grid', gap: tokens.spacingVerticalM, margin: 0, padding: 0, listStyleType: 'none' },
  quiet: { color: tokens.colorNeutralForeground3 },
  tools: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS },
});

interface VisitPartProps {
  readonly id: string;
  /** The level of its heading. */
  readonly level: 3 | 4;
}

/** What is checked on a follow-up visit, and who comes out of it as référent; nothing for another day. */
export function VisitPart({ id, level }: VisitPartProps) {
  const day = useRows('day').find((candidate) => candidate.id === id);
  return day?.kind === 'follow_up' ? <Visit day={day} level={level} /> : null;
}

const tables = ['day', 'day_population', 'population', 'tool', 'note', 'note_link', 'check_item'] as const;

function Visit({ day, level }: { readonly day: Row<'day'>; readonly level: 3 | 4 }) {
  const styles = useStyles();
  const { visit } = useReader().words.registers;
  const around = useTables(tables);
  const write = useCheckWrite();
  const [typed, setTyped] = useState('');
  const [isPromoting, setIsPromoting] = useState(false);
  const items = checksOf(day.id, around.check_item);
  const proposed = proposedChecks(day, around, visit);
  const answered = items.filter(({ answer }) => answer !== null);
  const add = (): void => {
    const label = typed.trim();
    if (label === '') return;
    write('rows_created', checkWrites(day, [{ label, populationId: null }]));
    setTyped('');
  };
  return (
    <section className={styles.part} aria-label={visit.checklist}>
      <Subtitle2 as={level === 3 ? 'h3' : 'h4'} className={styles.heading}>
        {visit.checklist}
      </Subtitle2>
      {items.length > 0 ? (
        <Text size={200} className={styles.quiet} role="status">
          {visit.counts(answered.length, items.length, answered.filter(({ answer }) => answer === 'yes').length)}
        </Text>
      ) : null}
      <ul className={styles.list}>
        {items.map((item) => (
          <CheckLine
            key={item.id}
            item={item}
            onChange={(values) => {
              write('rows_changed', [
                {
                  do: 'update',
                  entity: 'check_item',
                  id: item.id,
                  values: 'answer' in values ? { ...values, checked_on: localToday() } : values,
                },
              ]);
            }}
            onRemove={() => {
              write('rows_removed', [{ do: 'remove', entity: 'check_item', id: item.id }]);
            }}
          />
        ))}
      </ul>
      <Input
        aria-label={visit.add}
        placeholder={visit.addPlaceholder}
        value={typed}
        onChange={(_, { value }) => {
          setTyped(value);
        }}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return;
          event.preventDefault();
          add();
        }}
      />
      {items.length === 0 && proposed.length === 0 ? (
        <Text size={200} className={styles.quiet}>
          {visit.nothingToPropose}
        </Text>
      ) : null}
      <div className={styles.tools}>
        {proposed.length > 0 ? (
          <Button
            size="small"
            icon={<TaskListAddRegular />}
            onClick={() => {
              write('checklist_proposed', checkWrites(day, proposed));
            }}
          >
            {visit.propose(proposed.length)}
          </Button>
        ) : null}
        <Button
          size="small"
          icon={<PersonStarRegular />}
          onClick={() => {
            setIsPromoting(true);
          }}
        >
          {visit.promote}
        </Button>
      </div>
      {isPromoting ? (
        <PromotionDialog
          day={day}
          onClose={() => {
            setIsPromoting(false);
          }}
        />
      ) : null}
    </section>
  );
}

function useCheckWrite() {
  const tell = useTell();
  const { mutate } = useWrite();
  return (key: string, writes: readonly RowWrite[]): void => {
    mutate(
      { label: { key, parameters: { entity: 'check_item', count: writes.length } }, writes },
      { onError: tell.fault },
    );
  };
}
