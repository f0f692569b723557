import { makeStyles, tokens } from '@fluentui/react-components';
import { ImageRegular } from '@fluentui/react-icons';
import type { Row } from '../../../../domain/model.ts';
import { useReader } from '../../../app/reader.tsx';
import { usePictureAddress } from '../../../ui/picture/use-picture-address.ts';

const useStyles = makeStyles({
  button: {
    display: 'block',
    padding: 0,
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground3,
    cursor: 'zoom-in',
    overflow: 'hidden',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  frame: {
    display: 'grid',
    placeItems: 'center',
    overflow: 'hidden',
    color: tokens.colorNeutralForeground3,
    backgroundColor: tokens.colorNeutralBackground3,
  },
  image: { width: '100%', height: '100%', objectFit: 'cover' },
});

type Photo = Pick<Row<'attachment'>, 'id'>;

interface PhotoThumbnailProps {
  readonly photo: Photo;
  readonly label: string;
  readonly onOpen: () => void;
}

/** A small photo that opens large. */
export function PhotoThumbnail({ photo, label, onOpen }: PhotoThumbnailProps) {
  const styles = useStyles();
  return (
    <button type="button" className={styles.button} aria-label={label} onClick={onOpen}>
      <SmallPhoto id={photo.id} size="4.5rem" />
    </button>
  );
}

/** A photo in a small square; in presentation mode only that there is one: it may show people. */
export function SmallPhoto({ id, size }: { readonly id: string; readonly size: string }) {
  const styles = useStyles();
  const { presentation } = useReader();
  const address = usePictureAddress(presentation ? null : id);
  return (
    <span className={styles.frame} style={{ width: size, height: size }}>
      {address === undefined ? <ImageRegular aria-hidden /> : <img className={styles.image} src={address} alt="" />}
    </span>
  );
}
