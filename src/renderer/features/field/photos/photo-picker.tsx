import { useImperativeHandle, useRef, type Ref } from 'react';

/** Lets the person pick photos. */
export type PickPhotos = () => void;

interface PhotoPickerProps {
  readonly ref: Ref<PickPhotos>;
  readonly onPick: (files: readonly File[]) => void;
}

/** The system's dialog for files; what the files are is told by their bytes once picked. */
export function PhotoPicker({ ref, onPick }: PhotoPickerProps) {
  const input = useRef<HTMLInputElement>(null);
  useImperativeHandle(ref, () => () => input.current?.click(), []);
  return (
    <input
      ref={input}
      type="file"
      multiple
      hidden
      accept="image/*,.heic,.heif"
      onChange={(event) => {
        onPick([...(event.target.files ?? [])]);
        // The same photo may be picked again.
        event.target.value = '';
      }}
    />
  );
}
