import type { DragEvent } from 'react';

/** What makes a part of the page take a file dropped on it: the first, when several are. */
export function fileDrop(take: (file: File) => void) {
  return {
    onDragOver: (event: DragEvent): void => {
      event.preventDefault();
    },
    onDrop: (event: DragEvent): void => {
      event.preventDefault();
      const [file] = event.dataTransfer.files;
      if (file) take(file);
    },
  };
}
