import {
  Button,
  Input,
  Menu,
  MenuItemCheckbox,
  MenuList,
  MenuPopover,
  MenuTrigger,
  Text,
  Toolbar,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  AddRegular,
  ChevronDownRegular,
  ChevronUpRegular,
  ColumnTripleEditRegular,
  DeleteRegular,
  DismissRegular,
  FilterDismissRegular,
  FilterRegular,
  SearchRegular,
} from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { useReader } from '../../app/reader.tsx';
import type { GridColumn, GridRow } from './grid-column.ts';

const useStyles = makeStyles({
  bar: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalXS, flexWrap: 'wrap', padding: 0 },
  grow: { flexGrow: 1 },
  quiet: { color: tokens.colorNeutralForeground3, whiteSpace: 'nowrap' },
  find: { width: '13rem' },
});

interface GridBarProps<R extends GridRow> {
  readonly columns: readonly GridColumn<R>[];
  readonly shown: readonly string[];
  readonly onShown: (keys: readonly string[]) => void;
  readonly count: string;
  readonly hasFilters: boolean;
  readonly isFiltered: boolean;
  readonly onFilters: () => void;
  readonly onClearFilters: () => void;
  readonly find: FindState | undefined;
  readonly onFind: (text: string | undefined) => void;
  readonly onFound: (step: 1 | -1) => void;
  readonly onAdd: (() => void) | undefined;
  readonly onRemove: (() => void) | undefined;
  readonly children?: ReactNode;
}

/** What is sought in the grid, and where one is in the results. */
export interface FindState {
  readonly text: string;
  readonly rank: number;
  readonly count: number;
}

/** What can be done with the grid as a whole. */
export function GridBar<R extends GridRow>(props: GridBarProps<R>) {
  const styles = useStyles();
  const { words } = useReader();
  const { columns, shown, find } = props;
  return (
    <Toolbar className={styles.bar} size="small" aria-label={words.grid.bar}>
      {props.onAdd ? (
        <Button size="small" icon={<AddRegular />} onClick={props.onAdd}>
          {words.grid.add}
        </Button>
      ) : null}
      {props.children}
      <span className={styles.grow} />
      <Text size={200} className={styles.quiet} role="status">
        {props.count}
      </Text>
      {find ? (
        <FindBox {...props} find={find} />
      ) : (
        <IconButton
          label={`${words.grid.find} (Ctrl+F)`}
          icon={<SearchRegular />}
          onClick={() => {
            props.onFind('');
          }}
        />
      )}
      <IconButton
        label={words.grid.filters}
        icon={<FilterRegular />}
        isPressed={props.hasFilters}
        onClick={props.onFilters}
      />
      {props.isFiltered ? (
        <IconButton label={words.grid.clearFilters} icon={<FilterDismissRegular />} onClick={props.onClearFilters} />
      ) : null}
      <Menu
        checkedValues={{ shown: [...shown] }}
        onCheckedValueChange={(_, { checkedItems }) => {
          if (checkedItems.length > 0) props.onShown(checkedItems);
        }}
      >
        <MenuTrigger disableButtonEnhancement>
          <Tooltip content={words.grid.columns} relationship="label">
            <Button size="small" appearance="subtle" icon={<ColumnTripleEditRegular />} />
          </Tooltip>
        </MenuTrigger>
        <MenuPopover style={{ maxHeight: '60vh', overflowY: 'auto' }}>
          <MenuList>
            {columns.map(({ key, title }) => (
              <MenuItemCheckbox key={key} name="shown" value={key}>
                {title}
              </MenuItemCheckbox>
            ))}
          </MenuList>
        </MenuPopover>
      </Menu>
      {props.onRemove ? (
        <IconButton label={words.grid.removeCommand} icon={<DeleteRegular />} onClick={props.onRemove} />
      ) : null}
    </Toolbar>
  );
}

function FindBox<R extends GridRow>({ find, onFind, onFound }: GridBarProps<R> & { readonly find: FindState }) {
  const styles = useStyles();
  const { words } = useReader();
  const told =
    find.text === '' ? '' : find.count === 0 ? words.grid.foundNone : words.grid.found(find.rank + 1, find.count);
  return (
    <>
      <Input
        autoFocus
        size="small"
        className={styles.find}
        aria-label={words.grid.find}
        placeholder={words.grid.find}
        value={find.text}
        contentAfter={
          <Text size={200} className={styles.quiet} aria-live="polite">
            {told}
          </Text>
        }
        onChange={(_, { value }) => {
          onFind(value);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter') onFound(event.shiftKey ? -1 : 1);
          if (event.key !== 'Escape') return;
          event.preventDefault();
          onFind(undefined);
        }}
      />
      <IconButton
        label={words.grid.findPrevious}
        icon={<ChevronUpRegular />}
        onClick={() => {
          onFound(-1);
        }}
      />
      <IconButton
        label={words.grid.findNext}
        icon={<ChevronDownRegular />}
        onClick={() => {
          onFound(1);
        }}
      />
      <IconButton
        label={words.common.close}
        icon={<DismissRegular />}
        onClick={() => {
          onFind(undefined);
        }}
      />
    </>
  );
}

interface IconButtonProps {
  readonly label: string;
  readonly icon: React.JSX.Element;
  readonly isPressed?: boolean;
  readonly onClick: () => void;
}

function IconButton({ label, icon, isPressed, onClick }: IconButtonProps) {
  return (
    <Tooltip content={label} relationship="label">
      <Button
        size="small"
        appearance={isPressed === true ? 'outline' : 'subtle'}
        icon={icon}
        {...(isPressed !== undefined && { 'aria-pressed': isPressed })}
        onClick={onClick}
      />
    </Tooltip>
  );
}
