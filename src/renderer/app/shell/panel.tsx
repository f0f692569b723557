import { Badge, Button, Caption1, Divider, Subtitle2, Tooltip, makeStyles, tokens } from '@fluentui/react-components';
import { DismissRegular } from '@fluentui/react-icons';
import { isEntityName, type EntityName } from '../../../domain/model.ts';
import { threadEntities, type ThreadEntity } from '../../../domain/thread/thread-links.ts';
import { useRowsState } from '../../api/rows.ts';
import { EntityForm } from '../../ui/entity/entity-form.tsx';
import { ThreadAround } from '../../ui/entity/thread-around.tsx';
import { useNamed } from '../../ui/entity/named.ts';
import { useRowTitle } from '../../ui/entity/titles.ts';
import { useCommands } from '../commands.tsx';
import { useReader } from '../reader.tsx';
import { showRow, useRoute } from '../route.ts';
import { extraOf } from './panel-extras.tsx';

const useStyles = makeStyles({
  panel: {
    gridArea: 'panel',
    width: '24rem',
    maxWidth: '40vw',
    overflowY: 'auto',
    display: 'flex',
    flexDirection: 'column',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingVerticalL,
    backgroundColor: tokens.colorNeutralBackground1,
    borderLeft: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  top: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'start' },
  // The space that a short row leaves stays under it.
  divider: { flexGrow: 0 },
  title: { flexGrow: 1, minWidth: 0, overflowWrap: 'anywhere' },
});

/** The row that is selected, whatever it is: its thread, then its fields. The same on every screen. */
export function Panel() {
  const { row } = useRoute();
  const [entity = '', id = ''] = row?.split(':') ?? [];
  if (!isEntityName(entity) || id === '') return null;
  return <RowPanel key={row} entity={entity} id={id} />;
}

function RowPanel({ entity, id }: { readonly entity: EntityName; readonly id: string }) {
  const styles = useStyles();
  const { words, model } = useReader();
  const { rows, isReady } = useRowsState(entity);
  const close = (): void => {
    showRow(undefined);
  };
  useCommands([{ id: 'panel.close', label: words.shell.closePanel, shortcut: 'Escape', run: close }]);
  const row = rows.find((candidate) => candidate.id === id);
  const title = useRowTitle(entity, row);
  const named = useNamed();
  if (!isReady || !row) return null;
  const code = 'code' in row ? row.code : undefined;
  const Extra = extraOf(entity);
  return (
    <aside className={styles.panel} aria-label={words.shell.panel}>
      <div className={styles.top}>
        <div className={styles.title}>
          <Caption1>{model[entity].one}</Caption1>{' '}
          {code === undefined || code === title ? null : <Badge appearance="tint">{code}</Badge>}
          <Subtitle2 as="h2" block style={{ margin: 0 }}>
            {entity === 'note' ? named(title) : title}
          </Subtitle2>
        </div>
        <Tooltip content={words.shell.closePanel} relationship="label">
          <Button appearance="subtle" icon={<DismissRegular />} onClick={close} />
        </Tooltip>
      </div>
      {isThread(entity) ? <ThreadAround entity={entity} id={id} /> : null}
      {Extra ? <Extra id={id} /> : null}
      <Divider className={styles.divider} />
      <EntityForm entity={entity} row={row} />
    </aside>
  );
}

function isThread(entity: EntityName): entity is ThreadEntity {
  return (threadEntities as readonly string[]).includes(entity);
}
