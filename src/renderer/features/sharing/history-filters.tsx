import { Dropdown, Field, Input, Option, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { HistoryLine } from '../../../contract/subjects/log-contract.ts';
import { changeKinds } from '../../../domain/oplog/operation.ts';
import { useReader } from '../../app/reader.tsx';
import { DateInput } from '../../ui/entity/date-input.tsx';
import type { HistoryFilter } from './history-filter.ts';

const useStyles = makeStyles({
  filters: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'end',
    marginBottom: tokens.spacingVerticalM,
  },
  text: { flexGrow: 1, minWidth: '12rem', maxWidth: '24rem' },
  choice: { minWidth: '9rem' },
  day: { width: '10rem' },
  count: { color: tokens.colorNeutralForeground2, paddingBottom: tokens.spacingVerticalS },
});

interface HistoryFiltersProps {
  readonly lines: readonly HistoryLine[];
  readonly filter: HistoryFilter;
  readonly onFilter: (filter: HistoryFilter) => void;
  /** Changes that match. */
  readonly count: number;
}

/** What to look for in the history: words, who, which kind, when. */
export function HistoryFilters({ lines, filter, onFilter, count }: HistoryFiltersProps) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.sharing;
  const authors = [...new Set(lines.map(({ author }) => author))].toSorted();
  const kind = changeKinds.find((candidate) => candidate === filter.kind);
  return (
    <div className={styles.filters} role="search">
      <Field label={own.historyFilter} className={styles.text}>
        <Input
          type="search"
          value={filter.text}
          onChange={(_, { value }) => {
            onFilter({ ...filter, text: value });
          }}
        />
      </Field>
      <Field label={own.historyAuthor}>
        <Dropdown
          className={styles.choice}
          value={filter.author === '' ? own.everyone : filter.author}
          selectedOptions={[filter.author]}
          onOptionSelect={(_, { optionValue }) => {
            onFilter({ ...filter, author: optionValue ?? '' });
          }}
        >
          <Option value="">{own.everyone}</Option>
          {authors
            .filter((author) => author !== '')
            .map((author) => (
              <Option key={author} value={author}>
                {author}
              </Option>
            ))}
        </Dropdown>
      </Field>
      <Field label={own.historyKind}>
        <Dropdown
          className={styles.choice}
          value={kind === undefined ? own.every : own.kinds[kind]}
          selectedOptions={[filter.kind]}
          onOptionSelect={(_, { optionValue }) => {
            onFilter({ ...filter, kind: optionValue ?? '' });
          }}
        >
          <Option value="">{own.every}</Option>
          {changeKinds.map((candidate) => (
            <Option key={candidate} value={candidate}>
              {own.kinds[candidate]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      {(['from', 'to'] as const).map((bound) => (
        <Field key={bound} label={bound === 'from' ? own.historyFrom : own.historyTo} className={styles.day}>
          <DateInput
            value={filter[bound]}
            onCommit={(value) => {
              onFilter({ ...filter, [bound]: value ?? '' });
            }}
          />
        </Field>
      ))}
      <Text size={200} className={styles.count} role="status">
        {own.historyCount(count)}
      </Text>
    </div>
  );
}
