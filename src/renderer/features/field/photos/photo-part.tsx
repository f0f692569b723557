import { Button, Caption1, Subtitle2, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { ImageAddRegular } from '@fluentui/react-icons';
import { useEffect, useRef, useState } from 'react';
import { useRows } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { useMask } from '../../../ui/entity/mask.tsx';
import { carriesFiles, pastedFiles } from '../../../ui/picture/pictures-of-transfer.ts';
import { PhotoPicker, type PickPhotos } from './photo-picker.tsx';
import { PhotoProgress } from './photo-progress.tsx';
import { PhotoThumbnail } from './photo-thumbnail.tsx';
import { PhotoViewer } from './photo-viewer.tsx';
import { useAddPhotos } from './use-add-photos.ts';
import type { PhotoPlace } from './use-keep-photos.ts';

const useStyles = makeStyles({
  part: {
    display: 'grid',
    gap: tokens.spacingVerticalXS,
    padding: '2px',
    borderRadius: tokens.borderRadiusMedium,
    outline: '2px dashed transparent',
  },
  over: { outlineColor: tokens.colorBrandStroke1 },
  list: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalS, padding: 0, margin: 0, listStyle: 'none' },
  hint: { color: tokens.colorNeutralForeground3 },
});

/** On what stands around the photos of a row and its fields: what is pasted there goes to them. */
export const takesPhotos = 'data-takes-photos';

interface PhotoPartProps extends PhotoPlace {
  /** The level of its heading. */
  readonly level: 3 | 4;
}

/** The photos of a note or a day: pasted anywhere beside its fields, dropped here, or picked. */
export function PhotoPart({ entity, id, level }: PhotoPartProps) {
  const styles = useStyles();
  const { words } = useReader();
  const { photos: own } = words.field;
  const { add: addTo, progress } = useAddPhotos();
  const attachments = useRows('attachment');
  const photos = attachments.filter((row) => (entity === 'note' ? row.note_id : row.day_id) === id);
  const mask = useMask();
  const [openId, setOpenId] = useState<string>();
  const [isOver, setIsOver] = useState(false);
  const section = useRef<HTMLElement>(null);
  const pick = useRef<PickPhotos>(null);
  const add = (files: readonly File[]): Promise<void> => addTo(files, { entity, id });
  const latest = useRef(add);
  latest.current = add;
  useEffect(() => {
    const hear = (event: ClipboardEvent): void => {
      const files = event.clipboardData ? pastedFiles(event.clipboardData) : [];
      // Beside the photos, or with the keyboard nowhere.
      const isHere =
        event.target === document.body ||
        (event.target instanceof Node &&
          section.current?.closest(`aside, [${takesPhotos}]`)?.contains(event.target) === true);
      if (event.defaultPrevented || !isHere || files.length === 0) return;
      event.preventDefault();
      void latest.current(files);
    };
    document.addEventListener('paste', hear);
    return () => {
      document.removeEventListener('paste', hear);
    };
  }, []);
  return (
    <section
      ref={section}
      className={mergeClasses(styles.part, isOver && styles.over)}
      aria-label={own.title}
      onDragOver={(event) => {
        if (!carriesFiles(event.dataTransfer)) return;
        event.preventDefault();
        setIsOver(true);
      }}
      onDragLeave={() => {
        setIsOver(false);
      }}
      onDrop={(event) => {
        setIsOver(false);
        if (!carriesFiles(event.dataTransfer)) return;
        event.preventDefault();
        void add([...event.dataTransfer.files]);
      }}
    >
      {level === 3 ? (
        <Caption1 as="h3" style={{ margin: 0 }}>
          {own.title}
        </Caption1>
      ) : (
        <Subtitle2 as="h4" style={{ margin: 0 }}>
          {own.title}
        </Subtitle2>
      )}
      {photos.length > 0 ? (
        <ul className={styles.list}>
          {photos.map((photo, index) => (
            <li key={photo.id}>
              <PhotoThumbnail
                photo={photo}
                label={own.open(mask(photo.caption ?? photo.alternative_text ?? own.place(index + 1, photos.length)))}
                onOpen={() => {
                  setOpenId(photo.id);
                }}
              />
            </li>
          ))}
        </ul>
      ) : null}
      <PhotoProgress progress={progress} />
      <div>
        <Button size="small" icon={<ImageAddRegular />} onClick={() => pick.current?.()}>
          {own.add}
        </Button>
      </div>
      <Caption1 className={styles.hint}>{own.hint}</Caption1>
      <PhotoPicker ref={pick} onPick={(files) => void add(files)} />
      {openId === undefined ? null : (
        <PhotoViewer
          photos={photos}
          id={openId}
          onShow={setOpenId}
          onClose={() => {
            setOpenId(undefined);
          }}
        />
      )}
    </section>
  );
}

/** The photos of a day, in its panel. */
export function DayPhotos({ id }: { readonly id: string }) {
  return <PhotoPart entity="day" id={id} level={3} />;
}
