import { useReader } from '../../app/reader.tsx';
import { CopyPictures } from '../../ui/picture/copy-pictures.tsx';
import { PicturePages } from '../../ui/picture/picture-pages.tsx';

/** The profile of each population on the axes, as documents print it. */
export function RadarTab() {
  const { impacts } = useReader().words;
  return (
    <PicturePages
      kind="radar"
      level="detail"
      empty={impacts.emptyRadar}
      tools={<CopyPictures kind="radar" level="detail" />}
    />
  );
}
