import { Button, Spinner, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useQuery } from '@tanstack/react-query';
import { useEffect } from 'react';
import type { PersonHeld } from '../../../contract/subjects/people-contract.ts';
import type { EntityName } from '../../../domain/model.ts';
import { useHost } from '../../api/context.tsx';
import { useRows } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { referencedBy, useTitles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { ContentDialog } from '../../ui/layout/content-dialog.tsx';
import { heldParts, heldText, type HeldPart } from './held-parts.ts';

const useStyles = makeStyles({
  heading: { margin: 0 },
  fields: {
    display: 'grid',
    gridTemplateColumns: 'minmax(8rem, 14rem) minmax(0, 1fr)',
    gap: `2px ${tokens.spacingHorizontalM}`,
    margin: 0,
    padding: `${tokens.spacingVerticalXS} 0`,
    borderTop: `1px solid ${tokens.colorNeutralStroke3}`,
  },
  name: { color: tokens.colorNeutralForeground3 },
  value: { margin: 0, overflowWrap: 'anywhere', whiteSpace: 'pre-wrap' },
});

interface HeldDialogProps {
  readonly id: string;
  readonly code: string;
  readonly onClose: () => void;
}

/** The tables whose names the file of a person needs. */
function namedBy(held: PersonHeld | undefined): readonly EntityName[] {
  const holding = [...(held?.rows ?? []), ...(held?.texts ?? [])].map(({ entity }) => entity);
  return [
    ...new Set(['person' as const, ...holding, ...holding.flatMap(referencedBy), ...referencedBy('person')]),
  ].filter((entity) => entity !== 'identity');
}

/** Everything that the file holds on a person, to be read and handed over. */
export function HeldDialog({ id, code, onClose }: HeldDialogProps) {
  const { words, language } = useReader();
  const { client } = useHost();
  const tell = useTell();
  const person = useRows('person').find((row) => row.id === id);
  const { data, error } = useQuery({
    queryKey: ['computed', 'held', code],
    queryFn: () => client.people.held({ code }),
  });
  const titles = useTitles(namedBy(data));
  useEffect(() => {
    if (error) tell.fault(error);
  }, [error, tell]);
  const parts = data ? heldParts(data, person, titles, language) : [];
  const copy = async (): Promise<void> => {
    await navigator.clipboard.writeText(
      heldText(`${words.organisation.held} (${code})`, parts, words.organisation.pair),
    );
    tell.done(words.organisation.heldCopied);
  };
  const rows = parts.filter(({ kind }) => kind === 'row');
  const texts = parts.filter(({ kind }) => kind === 'text');
  return (
    <ContentDialog
      title={`${words.organisation.held} (${code})`}
      width="52rem"
      isPlain
      actions={
        <>
          <Button onClick={onClose}>{words.common.close}</Button>
          <Button
            appearance="primary"
            disabled={!data}
            onClick={() => {
              void copy();
            }}
          >
            {words.common.copy}
          </Button>
        </>
      }
      onClose={onClose}
    >
      <Text>{words.organisation.heldIntro}</Text>
      {data ? (
        <>
          <Parts title={words.organisation.heldRows} parts={rows} />
          <Parts title={words.organisation.heldTexts} parts={texts} />
          {data.changes > 0 ? <Text>{words.organisation.heldChanges(data.changes)}</Text> : null}
        </>
      ) : (
        <Spinner label={words.common.loading} />
      )}
    </ContentDialog>
  );
}

function Parts({ title, parts }: { readonly title: string; readonly parts: readonly HeldPart[] }) {
  const styles = useStyles();
  const { words } = useReader();
  return (
    <section>
      <Subtitle2 as="h3" className={styles.heading}>
        {title}
      </Subtitle2>
      {parts.length === 0 ? <Text block>{words.organisation.heldNone}</Text> : null}
      {parts.map(({ key, heading, lines }) => (
        <div key={key}>
          <Text weight="semibold">{heading}</Text>
          <dl className={styles.fields}>
            {lines.map(({ name, value }) => [
              <dt key={name} className={styles.name}>
                {name}
              </dt>,
              <dd key={`${name} value`} className={styles.value}>
                {value}
              </dd>,
            ])}
          </dl>
        </div>
      ))}
    </section>
  );
}
