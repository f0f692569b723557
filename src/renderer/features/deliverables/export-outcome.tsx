import { MessageBar, MessageBarBody, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import type { Exported } from '../../../contract/subjects/documents-contract.ts';
import { faultWords } from '../../../words/fault-words.ts';
import { templateRemarkText } from '../../../words/template-words.ts';
import { useReader } from '../../app/reader.tsx';

const useStyles = makeStyles({
  outcome: { display: 'grid', gap: tokens.spacingVerticalM },
  remarks: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, display: 'grid', gap: tokens.spacingVerticalXS },
});

/** What came of an export: its file, who it names, what the template brought. */
export function ExportOutcome({ outcome }: { readonly outcome: Exported }) {
  const styles = useStyles();
  const { words, language } = useReader();
  const own = words.deliverables;
  const { fileName, namedPeople, notLogged, templateRemarks } = outcome;
  return (
    <div className={styles.outcome}>
      <MessageBar intent="success">
        <MessageBarBody>{own.exported(fileName)}</MessageBarBody>
      </MessageBar>
      {notLogged ? (
        <MessageBar intent="warning">
          <MessageBarBody>{own.notLogged(faultWords(language)[notLogged.code](notLogged.parameters))}</MessageBarBody>
        </MessageBar>
      ) : (
        <Text>{namedPeople > 0 ? own.named(namedPeople) : own.namedNobody}</Text>
      )}
      {templateRemarks.length === 0 ? null : (
        <section aria-label={own.templateRemarks}>
          <Subtitle2 as="h3" style={{ margin: 0 }}>
            {own.templateRemarks}
          </Subtitle2>
          <ul className={styles.remarks}>
            {templateRemarks.map((remark) => (
              <li key={remark.code}>{templateRemarkText(remark, language)}</li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
