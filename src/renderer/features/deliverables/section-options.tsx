import { Dropdown, Field, Input, Option, Switch, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { audiences, detailLevels } from '../../../domain/shared/vocabulary.ts';
import { useReader } from '../../app/reader.tsx';
import type { ListedSection } from './section-plan.ts';
import type { SectionGestures } from './use-section-gestures.ts';

const useStyles = makeStyles({
  options: {
    display: 'flex',
    flexWrap: 'wrap',
    gap: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalM}`,
    alignItems: 'end',
  },
  title: { flexGrow: 1, minWidth: '14rem' },
  choice: { minWidth: '10rem' },
});

interface SectionOptionsProps {
  readonly document: Row<'deliverable'>;
  readonly section: ListedSection;
  readonly gestures: SectionGestures;
}

/** The title of a section, whether it is in the document, for whom and at which level. */
export function SectionOptions({ document, section, gestures }: SectionOptionsProps) {
  const styles = useStyles();
  const { words, model } = useReader();
  const own = words.deliverables;
  const { audience: audienceNames, level: levelNames } = model.section.choices;
  const [title, setTitle] = useState(section.title);
  useEffect(() => {
    setTitle(section.title);
  }, [section.title]);
  const { row, key } = section;
  const commitTitle = (): void => {
    const typed = title.trim();
    if (typed === '') setTitle(section.title);
    else if (typed !== section.title) gestures.set(key, { title: typed });
  };
  return (
    <div className={styles.options}>
      <Field label={own.sectionTitle} className={styles.title}>
        <Input
          value={title}
          onChange={(_, { value }) => {
            setTitle(value);
          }}
          onBlur={commitTitle}
          onKeyDown={(event) => {
            if (event.key === 'Enter') commitTitle();
          }}
        />
      </Field>
      <Field label={own.sectionAudience}>
        <Dropdown
          className={styles.choice}
          value={
            row?.audience
              ? audienceNames[row.audience]
              : `${own.sectionAudienceAll} (${audienceNames[document.audience]})`
          }
          selectedOptions={[row?.audience ?? '']}
          onOptionSelect={(_, { optionValue }) => {
            gestures.set(key, { audience: optionValue === undefined || optionValue === '' ? null : optionValue });
          }}
        >
          <Option value="">{own.sectionAudienceAll}</Option>
          {audiences.map((audience) => (
            <Option key={audience} value={audience}>
              {audienceNames[audience]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Field label={own.sectionLevel}>
        <Dropdown
          className={styles.choice}
          value={row?.level ? levelNames[row.level] : own.sectionLevelAll}
          selectedOptions={[row?.level ?? '']}
          onOptionSelect={(_, { optionValue }) => {
            gestures.set(key, { level: optionValue === undefined || optionValue === '' ? null : optionValue });
          }}
        >
          <Option value="">{own.sectionLevelAll}</Option>
          {detailLevels.map((level) => (
            <Option key={level} value={level}>
              {levelNames[level]}
            </Option>
          ))}
        </Dropdown>
      </Field>
      <Switch
        checked={section.isIncluded}
        label={model.section.fields.included}
        aria-label={own.include(section.title)}
        onChange={(_, { checked }) => {
          gestures.set(key, { included: checked ? 1 : 0 });
        }}
      />
    </div>
  );
}
