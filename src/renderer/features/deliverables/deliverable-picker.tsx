import { Badge, Button, Dropdown, Option, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, DocumentEditRegular } from '@fluentui/react-icons';
import type { Row } from '../../../domain/model.ts';
import { useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { useTell } from '../../ui/feedback/tell.tsx';

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: tokens.spacingHorizontalS,
    alignItems: 'center',
    marginBottom: tokens.spacingVerticalL,
  },
  picker: { minWidth: '22rem', maxWidth: '100%' },
  grow: { flexGrow: 1 },
});

interface DeliverablePickerProps {
  readonly document: Row<'deliverable'>;
  readonly deliverables: readonly Row<'deliverable'>[];
  readonly onPick: (id: string) => void;
  readonly onNew: () => void;
}

/** Which document is being worked on, and what belongs to it as a whole. */
export function DeliverablePicker({ document, deliverables, onPick, onNew }: DeliverablePickerProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  const own = words.deliverables;
  const tell = useTell();
  const { mutate } = useWrite();
  const { audience, level, status } = model.deliverable.choices;
  const nameOf = (row: Row<'deliverable'>): string => `${row.title} · ${audience[row.audience]} · ${level[row.level]}`;
  const remove = (): void => {
    mutate(
      {
        label: { key: 'rows_removed', parameters: { entity: 'deliverable', count: 1 } },
        writes: [{ do: 'remove', entity: 'deliverable', id: document.id }],
      },
      {
        onError: tell.fault,
        onSuccess: () => {
          tell.done(own.removedDeliverable);
        },
      },
    );
  };
  return (
    <div className={styles.bar}>
      <Dropdown
        className={styles.picker}
        aria-label={own.deliverable}
        value={nameOf(document)}
        selectedOptions={[document.id]}
        onOptionSelect={(_, { optionValue }) => {
          if (optionValue !== undefined) onPick(optionValue);
        }}
      >
        {deliverables.map((row) => (
          <Option key={row.id} value={row.id}>
            {nameOf(row)}
          </Option>
        ))}
      </Dropdown>
      <Badge appearance="tint" shape="rounded">
        {[document.version, status[document.status]].filter(Boolean).join(' · ')}
      </Badge>
      <span className={styles.grow} />
      <Button
        appearance="subtle"
        icon={<DocumentEditRegular />}
        onClick={() => {
          showRow(`deliverable:${document.id}`);
        }}
      >
        {own.deliverableFields}
      </Button>
      <Button
        appearance="subtle"
        icon={<DeleteRegular />}
        aria-label={own.removeDeliverable}
        title={own.removeDeliverable}
        onClick={remove}
      />
      <Button icon={<AddRegular />} onClick={onNew}>
        {own.newDeliverable}
      </Button>
    </div>
  );
}
