import {
  BorderStyle,
  type FileChild,
  LineRuleType,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx';
import type { ImageRun, Photos, StoredImage } from '../../../domain/deliverable/document-model.ts';
import type { DocumentPlaces } from './document-places.ts';
import { imageRun, shownSize, type TextRoom } from './word-image.ts';
import { figureCaption } from './word-picture.ts';
import { styleIds } from './word-styles.ts';

/** What writing photos needs of the document. */
export interface PhotoSetting {
  readonly images: ReadonlyMap<string, StoredImage>;
  readonly places: DocumentPlaces;
  /** Before the number of a caption: « Figure ». */
  readonly label: string;
  /** Width of the text. */
  readonly width: number;
}

interface Shown {
  readonly photo: ImageRun;
  readonly image: StoredImage;
}

/** Height of a photo and what `imageRun` leaves beside it, in twentieths of a point: two fit on a page. */
const tallest = { upright: 6_400, across: 6_000 } as const;
/** Share of the text's width that a photo taken across has. */
const acrossShare = 0.75;
/** Between two photos side by side. */
const gutter = 240;

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' } as const;
const noBorders = { top: none, bottom: none, left: none, right: none, insideHorizontal: none, insideVertical: none };

/** Photos with their captions: upright ones two by two, the others one under the other. */
export function wordPhotos({ photos }: Photos, setting: PhotoSetting): FileChild[] {
  const shown = photos.flatMap((photo): Shown[] => {
    const image = setting.images.get(photo.id);
    return image ? [{ photo, image }] : [];
  });
  const blocks: FileChild[] = [];
  for (let index = 0; index < shown.length; index += 1) {
    const [one, next] = [shown[index], shown[index + 1]];
    if (one && next && isUpright(one) && isUpright(next)) {
      blocks.push(pair([one, next], setting), new Paragraph({ style: styleIds.tableText, children: [] }));
      index += 1;
    } else if (one) {
      const share = isUpright(one) ? 0.5 : acrossShare;
      const height = isUpright(one) ? tallest.upright : tallest.across;
      blocks.push(...photoBlocks(one, { width: setting.width * share, height }, setting));
    }
  }
  return blocks;
}

function isUpright({ image }: Shown): boolean {
  const { width, height } = shownSize(image);
  return height > width;
}

/** Two photos side by side, in a table without lines that no page cuts. */
function pair(photos: readonly Shown[], setting: PhotoSetting): Table {
  const width = Math.floor(setting.width / 2);
  const room = { width: width - gutter, height: tallest.upright };
  return new Table({
    width: { size: width * 2, type: WidthType.DXA },
    columnWidths: photos.map(() => width),
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: [
      new TableRow({
        cantSplit: true,
        children: photos.map(
          (one) =>
            new TableCell({
              width: { size: width, type: WidthType.DXA },
              verticalAlign: VerticalAlignTable.TOP,
              margins: { left: 0, right: gutter },
              children: photoBlocks(one, room, setting),
            }),
        ),
      }),
    ],
  });
}

function photoBlocks({ photo, image }: Shown, room: TextRoom, { places, label }: PhotoSetting): Paragraph[] {
  return [
    new Paragraph({
      style: styleIds.body,
      keepNext: true,
      spacing: { before: 120, after: 40, line: 240, lineRule: LineRuleType.AUTO },
      children: [imageRun(photo, image, room)],
    }),
    figureCaption(label, places.numberOf(photo), photo.title ?? '', places.anchorOf(photo)),
  ];
}
