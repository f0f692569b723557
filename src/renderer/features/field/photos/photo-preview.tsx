import { makeStyles, tokens } from '@fluentui/react-components';
import { useRows } from '../../../api/rows.ts';
import { useReader } from '../../../app/reader.tsx';
import { usePictureAddress } from '../../../ui/picture/use-picture-address.ts';

const useStyles = makeStyles({
  image: { maxWidth: '100%', maxHeight: '20rem', objectFit: 'contain', borderRadius: tokens.borderRadiusMedium },
});

/** A picture of the client file, in its panel: a search may lead to it by its caption. */
export function PhotoPreview({ id }: { readonly id: string }) {
  const styles = useStyles();
  const { words } = useReader();
  const photo = useRows('attachment').find((row) => row.id === id);
  const address = usePictureAddress(photo?.media_type.startsWith('image/') === true ? id : null);
  if (address === undefined) return null;
  return <img className={styles.image} src={address} alt={photo?.alternative_text ?? words.field.photos.undescribed} />;
}
