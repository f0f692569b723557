import { Fault } from '../../../contract/fault.ts';
import { formatBytes, pictureFormatOf } from '../../../domain/picture/picture-format.ts';
import { isSmallEnough, readyPlan, renamed, takenFormat, type ReadyPlan } from './ready-plan.ts';

/** The quality of a JPEG drawn again: what a person sees of it stays. */
const quality = 0.85;
const mediaTypes = { png: 'image/png', jpeg: 'image/jpeg' } as const;

/**
 * A picture as the client file may take it: a PNG or a JPEG no larger than needed, the right way up when it was drawn
 * again.
 * @throws Fault `file_missing` when it can no longer be read, `not_a_picture`, `picture_format`, `picture_damaged`
 */
export async function readyPicture(file: File): Promise<File> {
  const format = takenFormat(pictureFormatOf(await headOf(file)), file.name);
  const picture = await decode(file);
  try {
    const plan = readyPlan(format, file.size, picture);
    return plan === 'as-is' ? file : await draw(picture, plan, file.name);
  } finally {
    picture.close();
  }
}

/**
 * The same picture, written anew: what a browser shows although its bytes are not in order.
 * @throws Fault `picture_damaged` when the browser does not show it either
 */
export async function redrawnPicture(file: File): Promise<File> {
  const picture = await decode(file);
  try {
    const { width, height } = picture;
    return await draw(picture, { width, height, formats: ['jpeg'] }, file.name);
  } finally {
    picture.close();
  }
}

/** @throws Fault `picture_too_large` when no format makes it small enough */
async function draw(picture: ImageBitmap, plan: Exclude<ReadyPlan, 'as-is'>, name: string): Promise<File> {
  const canvas = new OffscreenCanvas(plan.width, plan.height);
  const context = canvas.getContext('2d');
  if (!context) throw new Fault('picture_too_large', { file: name });
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, plan.width, plan.height);
  for (const kind of plan.formats) {
    if (kind === 'jpeg') paintGround(context, plan.width, plan.height);
    const blob = await canvas.convertToBlob({ type: mediaTypes[kind], quality });
    if (isSmallEnough(kind, blob.size)) return new File([blob], renamed(name, kind), { type: blob.type });
  }
  throw new Fault('picture_too_large', { file: name });
}

/** White beneath what is see-through: a JPEG has no such thing. */
function paintGround(context: OffscreenCanvasRenderingContext2D, width: number, height: number): void {
  context.globalCompositeOperation = 'destination-over';
  context.fillStyle = '#ffffff';
  context.fillRect(0, 0, width, height);
}

async function headOf(file: File): Promise<Uint8Array> {
  try {
    return new Uint8Array(await file.slice(0, formatBytes).arrayBuffer());
  } catch (error) {
    throw new Fault('file_missing', { file: file.name }, error);
  }
}

async function decode(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch (error) {
    throw new Fault('picture_damaged', { file: file.name }, error);
  }
}
