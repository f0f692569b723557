import { Button, Input, Text, makeStyles, tokens } from '@fluentui/react-components';
import { AddRegular, SearchRegular } from '@fluentui/react-icons';
import { useMemo, useState, type ReactNode } from 'react';
import type { EntityName, Row } from '../../../domain/model.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { fold } from '../../../domain/shared/fold.ts';
import { entityWords } from '../../../words/model-words.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { showRow, useRoute } from '../../app/route.ts';
import { NewRowDialog } from '../entity/new-row-dialog.tsx';
import { EmptyState } from '../layout/empty-state.tsx';
import { useEntityColumns, type FieldWidths } from './entity-columns.ts';
import { RowTable, type TableColumn } from './row-table.tsx';

interface EntityTabProps<E extends EntityName> {
  readonly entity: E;
  readonly rows: readonly Row<E>[];
  /** Columns in order, with their width in rem. */
  readonly widths: FieldWidths<E>;
  /** Columns of our own, before the others. */
  readonly lead?: readonly TableColumn<Row<E>>[];
  /** Columns of our own, after the others. */
  readonly more?: readonly TableColumn<Row<E>>[];
  /** What is asked of a new row. */
  readonly newFields: readonly string[];
  readonly defaults?: Readonly<Record<string, StoredValue>>;
  readonly addLabel: string;
  readonly empty: string;
  /** Why and how, above the table. */
  readonly intro?: string;
  readonly hint?: ReactNode;
  /** Filters and gestures of the screen. */
  readonly tools?: ReactNode;
  readonly sortedBy?: { readonly key: string; readonly direction: 'ascending' | 'descending' };
  /** Height left for other things, in rem. */
  readonly leave?: number;
}

const useStyles = makeStyles({
  bar: {
    display: 'flex',
    flexWrap: 'wrap',
    alignItems: 'center',
    gap: tokens.spacingHorizontalM,
    marginBottom: tokens.spacingVerticalM,
  },
  grow: { flexGrow: 1 },
  intro: { color: tokens.colorNeutralForeground2, maxWidth: '60rem', display: 'block', marginBottom: '0.75rem' },
});

const none: readonly never[] = [];

/** Rows of one entity to look through, add to (Alt+N) and open beside. */
export function EntityTab<E extends EntityName>(props: EntityTabProps<E>) {
  const {
    entity,
    rows,
    widths,
    lead = none,
    more = none,
    newFields,
    defaults = {},
    addLabel,
    empty,
    intro,
    hint,
    tools,
  } = props;
  const styles = useStyles();
  const { words, model } = useReader();
  const { row: open } = useRoute();
  const [isAdding, setIsAdding] = useState(false);
  const [typed, setTyped] = useState('');
  const own = useEntityColumns(entity, widths);
  const columns = useMemo(() => [...lead, ...own, ...more], [lead, own, more]);
  const sought = fold(typed.trim());
  const found = useMemo(
    () =>
      sought === '' ? rows : rows.filter((row) => columns.some((column) => fold(column.text(row)).includes(sought))),
    [rows, columns, sought],
  );
  const add = (): void => {
    setIsAdding(true);
  };
  useCommands([{ id: `${entity}.new`, label: addLabel, shortcut: 'Alt+N', run: add }]);
  const isEmpty = rows.length === 0;
  const addButton = (
    <Button appearance="primary" icon={<AddRegular />} onClick={add}>
      {addLabel}
    </Button>
  );
  return (
    <>
      {intro === undefined ? null : <Text className={styles.intro}>{intro}</Text>}
      {isEmpty ? (
        <EmptyState text={empty}>
          {addButton}
          {tools}
        </EmptyState>
      ) : (
        <>
          <div className={styles.bar}>
            <Input
              contentBefore={<SearchRegular />}
              placeholder={words.common.search}
              aria-label={words.common.search}
              value={typed}
              onChange={(_, { value }) => {
                setTyped(value);
              }}
            />
            {tools}
            <span className={styles.grow} />
            {addButton}
          </div>
          <RowTable
            label={entityWords(model, entity).many}
            columns={columns}
            rows={found}
            currentId={open?.startsWith(`${entity}:`) ? open.slice(entity.length + 1) : undefined}
            {...(props.sortedBy ? { sortedBy: props.sortedBy } : {})}
            {...(props.leave === undefined ? {} : { leave: props.leave })}
            onOpen={(row) => {
              showRow(`${entity}:${row.id}`);
            }}
          />
        </>
      )}
      {isAdding ? (
        <NewRowDialog
          entity={entity}
          title={addLabel}
          fields={newFields}
          defaults={defaults}
          hint={hint}
          onClose={() => {
            setIsAdding(false);
          }}
          onCreated={(id) => {
            showRow(`${entity}:${id}`);
          }}
        />
      ) : null}
    </>
  );
}
