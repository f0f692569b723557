import { Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import type { Row } from '../../../../domain/model.ts';
import { formatDate } from '../../../../words/dates.ts';
import { useReader } from '../../../app/reader.tsx';
import { showRow } from '../../../app/route.ts';
import { useMask } from '../../../ui/entity/mask.tsx';
import { titleFrom } from '../triage/turn-into.ts';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    borderLeft: `2px solid ${tokens.colorBrandStroke1}`,
    paddingLeft: tokens.spacingHorizontalM,
    marginLeft: tokens.spacingHorizontalXS,
  },
  line: { display: 'flex', gap: tokens.spacingHorizontalXS, alignItems: 'baseline' },
  note: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', textAlign: 'left' },
  remove: { flexShrink: 0, alignSelf: 'flex-start' },
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
    <section className={styles.part} aria-label={heading}>
      <Caption1 as="h3" style={{ margin: 0 }}>
        {heading}
      </Caption1>
      {told === undefined ? null : <Caption1 className={styles.quiet}>{told}</Caption1>}
      {notes.slice(0, isWhole ? notes.length : fewNotes).map(({ id, fact, noted_on: date }) => {
        const title = mask(titleFrom(fact));
        return (
          <div key={id} className={styles.line}>
            <Link
              className={styles.note}
              onClick={() => {
                showRow(`note:${id}`);
              }}
            >
              {[date === null ? '' : formatDate(date, language), title].filter(Boolean).join(' · ')}
            </Link>
            {onRemove ? (
              <Button
                className={styles.remove}
                size="small"
                appearance="subtle"
                icon={<DismissRegular />}
                aria-label={words.registers.origin.detach(title)}
                title={words.registers.origin.detach(title)}
                onClick={() => {
                  onRemove(id);
                }}
              />
            ) : null}
          </div>
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
    </section>
  );
}
