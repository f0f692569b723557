import { Button } from '@fluentui/react-components';
import { useReader } from '../../app/reader.tsx';
import { go } from '../../app/route.ts';
import { CopyPictures } from '../../ui/picture/copy-pictures.tsx';
import { PicturePages } from '../../ui/picture/picture-pages.tsx';

/** The hours asked of one person of each population, over time. */
export function LoadTab() {
  const { load, timeline } = useReader().words.plan;
  return (
    <PicturePages
      kind="load"
      level="detail"
      empty={load.empty}
      emptyAction={
        <Button
          appearance="primary"
          onClick={() => {
            go('plan', 'grid');
          }}
        >
          {timeline.toActions}
        </Button>
      }
      tools={<CopyPictures kind="load" level="detail" />}
    />
  );
}
