import { Fault } from '../../../contract/fault.ts';
import type { PictureFormat } from '../../../domain/picture/picture-format.ts';

/** The longest side that a photo needs, in pixels: a page of paper at 200 dots to the inch. */
const longestSide = 2400;
/** Bytes up to which a picture that is no larger than needed is kept as it is. */
const keptBytes = { png: 4 * 1024 * 1024, jpeg: 8 * 1024 * 1024 } as const;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** How a picture is made ready: as it is, or drawn again at a size, in formats to try until one is small enough. */
export type ReadyPlan = 'as-is' | (Size & { readonly formats: readonly ('png' | 'jpeg')[] });

/**
 * The format of a picture that can be taken.
 * @throws Fault `not_a_picture`, `picture_format`
 */
export function takenFormat(format: PictureFormat | undefined, file: string): 'png' | 'jpeg' | 'webp' {
  if (format === undefined) throw new Fault('not_a_picture', { file });
  if (format !== 'png' && format !== 'jpeg' && format !== 'webp') throw new Fault('picture_format', { file, format });
  return format;
}

/** What to do with a picture of a size, the right way up. */
export function readyPlan(format: 'png' | 'jpeg' | 'webp', bytes: number, { width, height }: Size): ReadyPlan {
  const scale = Math.min(1, longestSide / Math.max(width, height));
  if (scale === 1 && format !== 'webp' && bytes <= keptBytes[format]) return 'as-is';
  return {
    width: Math.max(1, Math.round(width * scale)),
    height: Math.max(1, Math.round(height * scale)),
    formats: format === 'png' ? ['png', 'jpeg'] : ['jpeg'],
  };
}

/** True for a picture that was drawn again and may be kept in this format. */
export function isSmallEnough(format: 'png' | 'jpeg', bytes: number): boolean {
  return bytes <= keptBytes[format];
}

/** The name of a picture once drawn again. */
export function renamed(name: string, format: 'png' | 'jpeg'): string {
  const stem = name.replace(/\.[^.]{1,5}$/u, '');
  return `${stem === '' ? 'photo' : stem}.${format === 'png' ? 'png' : 'jpg'}`;
}
