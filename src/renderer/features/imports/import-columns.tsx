import { Dropdown, Option, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { ImportResult } from '../../../contract/subjects/imports-contract.ts';
import { importFields, type ImportField, type ImportKind } from '../../../domain/imports/import-fields.ts';
import { importWords } from '../../../words/import-words.ts';
import { useReader } from '../../app/reader.tsx';
import type { ImportChoices } from './use-import.ts';

const useStyles = makeStyles({
  heading: { margin: `0 0 ${tokens.spacingVerticalS}` },
  table: { width: '100%', borderCollapse: 'collapse', textAlign: 'left' },
  head: { fontWeight: tokens.fontWeightSemibold, color: tokens.colorNeutralForeground2, padding: '2px 8px 4px 0' },
  cell: { padding: '2px 8px 2px 0', borderTop: `1px solid ${tokens.colorNeutralStroke3}`, overflowWrap: 'anywhere' },
  letters: { color: tokens.colorNeutralForeground3, marginRight: tokens.spacingHorizontalS },
  choice: { minWidth: '14rem' },
});

interface ImportColumnsProps {
  readonly kind: ImportKind;
  readonly result: ImportResult;
  readonly choices: ImportChoices;
  readonly onChoose: (choices: Partial<ImportChoices>) => void;
}

interface ColumnLine {
  readonly key: string;
  readonly column: string;
  readonly letters: string;
  readonly field: ImportField | undefined;
  readonly certainty: string;
}

const leftOut = '';

/** What each column of the source is taken for; the person may say otherwise. */
export function ImportColumns({ kind, result, choices, onChoose }: ImportColumnsProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const { fields } = importWords(language);
  const lines = linesOf(result, (certainty) => importWords(language).certainties[certainty]);
  if (lines.length === 0) return null;
  const change = (column: string, field: string): void => {
    onChoose({ overrides: [...choices.overrides.filter((other) => other.column !== column), { column, field }] });
  };
  return (
    <section>
      <Subtitle2 as="h3" block className={styles.heading}>
        {words.imports.columns}
      </Subtitle2>
      <table className={styles.table}>
        <thead>
          <tr>
            {[words.imports.column, words.imports.meaning, words.imports.certainty].map((title) => (
              <th key={title} scope="col" className={styles.head}>
                {title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lines.map(({ key, column, letters, field, certainty }) => (
            <tr key={key}>
              <td className={styles.cell}>
                <span className={styles.letters}>{letters}</span>
                {column}
              </td>
              <td className={styles.cell}>
                <Dropdown
                  size="small"
                  className={styles.choice}
                  aria-label={`${words.imports.meaning}, ${column}`}
                  value={field ? fields[field] : words.imports.leftOut}
                  selectedOptions={[field ?? leftOut]}
                  onOptionSelect={(_, { optionValue }) => {
                    change(column, optionValue ?? leftOut);
                  }}
                >
                  <Option value={leftOut}>{words.imports.leftOut}</Option>
                  {importFields[kind].map((name) => (
                    <Option key={name} value={name}>
                      {fields[name]}
                    </Option>
                  ))}
                </Dropdown>
              </td>
              <td className={styles.cell}>
                <Text size={200}>{certainty}</Text>
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}

function linesOf(
  { mapping, ignoredColumns }: ImportResult,
  certaintyWord: (certainty: ImportResult['mapping'][number]['columns'][number]['certainty']) => string,
): readonly ColumnLine[] {
  return [
    ...mapping.flatMap(({ sheet, columns }) =>
      columns.map(({ column, letters, field, certainty }) => ({
        key: `${sheet} ${letters} ${field}`,
        column,
        letters,
        field,
        certainty: certaintyWord(certainty),
      })),
    ),
    ...ignoredColumns.map(({ sheet, column, letters }) => ({
      key: `${sheet} ${letters}`,
      column,
      letters,
      field: undefined,
      certainty: '',
    })),
  ].filter(({ column }) => column !== '');
}
