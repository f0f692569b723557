import { Button, Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ClipboardPasteRegular, DocumentTableRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import type { HeldFile } from '../../../contract/subjects/files-contract.ts';
import type { ImportKind } from '../../../domain/imports/import-fields.ts';
import { useHost } from '../../api/context.tsx';
import { useReader } from '../../app/reader.tsx';
import { useTell } from '../../ui/feedback/tell.tsx';

const useStyles = makeStyles({
  source: { display: 'grid', gap: tokens.spacingVerticalL },
  drop: {
    display: 'grid',
    justifyItems: 'center',
    gap: tokens.spacingVerticalL,
    padding: tokens.spacingVerticalXXXL,
    border: `2px dashed ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusLarge,
    textAlign: 'center',
  },
  over: { border: `2px dashed ${tokens.colorBrandStroke1}`, backgroundColor: tokens.colorBrandBackground2 },
  actions: { display: 'flex', gap: tokens.spacingHorizontalM, flexWrap: 'wrap', justifyContent: 'center' },
});

interface ImportSourceProps {
  readonly kind: ImportKind;
  /** Given what holds the source; it is read at once. */
  readonly onHold: (hold: () => Promise<HeldFile | undefined>) => void;
}

/** Where a list comes from: a file that is picked or dropped, or a table that is pasted. */
export function ImportSource({ kind, onHold }: ImportSourceProps) {
  const styles = useStyles();
  const { words } = useReader();
  const host = useHost();
  const tell = useTell();
  const [isOver, setIsOver] = useState(false);
  const extensions = kind === 'notes' ? ['.xlsx', '.csv', '.md', '.txt'] : ['.xlsx', '.xlsm', '.csv', '.txt'];
  const holdText = (text: string): void => {
    if (text.trim() === '') {
      tell.notice(words.imports.pasteEmpty);
      return;
    }
    // Notes that are written as sentences are a text; anything with columns is a table.
    const extension = kind === 'notes' && !text.includes('\t') ? 'md' : 'csv';
    onHold(() => host.client.files.receiveText({ name: `${words.imports.pastedName}.${extension}`, text }));
  };
  const latest = useRef(holdText);
  latest.current = holdText;
  useEffect(() => {
    const hear = (event: ClipboardEvent): void => {
      const file = event.clipboardData?.files[0];
      const text = event.clipboardData?.getData('text/plain') ?? '';
      if (text === '' && !file) return;
      event.preventDefault();
      if (text !== '') latest.current(text);
      else if (file) onHold(() => host.take(file));
    };
    document.addEventListener('paste', hear);
    return () => {
      document.removeEventListener('paste', hear);
    };
  }, [host, onHold]);
  return (
    <div className={styles.source}>
      <Text>{words.imports.intro}</Text>
      <div
        className={mergeClasses(styles.drop, isOver && styles.over)}
        onDragOver={(event) => {
          event.preventDefault();
          setIsOver(true);
        }}
        onDragLeave={() => {
          setIsOver(false);
        }}
        onDrop={(event) => {
          event.preventDefault();
          setIsOver(false);
          const [file] = event.dataTransfer.files;
          if (file) onHold(() => host.take(file));
          else holdText(event.dataTransfer.getData('text/plain'));
        }}
      >
        <Text size={400}>{kind === 'notes' ? words.imports.dropNotes : words.imports.drop}</Text>
        <div className={styles.actions}>
          <Button
            appearance="primary"
            icon={<DocumentTableRegular />}
            onClick={() => {
              onHold(() => host.pick({ extensions }));
            }}
          >
            {words.imports.pick}
          </Button>
          <Button
            icon={<ClipboardPasteRegular />}
            onClick={() => {
              navigator.clipboard.readText().then(holdText, () => {
                tell.notice(words.imports.pasteRefused);
              });
            }}
          >
            {words.imports.paste}
          </Button>
        </div>
      </div>
    </div>
  );
}
