import type { ClipboardEvent, DragEvent } from 'react';
import { carriesFiles, pastedFiles } from '../../../ui/picture/pictures-of-transfer.ts';
import type { Capture } from '../capture/use-capture.ts';
import { useReadyPhotos, type ReadyProgress } from './use-ready-photos.ts';

interface CapturePhotos {
  readonly take: (files: readonly File[]) => void;
  readonly progress: ReadyProgress | undefined;
  /** What the capture bar does with a paste and a drop; text stays text. */
  readonly gestures: {
    readonly onDragOver: (event: DragEvent) => void;
    readonly onDrop: (event: DragEvent) => void;
    readonly onPaste: (event: ClipboardEvent) => void;
  };
}

/** Photos that come by the capture bar. */
export function useCapturePhotos(capture: Capture): CapturePhotos {
  const { ready, progress } = useReadyPhotos();
  const take = (files: readonly File[]): void => {
    void ready(files).then(capture.takePhotos);
  };
  const onDragOver = (event: DragEvent): void => {
    if (carriesFiles(event.dataTransfer)) event.preventDefault();
  };
  const onDrop = (event: DragEvent): void => {
    if (!carriesFiles(event.dataTransfer)) return;
    event.preventDefault();
    take([...event.dataTransfer.files]);
  };
  const onPaste = (event: ClipboardEvent): void => {
    const files = pastedFiles(event.clipboardData);
    if (files.length === 0) return;
    event.preventDefault();
    take(files);
  };
  return { take, progress, gestures: { onDragOver, onDrop, onPaste } };
}
