import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { formatDate } from '../../../../words/dates.ts';
import { useReader } from '../../../app/reader.tsx';
import { LinkedRow, LinkedRows } from '../../../ui/entity/linked-rows.tsx';
import { useMask } from '../../../ui/entity/mask.tsx';
import { titleFrom } from '../triage/turn-into.ts';

const useStyles = makeStyles({
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** Notes shown before the person asks for all of them. */
const fewNotes = 6;

interface NoteLinksProps {
  readonly heading: string;
  /** One line under the heading. */
  readonly told?: string;
  readonly notes: readonly Pick<Row<'note'>, 'id' | 'fact' | 'noted_on'>[];
  /** Unties a note; without it, none can be. */
  readonly onRemove?: (noteId: string) => void;
}

/** Notes that stand behind a row, in its panel: each one opens. */
export function NoteLinks({ heading, told, notes, onRemove }: NoteLinksProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const mask = useMask();
  const [isWhole, setIsWhole] = useState(false);
  return (
    <LinkedRows heading={heading}>
      {told === undefined ? null : <Caption1 className={styles.quiet}>{told}</Caption1>}
      {notes.slice(0, isWhole ? notes.length : fewNotes).map(({ id, fact, noted_on: date }) => {
        const title = mask(titleFrom(fact));
        return (
          <LinkedRow
            key={id}
            row={`note:${id}`}
            title={[date === null ? '' : formatDate(date, language), title].filter(Boolean).join(' · ')}
            removeLabel={words.registers.origin.detach(title)}
            onRemove={
              onRemove &&
              (() => {
                onRemove(id);
              })
            }
          />
        );
      })}
      {!isWhole && notes.length > fewNotes ? (
        <Link
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {words.organisation.showAll(notes.length)}
        </Link>
      ) : null}
    </LinkedRows>
  );
}
