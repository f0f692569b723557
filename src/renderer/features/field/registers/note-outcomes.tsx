import { Badge, Button, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { useTables } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { showRow } from '../../../app/route.ts';
import { useTitles } from '../../../ui/entity/titles.ts';
import { drawnEntities, drawnFrom, type Drawn } from './drawn-from.ts';
import { useDetachNote } from './use-detach-note.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  kind: { flexShrink: 0 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere', textAlign: 'left' },
  detach: { flexShrink: 0, alignSelf: 'flex-start' },
});

const titled = ['requirement', 'use_case', 'concern', 'lesson', 'stance', 'process', 'person'] as const;

/** What a note led to beside the thread of evidence, in its panel; nothing when it led to nothing. */
export function NoteOutcomes({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { words } = useReader();
  const tables = useTables([...drawnEntities, 'note_link', 'concern_note']);
  const titles = useTitles(titled);
  const detach = useDetachNote();
  const drawn = drawnFrom(id, tables);
  /** A citation has no title of its own: it is called by its two people. */
  const citation = (nominationId: string): string => {
    const row = tables.nomination.find((nomination) => nomination.id === nominationId);
    return row ? `${titles.of('person', row.from_id)} → ${titles.of('person', row.to_id)}` : '';
  };
  if (drawn.length === 0) return null;
  return (
    <section className={styles.part} aria-label={words.registers.origin.became}>
      <Caption1 as="h3" style={{ margin: 0 }}>
        {words.registers.origin.became}
      </Caption1>
      {drawn.map((one) => (
        <Line
          key={`${one.entity} ${one.id}`}
          drawn={one}
          title={one.entity === 'nomination' ? citation(one.id) : titles.of(one.entity, one.id)}
          {...(one.entity === 'concern' && {
            onDetach: () => {
              detach(one.id, id);
            },
          })}
        />
      ))}
    </section>
  );
}

interface LineProps {
  readonly drawn: Drawn;
  readonly title: string;
  /** Unties it from the note, where a tie joins the two. */
  readonly onDetach?: () => void;
}

function Line({ drawn, title, onDetach }: LineProps) {
  const styles = useStyles();
  const { model, words } = useReader();
  const detachLabel = words.registers.origin.detach(title);
  return (
    <div className={styles.line}>
      <Badge className={styles.kind} appearance="outline" color="brand" shape="rounded">
        {model[drawn.entity].one}
      </Badge>
      <Link
        className={styles.title}
        onClick={() => {
          showRow(`${drawn.entity}:${drawn.id}`);
        }}
      >
        {title}
      </Link>
      {onDetach ? (
        <Button
          className={styles.detach}
          size="small"
          appearance="subtle"
          icon={<DismissRegular />}
          aria-label={detachLabel}
          title={detachLabel}
          onClick={onDetach}
        />
      ) : null}
    </div>
  );
}
