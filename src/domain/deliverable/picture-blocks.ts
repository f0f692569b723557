import type { Scene } from '../picture/scene.ts';
import type { DocumentData } from './document-data.ts';
import type { Picture } from './document-model.ts';
import { pageRoom, type PageRoom, type PageRooms } from './page-room.ts';

/** Room on the pages that a document goes on: those of the firm's template, or ours. */
export function roomsOf({ options }: DocumentData): PageRooms {
  return options.rooms ?? pageRoom;
}

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
