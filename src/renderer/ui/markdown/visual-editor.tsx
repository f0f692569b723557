import { Text, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { EditorContent, useEditor, useEditorState } from '@tiptap/react';
import { useMemo, useRef, useState } from 'react';
import { useReader } from '../../app/reader.tsx';
import { EditorOutline } from './editor-outline.tsx';
import { EditorToolbar } from './editor-toolbar.tsx';
import type { MarkdownEditorProps } from './markdown-editor.tsx';
import { Picture } from './markdown-nodes.ts';
import { knownSyntax, readMarkdown, writeMarkdown } from './markdown-store.ts';
import { PictureDialog } from './picture-dialog.tsx';

const useStyles = makeStyles({
  frame: {
    display: 'grid',
    gridTemplateColumns: 'minmax(0, 1fr)',
    gap: tokens.spacingHorizontalL,
    '@container write (min-width: 62rem)': { gridTemplateColumns: 'minmax(0, 1fr) 13rem' },
  },
  outline: { display: 'none', '@container write (min-width: 62rem)': { display: 'block' } },
  page: {
    position: 'relative',
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus-within': { outline: `2px solid ${tokens.colorBrandStroke1}` },
  },
  text: {
    '& .ProseMirror': {
      minHeight: '18rem',
      maxWidth: '46rem',
      padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
      outlineStyle: 'none',
      fontSize: tokens.fontSizeBase400,
      lineHeight: '1.55',
      overflowWrap: 'anywhere',
    },
    '& .ProseMirror h1': { fontSize: tokens.fontSizeBase600, lineHeight: '1.3' },
    '& .ProseMirror h2': { fontSize: tokens.fontSizeBase500, lineHeight: '1.3' },
    '& .ProseMirror h3, & .ProseMirror h4': { fontSize: tokens.fontSizeBase400 },
    '& .ProseMirror > :first-child': { marginTop: 0 },
    '& .ProseMirror li > p': { margin: 0 },
    '& .ProseMirror a': { color: tokens.colorBrandForegroundLink },
    '& .ProseMirror blockquote': {
      margin: 0,
      paddingLeft: tokens.spacingHorizontalL,
      borderLeft: `3px solid ${tokens.colorNeutralStroke1}`,
      color: tokens.colorNeutralForeground2,
    },
    '& .ProseMirror pre, & .ProseMirror code': {
      fontFamily: tokens.fontFamilyMonospace,
      fontSize: tokens.fontSizeBase200,
      backgroundColor: tokens.colorNeutralBackground3,
      borderRadius: tokens.borderRadiusSmall,
    },
    '& .ProseMirror pre': { padding: tokens.spacingHorizontalM, overflowX: 'auto' },
    '& .ProseMirror .picture': { display: 'inline-block', maxWidth: '100%', color: tokens.colorNeutralForeground2 },
    '& .ProseMirror .picture img': { display: 'block', maxWidth: '100%', maxHeight: '28rem' },
    '& .ProseMirror .ProseMirror-selectednode': { outline: `2px solid ${tokens.colorBrandStroke1}` },
  },
  placeholder: {
    position: 'absolute',
    pointerEvents: 'none',
    padding: `${tokens.spacingVerticalL} ${tokens.spacingHorizontalXXL}`,
    fontSize: tokens.fontSizeBase400,
    color: tokens.colorNeutralForeground3,
  },
});

/** Edits Markdown as it will look; never shows what it could not write back. */
export function VisualEditor({ text, label, pictures, onType, onLeave }: MarkdownEditorProps) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.deliverables.editor;
  const [file, setFile] = useState<File>();
  const { source } = pictures;
  const type = useRef(onType);
  type.current = onType;
  const leave = useRef(onLeave);
  leave.current = onLeave;
  const extensions = useMemo(
    () => [...knownSyntax, Picture.configure({ source, missing: own.imageMissing })],
    [source, own.imageMissing],
  );
  const takePicture = (files: FileList | undefined): boolean => {
    const picture = [...(files ?? [])].find((candidate) => candidate.type.startsWith('image/'));
    if (picture) setFile(picture);
    return picture !== undefined;
  };
  const editor = useEditor({
    extensions,
    content: readMarkdown(text),
    editorProps: {
      attributes: { role: 'textbox', 'aria-multiline': 'true', 'aria-label': label, spellcheck: 'true' },
      handlePaste: (_, event) => takePicture(event.clipboardData?.files),
      handleDrop: (_, event, __, moved) => !moved && takePicture(event.dataTransfer?.files),
    },
    onUpdate: ({ editor: { state } }) => {
      type.current(() => writeMarkdown(state.doc.toJSON()));
    },
    onBlur: () => {
      leave.current();
    },
  });
  const isEmpty = useEditorState({ editor, selector: ({ editor: current }) => current.isEmpty });
  return (
    <div className={styles.frame}>
      <div>
        <EditorToolbar
          editor={editor}
          onPicture={(picture) => {
            setFile(picture);
          }}
        />
        <div className={mergeClasses(styles.page, styles.text)}>
          {isEmpty ? <Text className={styles.placeholder}>{own.placeholder}</Text> : null}
          <EditorContent editor={editor} />
        </div>
      </div>
      <EditorOutline editor={editor} className={styles.outline} />
      {file ? (
        <PictureDialog
          file={file}
          onClose={() => {
            setFile(undefined);
          }}
          onInsert={async (picture, alternativeText) => {
            const id = await pictures.add(picture, alternativeText);
            if (id === undefined) return;
            const attrs = { src: `attachment:${id}`, alt: alternativeText };
            editor.chain().focus().insertContent({ type: 'image', attrs }).run();
          }}
        />
      ) : null}
    </div>
  );
}
