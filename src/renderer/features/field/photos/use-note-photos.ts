import { useState, type ClipboardEvent, type DragEvent } from 'react';
import { carriesFiles, pastedFiles } from '../../../ui/picture/pictures-of-transfer.ts';

interface NotePhotoGestures {
  /** The note that files are dragged over. */
  readonly overId: string | undefined;
  readonly gestures: {
    readonly onPaste: (event: ClipboardEvent) => void;
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDragLeave: () => void;
    readonly onDrop: (event: DragEvent) => void;
  };
}

/** Files pasted on the current note of the list, or dropped on any. */
export function useNotePhotos(
  currentId: string | undefined,
  onPhotos: (noteId: string, files: readonly File[]) => void,
): NotePhotoGestures {
  const [overId, setOverId] = useState<string>();
  const noteUnder = (event: DragEvent): string | undefined =>
    carriesFiles(event.dataTransfer) ? noteAt(event.target) : undefined;
  const onPaste = (event: ClipboardEvent): void => {
    const files = pastedFiles(event.clipboardData);
    if (files.length === 0 || currentId === undefined) return;
    event.preventDefault();
    onPhotos(currentId, files);
  };
  const onDragOver = (event: DragEvent): void => {
    const id = noteUnder(event);
    if (id !== undefined) event.preventDefault();
    setOverId(id);
  };
  const onDragLeave = (): void => {
    setOverId(undefined);
  };
  const onDrop = (event: DragEvent): void => {
    const id = noteUnder(event);
    setOverId(undefined);
    if (id === undefined) return;
    event.preventDefault();
    onPhotos(id, [...event.dataTransfer.files]);
  };
  return { overId, gestures: { onPaste, onDragOver, onDragLeave, onDrop } };
}

/** The note whose row something stands in. */
export function noteAt(target: EventTarget): string | undefined {
  const row = target instanceof Element ? target.closest('[data-note]') : null;
  return row?.getAttribute('data-note') ?? undefined;
}
