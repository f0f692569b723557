import { makeStyles, tokens } from '@fluentui/react-components';
import { useRowsState } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { EntityForm } from '../../ui/entity/entity-form.tsx';
import { FieldGroup } from './field-group.tsx';
import { LogoField } from './logo-field.tsx';

const useStyles = makeStyles({
  groups: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(20rem, 1fr))',
    gap: tokens.spacingHorizontalL,
    alignItems: 'start',
    paddingBottom: tokens.spacingVerticalXL,
  },
});

const groups = [
  { name: 'identity', fields: ['name', 'legal_name', 'sector', 'language', 'city'] },
  {
    name: 'mission',
    fields: ['mission_starts_on', 'mission_ends_on', 'keep_until', 'confidentiality', 'firm_name'],
  },
  { name: 'words', fields: ['people_word', 'customers_word'] },
  {
    name: 'law',
    fields: [
      'purpose',
      'notice',
      'people_informed_on',
      'consulted_body',
      'consulted_on',
      'consultation_comment',
      'impact_assessment_status',
    ],
  },
  { name: 'culture', fields: ['culture', 'digital_maturity', 'maturity_comment'] },
] as const;

/** Who the client is, its mission, its words, and what the law asks. */
export function CardTab() {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.client;
  const [client] = useRowsState('client').rows;
  if (!client) return <></>;
  return (
    <div className={styles.groups}>
      {groups.map(({ name, fields }) => (
        <FieldGroup key={name} title={own.groups[name]} hint={own.groupHints[name]}>
          <EntityForm entity="client" row={client} fields={fields} />
        </FieldGroup>
      ))}
      <FieldGroup title={own.groups.logos} hint={own.groupHints.logos}>
        <LogoField owner="client" client={client} />
        <LogoField owner="firm" client={client} />
      </FieldGroup>
    </div>
  );
}
