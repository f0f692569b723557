import type { Block, DocumentModel, ImageRun, StoredImage } from '../../domain/deliverable/document-model.ts';
import { shownSize } from './word/word-image.ts';

/**
 * The document with its photos as they go on the page: those that the client file has, an upright one followed by the
 * next upright one, so that both stand side by side.
 */
export function withArrangedPhotos(model: DocumentModel, images: ReadonlyMap<string, StoredImage>): DocumentModel {
  return {
    ...model,
    sections: model.sections.flatMap((section) => {
      const blocks = section.blocks.flatMap((block): Block[] => {
        if (block.kind !== 'photos') return [block];
        const photos = arranged(block.photos, images);
        return photos.length === 0 ? [] : [{ ...block, photos }];
      });
      return blocks.length === 0 ? [] : [{ ...section, blocks }];
    }),
  };
}

function arranged(photos: readonly ImageRun[], images: ReadonlyMap<string, StoredImage>): readonly ImageRun[] {
  const isUpright = ({ id }: ImageRun): boolean => {
    const image = images.get(id);
    if (!image) return false;
    const { width, height } = shownSize(image);
    return height > width;
  };
  const left = photos.filter(({ id }) => images.has(id));
  const placed: ImageRun[] = [];
  for (let photo = left.shift(); photo; photo = left.shift()) {
    placed.push(photo);
    const next = isUpright(photo) ? left.findIndex(isUpright) : -1;
    if (next >= 0) placed.push(...left.splice(next, 1));
  }
  return placed;
}
