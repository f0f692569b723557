import { Radio, Subtitle2, makeStyles, tokens } from '@fluentui/react-components';
import { useId, type ReactNode } from 'react';
import { entityOf, isEntityName, type EntityName } from '../../../domain/model.ts';
import type { JoinedValue } from '../../../domain/organisation/merge-people.ts';
import type { StoredValue } from '../../../domain/shared/entity.ts';
import { rowLabel } from '../../../words/entity-label.ts';
import { fieldLabel, valueWords } from '../../../words/value-words.ts';
import { useReader } from '../../app/reader.tsx';
import { useMask } from '../../ui/entity/mask.tsx';
import { referencedBy, useTitles } from '../../ui/entity/titles.ts';
import type { MergeField } from './merge-fields.ts';

const useStyles = makeStyles({
  table: { width: '100%', borderCollapse: 'collapse', tableLayout: 'fixed' },
  head: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightSemibold,
    padding: tokens.spacingVerticalXS,
    borderBottom: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  name: {
    textAlign: 'start',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground3,
    width: '11rem',
  },
  cell: {
    padding: `0 ${tokens.spacingHorizontalXS}`,
    borderBottom: `1px solid ${tokens.colorNeutralStroke3}`,
    overflowWrap: 'anywhere',
  },
  heading: { margin: 0 },
});

interface MergeChoicesProps {
  /** Of the row kept, and of the one that goes. */
  readonly codes: readonly [string, string];
  readonly fields: readonly MergeField[];
  readonly isMerged: (field: MergeField) => boolean;
  readonly onTurn: (key: string) => void;
  readonly disagreements: readonly JoinedValue[];
  readonly taken: ReadonlySet<string>;
  readonly onTake: (key: string) => void;
}

/** The values of two rows, one beside the other: each line keeps one of them. */
export function MergeChoices(props: MergeChoicesProps) {
  const { codes, fields, isMerged, onTurn, disagreements, taken, onTake } = props;
  const styles = useStyles();
  const { words, language } = useReader();
  const texts = words.organisation.duplicates;
  const told = useTold();
  return (
    <>
      {fields.length > 0 ? (
        <ChoiceTable codes={codes}>
          {fields.map((field) => (
            <ChoiceLine
              key={field.key}
              name={fieldLabel(field.entity, field.field, language)}
              values={[told(field.entity, field.field, field.kept), told(field.entity, field.field, field.merged)]}
              isSecond={isMerged(field)}
              onTurn={() => {
                onTurn(field.key);
              }}
            />
          ))}
        </ChoiceTable>
      ) : null}
      {disagreements.length > 0 ? (
        <>
          <Subtitle2 as="h3" className={styles.heading}>
            {texts.disagreements}
          </Subtitle2>
          <ChoiceTable codes={codes}>
            {disagreements.map(({ key, entity, field, kept, merged }) => (
              <ChoiceLine
                key={key}
                name={`${rowLabel(entity, language)}, ${fieldLabel(entity, field, language).toLowerCase()}`}
                values={[told(entity, field, kept), told(entity, field, merged)]}
                isSecond={taken.has(key)}
                onTurn={() => {
                  onTake(key);
                }}
              />
            ))}
          </ChoiceTable>
        </>
      ) : null}
    </>
  );
}

function ChoiceTable({ codes, children }: { readonly codes: readonly [string, string]; readonly children: ReactNode }) {
  const styles = useStyles();
  const { words } = useReader();
  const texts = words.organisation.duplicates;
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col" className={styles.head} style={{ width: '11rem' }}>
            {texts.field}
          </th>
          <th scope="col" className={styles.head}>{`${texts.kept} (${codes[0]})`}</th>
          <th scope="col" className={styles.head}>{`${texts.merged} (${codes[1]})`}</th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

interface ChoiceLineProps {
  readonly name: string;
  readonly values: readonly [string, string];
  readonly isSecond: boolean;
  readonly onTurn: () => void;
}

function ChoiceLine({ name, values, isSecond, onTurn }: ChoiceLineProps) {
  const styles = useStyles();
  const group = useId();
  return (
    <tr>
      <th scope="row" className={`${styles.name} ${styles.cell}`}>
        {name}
      </th>
      {values.map((value, index) => {
        const isPicked = isSecond === (index === 1);
        return (
          <td key={index === 0 ? 'kept' : 'merged'} className={styles.cell}>
            <Radio
              name={group}
              checked={isPicked}
              label={value}
              aria-label={`${name} : ${value}`}
              onChange={() => {
                if (!isPicked) onTurn();
              }}
            />
          </td>
        );
      })}
    </tr>
  );
}

const named: readonly EntityName[] = ['person', 'unit', 'site', 'note', ...referencedBy('membership')];

/** Values as a person reads them, people by code in presentation mode. */
function useTold(): (entity: EntityName, field: string, value: StoredValue) => string {
  const { language } = useReader();
  const titles = useTitles([...new Set(named)]);
  const mask = useMask();
  return (entity, field, value) => {
    const target = entityOf(entity).fields[field]?.target;
    const title =
      target !== undefined && isEntityName(target) && value !== null ? titles.of(target, String(value)) : '';
    return title === '' ? mask(valueWords(entity, field, value, language)) : title;
  };
}
