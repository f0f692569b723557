import { Badge, Button, Link, Text, makeStyles, tokens } from '@fluentui/react-components';
import { DeleteRegular, LinkMultipleRegular } from '@fluentui/react-icons';
import { useRef } from 'react';
import type { Row } from '../../../domain/model.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { MarkdownEditor } from '../../ui/markdown/markdown-editor.tsx';
import { SectionOptions } from './section-options.tsx';
import type { ListedSection } from './section-plan.ts';
import { useAutosave } from './use-autosave.ts';
import { usePictures } from './use-pictures.ts';
import type { SectionGestures } from './use-section-gestures.ts';

const useStyles = makeStyles({
  editor: { display: 'grid', gap: tokens.spacingVerticalM, alignContent: 'start', minWidth: 0 },
  bottom: { display: 'flex', gap: tokens.spacingHorizontalM, flexWrap: 'wrap', alignItems: 'center' },
  grow: { flexGrow: 1 },
  note: { color: tokens.colorNeutralForeground2, flexGrow: 1 },
});

interface SectionEditorProps {
  readonly document: Row<'deliverable'>;
  readonly section: ListedSection;
  readonly gestures: SectionGestures;
}

/** One section: for whom it is, its text, and what the file adds to it. */
export function SectionEditor({ document, section, gestures }: SectionEditorProps) {
  const styles = useStyles();
  const { words, accents } = useReader();
  const own = words.deliverables;
  const pictures = usePictures();
  const keep = useRef(gestures.write);
  keep.current = gestures.write;
  const { state, note, flush } = useAutosave((text) => keep.current(section.key, text));
  const { row } = section;
  return (
    <section className={styles.editor} aria-label={own.sectionOf(section.title)}>
      <SectionOptions document={document} section={section} gestures={gestures} />
      <div className={styles.bottom}>
        <Badge
          appearance="outline"
          role="status"
          style={state === 'failed' ? { color: accents.trouble } : { color: tokens.colorNeutralForeground2 }}
        >
          {own.state[state]}
        </Badge>
        <span className={styles.grow} />
        {row ? (
          <Button
            size="small"
            icon={<LinkMultipleRegular />}
            onClick={() => {
              showRow(`section:${row.id}`);
            }}
          >
            {own.thread}
          </Button>
        ) : (
          <Text size={200}>{own.threadAfterText}</Text>
        )}
      </div>
      <MarkdownEditor
        text={row?.body ?? ''}
        label={own.editor.label}
        pictures={pictures}
        onType={note}
        onLeave={() => void flush()}
      />
      <div className={styles.bottom}>
        <Text size={200} className={styles.note}>
          {section.isUsual ? own.generatedText : own.ownOnlyText}
        </Text>
        {row && (!section.isUsual || (row.body ?? '') !== '') ? (
          <Link
            as="button"
            onClick={() => {
              gestures.remove(section);
            }}
          >
            <DeleteRegular aria-hidden /> {section.isUsual ? own.removeText : own.removeSection}
          </Link>
        ) : null}
      </div>
    </section>
  );
}
