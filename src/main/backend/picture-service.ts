import { extname } from 'node:path';
import { Fault } from '../../contract/fault.ts';
import type { Scene } from '../../domain/picture/scene.ts';
import type { PictureKind } from '../documents/client-pictures.ts';
import { printDensity, scenePng } from '../documents/image/scene-png.ts';
import { writeFileSafely } from '../workspace/file/safe-write.ts';
import { readAllRows } from '../workspace/stores/all-rows.ts';
import { withReading, type ClientFile } from './client-file.ts';
import { clientScenes, svgOf, type DrawnOptions } from './figures/drawn-pictures.ts';

export interface PictureRequest extends DrawnOptions {
  /** File to write, `.svg` or `.png`; the second and following pictures get `-2`, `-3` before the extension. */
  readonly out: string;
}

/**
 * Writes pictures of a client on their own, people by code.
 * @returns the files written
 * @throws Fault `nothing_to_draw` when the client file holds nothing for this kind and audience, or when the workspace
 * cannot be read or a file cannot be written
 */
export function exportPictures(file: ClientFile, kind: PictureKind, request: PictureRequest): readonly string[] {
  const { out } = request;
  const rows = withReading(file, ({ db }) => readAllRows(db));
  const scenes = clientScenes(kind, rows, request);
  if (scenes.length === 0) throw new Fault('nothing_to_draw', { kind });
  const files = scenes.map((scene, index) => ({ path: numbered(out, index + 1), bytes: encoded(scene, out) }));
  for (const { path, bytes } of files) writeFileSafely(path, bytes);
  return files.map(({ path }) => path);
}

function encoded(scene: Scene, path: string): Uint8Array {
  if (extname(path).toLowerCase() === '.png') return scenePng(scene, printDensity).bytes;
  return new TextEncoder().encode(svgOf(scene));
}

function numbered(path: string, rank: number): string {
  if (rank === 1) return path;
  const extension = extname(path);
  return `${path.slice(0, -extension.length)}-${rank}${extension}`;
}
