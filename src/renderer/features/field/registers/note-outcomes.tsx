import { Badge, Caption1, Link, makeStyles, tokens } from '@fluentui/react-components';
import { useTables } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { showRow } from '../../../app/route.ts';
import { useTitles } from '../../../ui/entity/titles.ts';
import { drawnEntities, drawnFrom, type Drawn } from './drawn-from.ts';

const useStyles = makeStyles({
  part: { display: 'grid', gap: tokens.spacingVerticalXS },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  kind: { flexShrink: 0 },
  title: { minWidth: 0, overflowWrap: 'anywhere' },
});

const titled = ['requirement', 'use_case', 'concern', 'lesson', 'stance', 'process', 'person'] as const;

/** What a note led to beside the thread of evidence, in its panel; nothing when it led to nothing. */
export function NoteOutcomes({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { words } = useReader();
  const tables = useTables([...drawnEntities, 'note_link']);
  const titles = useTitles(titled);
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
        />
      ))}
    </section>
  );
}

function Line({ drawn, title }: { readonly drawn: Drawn; readonly title: string }) {
  const styles = useStyles();
  const { model } = useReader();
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
    </div>
  );
}
