import { Button, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, DeleteRegular, EditRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useRows, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { useMask } from '../../ui/entity/mask.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';

const useStyles = makeStyles({
  list: { listStyleType: 'none', padding: 0, margin: `${tokens.spacingVerticalS} 0`, maxWidth: '48rem' },
  line: {
    display: 'flex',
    alignItems: 'center',
    gap: tokens.spacingHorizontalS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    padding: `${tokens.spacingVerticalXXS} 0`,
  },
  name: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  add: { display: 'flex', gap: tokens.spacingHorizontalS, flexWrap: 'wrap' },
});

/** Who receives a document: the distribution list of its cover. */
export function RecipientList({ deliverable }: { readonly deliverable: string }) {
  const styles = useStyles();
  const { words, model } = useReader();
  const own = words.deliverables;
  const tell = useTell();
  const { mutate } = useWrite();
  const recipients = useRows('recipient').filter((row) => row.deliverable_id === deliverable);
  const mask = useMask();
  const [name, setName] = useState('');
  const label = (key: string) => ({ key, parameters: { entity: 'recipient', count: 1 } });
  const add = (): void => {
    const named = name.trim();
    if (named === '') return;
    const values = { deliverable_id: deliverable, name: named, purpose: 'information' };
    mutate(
      { label: label('rows_created'), writes: [{ do: 'create', entity: 'recipient', values }] },
      { onError: tell.fault },
    );
    setName('');
  };
  return (
    <>
      {recipients.length === 0 ? <Text block>{own.recipientsEmpty}</Text> : null}
      <ul className={styles.list}>
        {recipients.map((row) => (
          <li key={row.id} className={styles.line}>
            <Text className={styles.name}>
              {[mask(row.name), row.role, row.organisation, row.purpose && model.recipient.choices.purpose[row.purpose]]
                .filter(Boolean)
                .join(' · ')}
            </Text>
            <Button
              size="small"
              appearance="subtle"
              icon={<EditRegular />}
              aria-label={`${words.common.edit} ${mask(row.name)}`}
              onClick={() => {
                showRow(`recipient:${row.id}`);
              }}
            />
            <Button
              size="small"
              appearance="subtle"
              icon={<DeleteRegular />}
              aria-label={`${words.common.delete} ${mask(row.name)}`}
              onClick={() => {
                mutate(
                  { label: label('rows_removed'), writes: [{ do: 'remove', entity: 'recipient', id: row.id }] },
                  { onError: tell.fault },
                );
              }}
            />
          </li>
        ))}
      </ul>
      <form
        className={styles.add}
        onSubmit={(event) => {
          event.preventDefault();
          add();
        }}
      >
        <Input
          aria-label={own.recipientName}
          placeholder={own.recipientName}
          value={name}
          onChange={(_, { value }) => {
            setName(value);
          }}
        />
        <Button type="submit" icon={<AddRegular />}>
          {own.addRecipient}
        </Button>
      </form>
    </>
  );
}
