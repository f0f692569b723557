import {
  Button,
  Dropdown,
  Field,
  Option,
  OptionGroup,
  Radio,
  RadioGroup,
  Text,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import { DismissRegular, DocumentRegular } from '@fluentui/react-icons';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import { audiences, detailLevels } from '../../../domain/shared/vocabulary.ts';
import { useHost } from '../../api/context.tsx';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';
import { DateInput } from '../../ui/entity/date-input.tsx';
import { useTitles } from '../../ui/entity/titles.ts';
import {
  documentKey,
  documentOfKey,
  exportedDocuments,
  isOfOneDay,
  type ExportChoice,
  type ExportedDocument,
} from './export-choice.ts';

const useStyles = makeStyles({
  fields: { display: 'grid', gap: tokens.spacingVerticalM },
  pair: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(14rem, 1fr))',
    gap: `${tokens.spacingVerticalM} ${tokens.spacingHorizontalL}`,
  },
  template: { display: 'flex', gap: tokens.spacingHorizontalS, alignItems: 'center', flexWrap: 'wrap' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface ExportFieldsProps {
  readonly choice: ExportChoice;
  readonly onChange: (choice: ExportChoice) => void;
  /** The document is the one that was asked for. */
  readonly isFixed: boolean;
  readonly template: HeldFile | undefined;
  readonly onTemplate: (file: HeldFile | undefined) => void;
}

/** What is chosen of a document to hand over. */
export function ExportFields({ choice, onChange, isFixed, template, onTemplate }: ExportFieldsProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  const own = words.deliverables;
  const { document } = choice;
  return (
    <div className={styles.fields}>
      {isFixed ? null : <DocumentField choice={choice} onChange={onChange} />}
      {isOfOneDay(document) ? <DayField choice={choice} onChange={onChange} /> : null}
      {document.kind === 'days' ? <PeriodFields choice={choice} onChange={onChange} /> : null}
      <Field label={own.audience} hint={own.namesRule}>
        <RadioGroup
          value={choice.audience}
          onChange={(_, { value }) => {
            const audience = audiences.find((candidate) => candidate === value);
            if (audience) onChange({ ...choice, audience });
          }}
        >
          {audiences.map((audience) => (
            <Radio key={audience} value={audience} label={own.audiences[audience]} />
          ))}
        </RadioGroup>
      </Field>
      <div className={styles.pair}>
        <Field label={own.level}>
          <RadioGroup
            value={choice.level}
            onChange={(_, { value }) => {
              const level = detailLevels.find((candidate) => candidate === value);
              if (level) onChange({ ...choice, level });
            }}
          >
            {detailLevels.map((level) => (
              <Radio key={level} value={level} label={own.levels[level]} />
            ))}
          </RadioGroup>
        </Field>
        <Field label={own.language}>
          <RadioGroup
            value={choice.language}
            onChange={(_, { value }) => {
              onChange({ ...choice, language: value === 'en' ? 'en' : 'fr' });
            }}
          >
            {(['fr', 'en'] as const).map((language) => (
              <Radio key={language} value={language} label={model.deliverable.choices.language[language]} />
            ))}
          </RadioGroup>
        </Field>
      </div>
      {document.format === 'word' ? <TemplateField template={template} onTemplate={onTemplate} /> : null}
    </div>
  );
}

type ChoiceProps = Pick<ExportFieldsProps, 'choice' | 'onChange'>;

function DocumentField({ choice, onChange }: ChoiceProps) {
  const { words } = useReader();
  const own = words.deliverables;
  const nameOf = (document: ExportedDocument): string =>
    document.format === 'word' ? own.words[document.kind] : own.grids[document.kind];
  return (
    <Field label={own.document}>
      <Dropdown
        value={nameOf(choice.document)}
        selectedOptions={[documentKey(choice.document)]}
        onOptionSelect={(_, { optionValue }) => {
          const document = documentOfKey(optionValue ?? '');
          if (document) onChange({ ...choice, document });
        }}
      >
        {(['word', 'excel'] as const).map((format) => (
          <OptionGroup key={format} label={own.formats[format]}>
            {exportedDocuments
              .filter((document) => document.format === format)
              .map((document) => (
                <Option key={documentKey(document)} value={documentKey(document)}>
                  {nameOf(document)}
                </Option>
              ))}
          </OptionGroup>
        ))}
      </Dropdown>
    </Field>
  );
}

const lastDay = 'last';

function DayField({ choice, onChange }: ChoiceProps) {
  const { words } = useReader();
  const own = words.deliverables;
  const titles = useTitles(['day']);
  const title = titles.of('day', choice.day ?? null);
  const usual = choice.document.kind === 'guide' ? own.dayNext : own.dayLast;
  return (
    <Field label={own.day}>
      <Dropdown
        value={title === '' ? usual : title}
        selectedOptions={[choice.day ?? lastDay]}
        onOptionSelect={(_, { optionValue }) => {
          onChange({ ...choice, day: optionValue === lastDay ? undefined : optionValue });
        }}
      >
        <Option value={lastDay}>{usual}</Option>
        {titles.choices('day').map(({ id, title: name }) => (
          <Option key={id} value={id}>
            {name}
          </Option>
        ))}
      </Dropdown>
    </Field>
  );
}

/** The days of a synthesis; all of them when left empty. */
function PeriodFields({ choice, onChange }: ChoiceProps) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables;
  return (
    <div className={styles.pair}>
      <Field label={own.from}>
        <DateInput
          value={choice.from ?? null}
          onCommit={(value) => {
            onChange({ ...choice, from: value ?? undefined });
          }}
        />
      </Field>
      <Field label={own.to}>
        <DateInput
          value={choice.to ?? null}
          onCommit={(value) => {
            onChange({ ...choice, to: value ?? undefined });
          }}
        />
      </Field>
    </div>
  );
}

function TemplateField({ template, onTemplate }: Pick<ExportFieldsProps, 'template' | 'onTemplate'>) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables;
  const host = useHost();
  const tell = useTell();
  const pick = async (): Promise<void> => {
    try {
      const file = await host.pick({ extensions: ['.docx', '.dotx'] });
      if (file) onTemplate(file);
    } catch (error) {
      tell.fault(error);
    }
  };
  return (
    <Field label={own.template}>
      <div className={styles.template} role="group" aria-label={own.template}>
        <Text className={styles.quiet}>{template?.name ?? own.templateNone}</Text>
        <Button size="small" icon={<DocumentRegular />} onClick={() => void pick()}>
          {own.templatePick}
        </Button>
        {template ? (
          <Button
            size="small"
            appearance="subtle"
            icon={<DismissRegular />}
            onClick={() => {
              onTemplate(undefined);
            }}
          >
            {own.templateDrop}
          </Button>
        ) : null}
      </div>
    </Field>
  );
}
