import { useEffect, useRef, useState } from 'react';
import { PlainEditor } from './plain-editor.tsx';
import { survivesEditing } from './markdown-store.ts';
import type { PictureSource } from './markdown-nodes.ts';
import { VisualEditor } from './visual-editor.tsx';

/** The pictures of the client file, for the editor. */
export interface PictureShelf {
  readonly source: PictureSource;
  readonly has: (attachment: string) => boolean;
  /** Keeps a picture in the client file; its id, undefined when it was refused. */
  readonly add: (file: File, alternativeText: string) => Promise<string | undefined>;
}

export interface MarkdownEditorProps {
  /** The text as it is kept. */
  readonly text: string;
  readonly label: string;
  readonly pictures: PictureShelf;
  /** Told at each keystroke, with a way to have the text as Markdown. */
  readonly onType: (written: () => string) => void;
  readonly onLeave: () => void;
}

/**
 * Edits Markdown: as it will look, or as it is written when it holds what the visual editor would lose. A text that
 * changed elsewhere is shown, unless the person is typing.
 */
export function MarkdownEditor({ text, onType, ...rest }: MarkdownEditorProps) {
  // What the editor shows or has written, and what was given last: an older text comes again while a newer one is kept.
  const known = useRef(text);
  const given = useRef(text);
  const isTyping = useRef(false);
  const [shown, setShown] = useState({ text, version: 0, isVisual: survivesEditing(text) });
  useEffect(() => {
    if (text === given.current) return;
    given.current = text;
    if (text === known.current || isTyping.current) return;
    known.current = text;
    setShown(({ version }) => ({ text, version: version + 1, isVisual: survivesEditing(text) }));
  }, [text]);
  const Editor = shown.isVisual ? VisualEditor : PlainEditor;
  return (
    <Editor
      key={`${shown.version} ${shown.isVisual}`}
      text={shown.text}
      onType={(written) => {
        isTyping.current = true;
        onType(() => {
          isTyping.current = false;
          known.current = written();
          return known.current;
        });
      }}
      {...rest}
    />
  );
}
