import type { Scene } from '../picture/scene.ts';
import type { DocumentData } from './document-data.ts';
import type { Picture } from './document-model.ts';

/** Room for pictures on a page, in px of 1/96 inch: the text's width, and a height that leaves room for a caption. */
export const pageRoom = {
  upright: { width: 627, height: 830 },
  landscape: { width: 956, height: 500 },
} as const;
export type PageRoom = (typeof pageRoom)[keyof typeof pageRoom];

/** Scenes of one kind as numbered pictures, each at its natural size. */
export function pictureBlocks(
  data: DocumentData,
  scenes: readonly Scene[],
  caption: string,
  room: PageRoom,
  project?: string,
): readonly Picture[] {
  const words = data.words.pictures;
  return scenes.map((scene, index) => {
    const numbered = words.captionPart(caption, index + 1, scenes.length, project);
    return {
      kind: 'picture',
      label: words.figure,
      caption: numbered,
      description: scene.description ?? numbered,
      scene: { ...scene, title: numbered },
      width: Math.min(scene.width / room.width, 1),
    };
  });
}
