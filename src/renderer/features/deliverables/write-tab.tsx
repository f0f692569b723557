import { Button, Text, makeStyles, tokens } from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useOpenClient } from '../../api/queries.ts';
import { useRowsState } from '../../api/rows.ts';
import { useCommands } from '../../app/commands.tsx';
import { useReader } from '../../app/reader.tsx';
import { useRoute } from '../../app/route.ts';
import { EmptyState } from '../../ui/layout/empty-state.tsx';
import { DeliverablePicker } from './deliverable-picker.tsx';
import { NewDeliverableDialog } from './new-deliverable.tsx';
import { SectionEditor } from './section-editor.tsx';
import { SectionList } from './section-list.tsx';
import { listSections } from './section-plan.ts';
import { usualSections } from './section-titles.ts';
import { useSectionGestures } from './use-section-gestures.ts';

const useStyles = makeStyles({
  page: { containerType: 'inline-size', containerName: 'write' },
  columns: {
    display: 'grid',
    gap: tokens.spacingHorizontalXL,
    gridTemplateColumns: 'minmax(0, 1fr)',
    '@container write (min-width: 42rem)': { gridTemplateColumns: '17rem minmax(0, 1fr)' },
  },
});

/** Where documents are written: which one, its sections in order, and the text of one of them. */
export function WriteTab() {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables;
  const { rows: deliverables, isReady } = useRowsState('deliverable');
  const { rows: sections } = useRowsState('section');
  const shown = useShown(deliverables, sections);
  const [isMaking, setIsMaking] = useState(false);
  if (!isReady) return null;
  const { document } = shown;
  return (
    <div className={styles.page}>
      {document ? (
        <>
          <DeliverablePicker
            document={document}
            deliverables={deliverables}
            onPick={shown.pickDocument}
            onNew={() => {
              setIsMaking(true);
            }}
          />
          <DocumentSections
            key={document.id}
            document={document}
            sections={sections}
            current={shown.key}
            onPick={shown.pickSection}
          />
        </>
      ) : (
        <EmptyState text={own.writeEmpty}>
          <Button
            appearance="primary"
            onClick={() => {
              setIsMaking(true);
            }}
          >
            {own.writeEmptyAction}
          </Button>
        </EmptyState>
      )}
      {isMaking ? (
        <NewDeliverableDialog
          onClose={() => {
            setIsMaking(false);
          }}
          onMade={shown.pickDocument}
        />
      ) : null}
    </div>
  );
}

/** What is shown: as picked, or as the address says (`?row=section:ID`). */
function useShown(deliverables: readonly Row<'deliverable'>[], sections: readonly Row<'section'>[]) {
  const [documentId, setDocumentId] = useState<string>();
  const [key, setKey] = useState<string>();
  const { row } = useRoute();
  const asked = sections.find(({ id }) => row === `section:${id}`);
  useEffect(() => {
    if (!asked) return;
    setDocumentId(asked.deliverable_id);
    setKey(asked.key);
  }, [asked?.id]);
  const document =
    deliverables.find(({ id }) => id === documentId) ??
    deliverables.find(({ kind }) => kind === 'plan') ??
    deliverables[0];
  return {
    document,
    key,
    pickDocument: (id: string): void => {
      setDocumentId(id);
      setKey(undefined);
    },
    pickSection: setKey,
  };
}

interface DocumentSectionsProps {
  readonly document: Row<'deliverable'>;
  readonly sections: readonly Row<'section'>[];
  readonly current: string | undefined;
  readonly onPick: (key: string) => void;
}

function DocumentSections({ document, sections, current, onPick }: DocumentSectionsProps) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables;
  const client = useOpenClient();
  const usual = usualSections(document.kind, document.language ?? client?.language ?? 'fr');
  const listed = listSections(document, sections, usual);
  const gestures = useSectionGestures(document, listed);
  const at = Math.max(
    0,
    listed.findIndex(({ key }) => key === current),
  );
  const section = listed[at];
  const step = (by: number): void => {
    const next = listed[at + by];
    if (next) onPick(next.key);
  };
  useCommands([
    {
      id: 'deliverables.next',
      label: own.nextSection,
      shortcut: 'Alt+PageDown',
      run: () => {
        step(1);
      },
    },
    {
      id: 'deliverables.previous',
      label: own.previousSection,
      shortcut: 'Alt+PageUp',
      run: () => {
        step(-1);
      },
    },
    {
      id: 'deliverables.up',
      label: own.moveUp,
      run: () => {
        gestures.move(at, at - 1);
      },
    },
    {
      id: 'deliverables.down',
      label: own.moveDown,
      run: () => {
        gestures.move(at, at + 1);
      },
    },
    {
      id: 'deliverables.section',
      label: own.addSection,
      run: () => {
        void gestures.add().then(onPick);
      },
    },
  ]);
  if (usual.length === 0 && listed.length === 0) return <Text>{own.gridNoSections}</Text>;
  return (
    <div className={styles.columns}>
      <SectionList
        listed={listed}
        current={section?.key}
        onPick={onPick}
        onMove={gestures.move}
        onAdd={() => {
          void gestures.add().then(onPick);
        }}
      />
      {section ? (
        <SectionEditor key={section.key} document={document} section={section} gestures={gestures} />
      ) : (
        <Text>{own.chooseSection}</Text>
      )}
    </div>
  );
}
