import { Button, Caption1, Link, Text, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import type { RowWrite } from '../../../contract/subjects/rows-contract.ts';
import type { EntityName, Row } from '../../../domain/model.ts';
import { formatDate } from '../../../words/dates.ts';
import { useTables, useWrite } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { findByTitle } from '../../ui/entity/add-choices.ts';
import { AddCombobox } from '../../ui/entity/add-combobox.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import { useTell } from '../../ui/feedback/tell.tsx';
import { actionDates } from '../../../domain/plan/action-dates.ts';

const useStyles = makeStyles({
  extra: { display: 'grid', gap: tokens.spacingVerticalM },
  group: { display: 'grid', gap: tokens.spacingVerticalXXS },
  line: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'baseline' },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** What an action aims at, carries and treats, and when it really takes place. */
export function ActionExtra({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { words } = useReader();
  const { links } = words.plan;
  const { action, action_population, action_message, evidence_link } = useTables([
    'action',
    'action_population',
    'action_message',
    'evidence_link',
  ]);
  const row = action.find((candidate) => candidate.id === id);
  if (!row) return null;
  const impacts = evidence_link.flatMap((link) =>
    link.action_id === id && link.impact_id !== null ? [{ link: link.id, id: link.impact_id }] : [],
  );
  return (
    <div className={styles.extra}>
      <Dates action={row} />
      <LinkedRows
        heading={links.populations}
        addLabel={links.addPopulation}
        target="population"
        join="action_population"
        linked={action_population.flatMap((link) =>
          link.action_id === id ? [{ link: link.id, id: link.population_id }] : [],
        )}
        valuesOf={(population) => ({ action_id: id, population_id: population })}
      />
      <LinkedRows
        heading={links.messages}
        addLabel={links.addMessage}
        target="message"
        join="action_message"
        linked={action_message.flatMap((link) =>
          link.action_id === id ? [{ link: link.id, id: link.message_id }] : [],
        )}
        valuesOf={(message) => ({ action_id: id, message_id: message })}
      />
      <LinkedRows
        heading={links.impacts}
        addLabel={links.addImpact}
        target="impact"
        join="evidence_link"
        linked={impacts}
        valuesOf={(impact) => ({ action_id: id, impact_id: impact })}
      />
    </div>
  );
}

function Dates({ action }: { readonly action: Row<'action'> }) {
  const styles = useStyles();
  const { words, language } = useReader();
  const { links, actions } = words.plan;
  const { go_live } = useTables(['go_live']);
  const titles = useTitles(['site', 'wave', 'lot']);
  const { start, due, isCounted } = actionDates(action, new Map(go_live.map((row) => [row.id, row])));
  const anchor = go_live.find(({ id }) => id === action.anchor_id);
  const place = anchor
    ? [titles.of('lot', anchor.lot_id), titles.of('wave', anchor.wave_id), titles.of('site', anchor.site_id)]
        .filter((part) => part !== '')
        .join(', ')
    : '';
  const shown = [start, due].filter((date) => date !== null).map((date) => formatDate(date, language));
  const text = [...new Set(shown)].join(' – ');
  return (
    <div className={styles.group}>
      <Caption1 as="h3" style={{ margin: 0 }}>
        {links.dates}
      </Caption1>
      <Text className={text === '' ? styles.quiet : ''}>
        {text === ''
          ? links.undated
          : isCounted && action.offset_days !== null
            ? links.resolved(text, actions.fromGoLive(action.offset_days), place)
            : text}
      </Text>
    </div>
  );
}

interface LinkedRowsProps {
  readonly heading: string;
  readonly addLabel: string;
  readonly target: 'population' | 'message' | 'impact';
  /** The table of the links. */
  readonly join: EntityName & ('action_population' | 'action_message' | 'evidence_link');
  readonly linked: readonly { readonly link: string; readonly id: string }[];
  readonly valuesOf: (target: string) => Readonly<Record<string, string>>;
}

/** Rows tied to the action, to open, take off or add to. */
function LinkedRows({ heading, addLabel, target, join, linked, valuesOf }: LinkedRowsProps) {
  const styles = useStyles();
  const { links } = useReader().words.plan;
  const titles = useTitles([target]);
  const tell = useTell();
  const { mutate } = useWrite();
  const isThread = join === 'evidence_link';
  const write = (does: 'rows_created' | 'rows_removed', change: RowWrite): void => {
    const thread = does === 'rows_created' ? 'thread_linked' : 'thread_unlinked';
    mutate(
      {
        label: isThread ? { key: thread } : { key: does, parameters: { entity: join, count: 1 } },
        writes: [change],
      },
      { onError: tell.fault },
    );
  };
  const known = new Set(linked.map(({ id }) => id));
  const others = titles.choices(target).filter(({ id }) => !known.has(id));
  return (
    <div className={styles.group}>
      <Caption1 as="h3" style={{ margin: 0 }}>
        {heading}
      </Caption1>
      {linked.length === 0 ? <Text className={styles.quiet}>{links.none}</Text> : null}
      {linked.map(({ link, id }) => (
        <div key={link} className={styles.line}>
          <Link
            className={styles.title}
            onClick={() => {
              showRow(`${target}:${id}`);
            }}
          >
            {titles.of(target, id)}
          </Link>
          <Tooltip content={links.remove(titles.of(target, id))} relationship="label">
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              onClick={() => {
                write('rows_removed', { do: 'remove', entity: join, id: link });
              }}
            />
          </Tooltip>
        </div>
      ))}
      <AddCombobox
        label={addLabel}
        placeholder={addLabel}
        size="small"
        width="100%"
        find={(typed) => findByTitle(others, typed)}
        onAdd={(other) => {
          write('rows_created', { do: 'create', entity: join, values: valuesOf(other.id) });
        }}
      />
    </div>
  );
}
