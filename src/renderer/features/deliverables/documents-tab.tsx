import { Button, Card, CardHeader, Subtitle2, Text, makeStyles, tokens } from '@fluentui/react-components';
import { DocumentTextRegular, TableRegular } from '@fluentui/react-icons';
import { useState } from 'react';
import { useReader } from '../../app/reader.tsx';
import { documentKey, exportedDocuments, type ExportedDocument } from './export-choice.ts';
import { ExportDialog } from './export-dialog.tsx';
import { ExportRegister } from './export-register.tsx';

const useStyles = makeStyles({
  page: { display: 'grid', gap: tokens.spacingVerticalXXL },
  cards: {
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fill, minmax(16rem, 1fr))',
    gap: tokens.spacingHorizontalL,
    marginTop: tokens.spacingVerticalM,
  },
  card: { display: 'flex', flexDirection: 'column' },
  text: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
  button: { alignSelf: 'start' },
});

/** Every document that can be handed over, and the register of those that named people. */
export function DocumentsTab() {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables;
  const [asked, setAsked] = useState<ExportedDocument>();
  const nameOf = (document: ExportedDocument): string =>
    document.format === 'word' ? own.words[document.kind] : own.grids[document.kind];
  return (
    <div className={styles.page}>
      {(['word', 'excel'] as const).map((format) => (
        <section key={format} aria-label={own.formats[format]}>
          <Subtitle2 as="h3" style={{ margin: 0 }}>
            {own.formats[format]}
          </Subtitle2>
          <div className={styles.cards}>
            {exportedDocuments
              .filter((document) => document.format === format)
              .map((document) => (
                <Card key={documentKey(document)} className={styles.card}>
                  <CardHeader
                    image={format === 'word' ? <DocumentTextRegular fontSize={24} /> : <TableRegular fontSize={24} />}
                    header={<Text weight="semibold">{nameOf(document)}</Text>}
                  />
                  <Text className={styles.text}>
                    {document.format === 'word' ? own.wordTexts[document.kind] : own.gridTexts[document.kind]}
                  </Text>
                  <Button
                    className={styles.button}
                    aria-label={`${words.common.export} (${nameOf(document)})`}
                    onClick={() => {
                      setAsked(document);
                    }}
                  >
                    {words.common.export}
                  </Button>
                </Card>
              ))}
          </div>
        </section>
      ))}
      <ExportRegister />
      <ExportDialog
        isOpen={asked !== undefined}
        preset={{ document: asked }}
        onClose={() => {
          setAsked(undefined);
        }}
      />
    </div>
  );
}
