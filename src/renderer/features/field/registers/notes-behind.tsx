import { Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import { formatDate } from '../../../../words/dates.ts';
import { useTables } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { showRow } from '../../../app/route.ts';
import { useMask } from '../../../ui/entity/mask.tsx';
import { titleFrom } from '../triage/turn-into.ts';
import { notesBehind, type Drawn } from './drawn-from.ts';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    marginLeft: tokens.spacingHorizontalXS,
  },
  note: { overflowWrap: 'anywhere', textAlign: 'left' },
});

/** Notes shown before the person asks for all of them. */
const fewNotes = 6;

/** The notes behind a row that is not on the thread of evidence, in its panel; nothing when there is none. */
function NotesBehind({ entity, id }: Drawn) {
  const styles = useStyles();
  const { words, language } = useReader();
  const mask = useMask();
  const [isWhole, setIsWhole] = useState(false);
  const tables = useTables([entity, 'note_link', 'note']);
  const rows: readonly { readonly id: string; readonly note_id?: string | null }[] = tables[entity];
  const row = rows.find((candidate) => candidate.id === id);
  const ids = new Set(row ? notesBehind(entity, row, tables.note_link) : []);
  const notes = tables.note.filter((note) => ids.has(note.id));
  if (notes.length === 0) return null;
  const { origin } = words.registers;
  const heading = entity === 'process' ? origin.notes : origin.fromNote;
  return (
    <section className={styles.part} aria-label={heading}>
      <Caption1 as="h3" style={{ margin: 0 }}>
        {heading}
      </Caption1>
      {notes.slice(0, isWhole ? notes.length : fewNotes).map(({ id: noteId, fact, noted_on: date }) => (
        <Link
          key={noteId}
          className={styles.note}
          onClick={() => {
            showRow(`note:${noteId}`);
          }}
        >
          {[date === null ? '' : formatDate(date, language), mask(titleFrom(fact))].filter(Boolean).join(' · ')}
        </Link>
      ))}
      {!isWhole && notes.length > fewNotes ? (
        <Link
          onClick={() => {
            setIsWhole(true);
          }}
        >
          {words.organisation.showAll(notes.length)}
        </Link>
      ) : null}
    </section>
  );
}

/** The part of the panel of the rows of a table that come from notes. */
export function notesBehindOf(entity: Drawn['entity']) {
  return function RowNotes({ id }: { readonly id: string }) {
    return <NotesBehind entity={entity} id={id} />;
  };
}
