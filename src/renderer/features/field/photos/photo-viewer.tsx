import {
  Button,
  Dialog,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Tooltip,
  makeStyles,
  tokens,
} from '@fluentui/react-components';
import {
  ArrowStepInLeftRegular,
  ArrowStepInRightRegular,
  ChevronLeftRegular,
  ChevronRightRegular,
  DeleteRegular,
  DismissRegular,
} from '@fluentui/react-icons';
import type { KeyboardEvent, ReactElement } from 'react';
import type { RowWrite } from '../../../../contract/subjects/rows-contract.ts';
import type { Row } from '../../../../domain/model.ts';
import { useWrite } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { EntityForm } from '../../../ui/entity/entity-form.tsx';
import { useTell } from '../../../ui/feedback/tell.tsx';
import { usePictureAddress } from '../../../ui/picture/use-picture-address.ts';
import { moveAfter, neighbourOf, type Side } from './photo-order.ts';

const useStyles = makeStyles({
  surface: { maxWidth: 'min(72rem, calc(100vw - 2rem))', width: 'max-content' },
  content: {
    display: 'grid',
    gridAutoRows: 'max-content',
    gap: tokens.spacingVerticalM,
    minWidth: 'min(30rem, 80vw)',
  },
  stage: {
    display: 'grid',
    placeItems: 'center',
    minHeight: '12rem',
    backgroundColor: tokens.colorNeutralBackground3,
    borderRadius: tokens.borderRadiusMedium,
  },
  image: { maxWidth: '100%', maxHeight: '55vh', objectFit: 'contain' },
  bar: { display: 'flex', flexWrap: 'wrap', gap: tokens.spacingHorizontalXS },
  grow: { flexGrow: 1 },
});

interface PhotoViewerProps {
  /** The photos of one note or day, in order. */
  readonly photos: readonly Row<'attachment'>[];
  readonly id: string;
  readonly onShow: (id: string) => void;
  readonly onClose: () => void;
}

/** A photo large, with what is said of it: arrows go on, Escape closes. */
export function PhotoViewer({ photos, id, onShow, onClose }: PhotoViewerProps) {
  const styles = useStyles();
  const { words } = useReader();
  const own = words.field.photos;
  const tell = useTell();
  const { mutate } = useWrite();
  const address = usePictureAddress(id);
  const place = photos.findIndex((photo) => photo.id === id);
  const photo = photos[place];
  if (!photo) return null;
  const show = (side: Side): void => {
    const next = neighbourOf(photos, id, side);
    if (next !== undefined) onShow(next);
  };
  const write = (key: string, write: RowWrite): void => {
    mutate({ label: { key }, writes: [write] }, { onError: tell.fault });
  };
  const move = (side: Side): void => {
    const after = moveAfter(photos, id, side);
    if (after !== undefined) write('photos_moved', { do: 'move', entity: 'attachment', id, after });
  };
  const remove = (): void => {
    const next = neighbourOf(photos, id, 'next') ?? neighbourOf(photos, id, 'previous');
    write('photo_removed', { do: 'remove', entity: 'attachment', id });
    tell.done(own.removed);
    if (next === undefined) onClose();
    else onShow(next);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    // Also while the name of a button is shown, which would be hidden first.
    if (event.key === 'Escape') onClose();
    const side = sides[event.key];
    const isTyping = event.target instanceof Element && event.target.matches('input, textarea');
    if (side === undefined || isTyping || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    show(side);
  };
  const button = (label: string, icon: ReactElement, isOff: boolean, run: () => void) => (
    <Tooltip content={label} relationship="label">
      <Button icon={icon} disabledFocusable={isOff} onClick={run} />
    </Tooltip>
  );
  const [isFirst, isLast] = [place === 0, place === photos.length - 1];
  return (
    <Dialog
      open
      onOpenChange={(_, { open }) => {
        if (!open) onClose();
      }}
    >
      <DialogSurface className={styles.surface} onKeyDown={onKeyDown}>
        <DialogBody>
          <DialogTitle
            action={
              <Tooltip content={words.common.close} relationship="label">
                <Button appearance="subtle" icon={<DismissRegular />} onClick={onClose} />
              </Tooltip>
            }
          >
            {own.place(place + 1, photos.length)}
          </DialogTitle>
          <DialogContent className={styles.content}>
            <div className={styles.stage}>
              {address === undefined ? null : (
                <img className={styles.image} src={address} alt={photo.alternative_text ?? own.undescribed} />
              )}
            </div>
            <div className={styles.bar}>
              {button(own.previous, <ChevronLeftRegular />, isFirst, () => {
                show('previous');
              })}
              {button(own.next, <ChevronRightRegular />, isLast, () => {
                show('next');
              })}
              <span className={styles.grow} />
              {button(own.earlier, <ArrowStepInLeftRegular />, isFirst, () => {
                move('previous');
              })}
              {button(own.later, <ArrowStepInRightRegular />, isLast, () => {
                move('next');
              })}
              <Button icon={<DeleteRegular />} onClick={remove}>
                {own.remove}
              </Button>
            </div>
            <EntityForm key={id} entity="attachment" row={photo} fields={['caption', 'alternative_text']} />
          </DialogContent>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}

const sides: Readonly<Record<string, Side>> = {
  ArrowLeft: 'previous',
  ArrowRight: 'next',
  PageUp: 'previous',
  PageDown: 'next',
};
