import { Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ThreadLine } from '../../../contract/subjects/thread-contract.ts';
import { threadEntities, type ThreadEntity } from '../../../domain/thread/thread-links.ts';
import { useThreadAround } from '../../api/queries.ts';
import { useRows, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { useMask } from './mask.tsx';
import { useTell } from '../feedback/tell.tsx';
import { LinkPicker } from './link-picker.tsx';
import { LinkedRow, LinkedRows } from './linked-rows.tsx';

const useStyles = makeStyles({
  thread: { display: 'grid', gap: tokens.spacingVerticalS },
  quiet: { color: tokens.colorNeutralForeground3 },
});

interface ThreadAroundProps {
  readonly entity: ThreadEntity;
  readonly id: string;
}

/** What proves a row and what it leads to, each one click away. */
export function ThreadAround({ entity, id }: ThreadAroundProps) {
  const styles = useStyles();
  const { words } = useReader();
  const around = useThreadAround(entity, id);
  if (!around) return null;
  const rank = threadEntities.indexOf(entity);
  return (
    <section className={styles.thread} aria-label={words.shell.thread}>
      <Side
        point={{ entity, id }}
        heading={words.shell.threadBefore}
        nothing={rank === 0 ? undefined : words.shell.threadNothingBefore}
        lines={around.before}
      />
      <Side
        point={{ entity, id }}
        heading={words.shell.threadAfter}
        nothing={rank === threadEntities.length - 1 ? undefined : words.shell.threadNothingAfter}
        lines={around.after}
      />
      <LinkPicker entity={entity} id={id} />
    </section>
  );
}

interface SideProps {
  readonly point: ThreadAroundProps;
  readonly heading: string;
  readonly nothing: string | undefined;
  readonly lines: readonly ThreadLine[];
}

function Side({ point, heading, nothing, lines }: SideProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  const mask = useMask();
  const unlink = useUnlink(point);
  if (lines.length === 0 && nothing === undefined) return null;
  return (
    <LinkedRows heading={heading}>
      {lines.length === 0 ? <Text className={styles.quiet}>{nothing}</Text> : null}
      {lines.map((line) => (
        <LinkedRow
          key={`${line.entity} ${line.id}`}
          row={`${line.entity}:${line.id}`}
          code={line.code ?? model[line.entity].one}
          title={mask(line.title)}
          removeLabel={words.shell.unlink}
          onRemove={() => {
            unlink(line);
          }}
        />
      ))}
    </LinkedRows>
  );
}

/** Takes off the evidence link between two points. */
function useUnlink({ entity, id }: ThreadAroundProps): (line: ThreadLine) => void {
  const links = useRows('evidence_link');
  const tell = useTell();
  const { mutate } = useWrite();
  return (line) => {
    const found = links.filter((link) => link[`${entity}_id`] === id && link[`${line.entity}_id`] === line.id);
    if (found.length === 0) return;
    mutate(
      {
        label: { key: 'thread_unlinked' },
        writes: found.map((link) => ({ do: 'remove', entity: 'evidence_link', id: link.id })),
      },
      { onError: tell.fault },
    );
  };
}
