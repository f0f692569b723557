import {
  Button,
  Checkbox,
  Dropdown,
  Field,
  Input,
  MessageBar,
  MessageBarBody,
  Option,
  Subtitle2,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import type { ImportResult } from '../../../contract/subjects/imports-contract.ts';
import type { ImportKind } from '../../../domain/imports/import-fields.ts';
import { fileRemarkText, importWords, problemText, remarkText } from '../../../words/import-words.ts';
import { useReader } from '../../app/reader.tsx';
import { ImportColumns } from './import-columns.tsx';
import { ImportRows } from './import-rows.tsx';
import type { ImportChoices } from './use-import.ts';

const useStyles = makeStyles({
  preview: { display: 'grid', gap: tokens.spacingVerticalL, gridTemplateColumns: 'minmax(0, 1fr)' },
  line: { display: 'flex', alignItems: 'center', gap: tokens.spacingHorizontalL, flexWrap: 'wrap' },
  counts: { display: 'flex', gap: `${tokens.spacingVerticalXS} ${tokens.spacingHorizontalS}`, flexWrap: 'wrap' },
  grow: { flexGrow: 1 },
  heading: { margin: 0 },
  list: { margin: 0, paddingLeft: '1.2em' },
  question: { width: '100%' },
});

interface ImportPreviewProps {
  readonly kind: ImportKind;
  readonly file: HeldFile;
  readonly choices: ImportChoices;
  readonly result: ImportResult;
  readonly onChoose: (choices: Partial<ImportChoices>) => void;
  readonly onOther: () => void;
}

/** What an import would do, and what can still be decided. */
export function ImportPreview(props: ImportPreviewProps) {
  const styles = useStyles();
  const { words, language } = useReader();
  const { kind, file, result, choices, onChoose } = props;
  const { problems, forbiddenColumns, sideEffects } = result;
  const remarks = [
    ...result.fileRemarks.map((remark) => fileRemarkText(remark, language)),
    ...result.remarks.map((remark) => remarkText(remark, language)),
  ];
  const created = sideEffects.filter(({ action }) => action === 'create').map(({ name }) => name);
  const updated = sideEffects.filter(({ action }) => action === 'update').map(({ name }) => name);
  return (
    <div className={styles.preview}>
      <div className={styles.line}>
        <Text weight="semibold">{words.imports.from(file.name)}</Text>
        <Button size="small" onClick={props.onOther}>
          {words.imports.other}
        </Button>
        <SheetChoice {...props} />
      </div>
      {problems.map((problem) => (
        <MessageBar key={problem.code} intent="error" layout="multiline">
          <MessageBarBody>{problemText(problem, language)}</MessageBarBody>
        </MessageBar>
      ))}
      {problems.length === 0 ? <Counts result={result} /> : null}
      <Options kind={kind} choices={choices} onChoose={onChoose} />
      <ImportColumns kind={kind} result={result} choices={choices} onChoose={onChoose} />
      {forbiddenColumns.length > 0 ? (
        <Listed
          title={words.imports.forbidden}
          lines={forbiddenColumns.map(({ column, theme }) =>
            words.imports.forbiddenColumn(column, importWords(language).themes[theme]),
          )}
        />
      ) : null}
      {remarks.length > 0 ? <Listed title={words.imports.remarks} lines={remarks} /> : null}
      {created.length > 0 ? <Listed title={words.imports.alsoCreated} lines={[created.join(', ')]} /> : null}
      {updated.length > 0 ? <Listed title={words.imports.alsoUpdated} lines={[updated.join(', ')]} /> : null}
      <ImportRows rows={result.rows} counts={result.counts} />
    </div>
  );
}

function Counts({ result }: { readonly result: ImportResult }) {
  const styles = useStyles();
  const { words, accents } = useReader();
  const { counts, changedCount: changed } = result;
  const told = words.imports.counts;
  return (
    <div className={styles.counts} role="status">
      <Text>{told.added(counts.added)}</Text>
      {counts.matched > 0 ? <Text>{told.matched(counts.matched)}</Text> : null}
      {changed > 0 ? <Text>{told.changed(changed)}</Text> : null}
      {counts.doubtful > 0 ? (
        <Text weight="semibold" style={{ color: accents.watch }}>
          {told.doubtful(counts.doubtful)}
        </Text>
      ) : null}
      {counts.refused > 0 ? (
        <Text weight="semibold" style={{ color: accents.trouble }}>
          {told.refused(counts.refused)}
        </Text>
      ) : null}
    </div>
  );
}

function SheetChoice({ result, choices, onChoose }: ImportPreviewProps) {
  const { words } = useReader();
  const sheets = [...new Set(result.mapping.map(({ sheet }) => sheet))].filter((sheet) => sheet !== '');
  if (choices.sheet === undefined && sheets.length < 2) return null;
  const all = words.imports.allSheets;
  return (
    <Dropdown
      size="small"
      aria-label={words.imports.sheet}
      value={choices.sheet ?? all}
      selectedOptions={[choices.sheet ?? '']}
      onOptionSelect={(_, { optionValue }) => {
        onChoose({ sheet: optionValue === '' ? undefined : optionValue });
      }}
    >
      <Option value="">{all}</Option>
      {sheets.map((sheet) => (
        <Option key={sheet} value={sheet}>
          {sheet}
        </Option>
      ))}
    </Dropdown>
  );
}

function Options({ kind, choices, onChoose }: Pick<ImportPreviewProps, 'kind' | 'choices' | 'onChoose'>) {
  const styles = useStyles();
  const { words, language } = useReader();
  if (kind === 'nominations')
    return (
      <div className={styles.line}>
        <Checkbox
          label={words.imports.createPeople}
          checked={choices.createPeople}
          onChange={(_, { checked }) => {
            onChoose({ createPeople: checked === true });
          }}
        />
        <Field label={words.imports.question} className={styles.grow}>
          <Input
            className={styles.question}
            defaultValue={choices.question}
            placeholder={importWords(language).surveyQuestion}
            onBlur={({ target: { value } }) => {
              if (value !== choices.question) onChoose({ question: value });
            }}
          />
        </Field>
      </div>
    );
  if (kind !== 'processes' && kind !== 'measures' && kind !== 'notes') return null;
  return (
    <Checkbox
      label={words.imports.createMissing}
      checked={choices.createMissing}
      onChange={(_, { checked }) => {
        onChoose({ createMissing: checked === true });
      }}
    />
  );
}

function Listed({ title, lines }: { readonly title: string; readonly lines: readonly string[] }) {
  const styles = useStyles();
  return (
    <section>
      <Subtitle2 as="h3" className={styles.heading}>
        {title}
      </Subtitle2>
      <ul className={styles.list}>
        {[...new Set(lines)].map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  );
}
