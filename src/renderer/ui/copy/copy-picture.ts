interface CopiedPicture {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

/** Pixels per unit of the picture: sharp on a slide and in print. */
const density = 3;

/** Puts an SVG on the clipboard as a PNG, which every program takes. */
export async function copyPicture(picture: CopiedPicture): Promise<void> {
  // The clipboard wants the promise at once, while the person's gesture still counts.
  await navigator.clipboard.write([new ClipboardItem({ 'image/png': pngOf(picture) })]);
}

async function pngOf({ svg, width, height }: CopiedPicture): Promise<Blob> {
  const image = new Image();
  image.src = `data:image/svg+xml;utf8,${encodeURIComponent(svg)}`;
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * density);
  canvas.height = Math.round(height * density);
  canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
  return new Promise((done, fail) => {
    canvas.toBlob((blob) => {
      if (blob) done(blob);
      else fail(new Error('The picture could not be drawn'));
    }, 'image/png');
  });
}
