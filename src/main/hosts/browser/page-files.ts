import { existsSync, readFileSync } from 'node:fs';
import { extname, join, normalize, resolve, sep } from 'node:path';

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.woff2': 'font/woff2',
  '.ttf': 'font/ttf',
  '.json': 'application/json',
};

/** A file of the page. */
export interface PageFile {
  readonly bytes: Uint8Array;
  readonly type: string;
}

/** Where the page is built (`npm run build`); `ANCRAGE_PAGE` overrides it. */
export const pageFolder = resolve(process.env['ANCRAGE_PAGE'] ?? join(import.meta.dirname, '../../../../out/renderer'));

/** True once the page is built. */
export function isPageBuilt(folder: string = pageFolder): boolean {
  return existsSync(join(folder, 'index.html'));
}

/**
 * Finds a file of the page; nothing outside its folder, whatever the path says.
 * @param path the request's path, still encoded
 */
export function readPageFile(path: string, folder: string = pageFolder): PageFile | undefined {
  let decoded: string;
  try {
    decoded = decodeURIComponent(path);
  } catch {
    return undefined;
  }
  if (decoded.includes('\0') || decoded.includes('\\')) return undefined;
  const file = resolve(folder, `.${normalize(decoded === '/' ? '/index.html' : decoded)}`);
  const type = types[extname(file).toLowerCase()];
  if (!file.startsWith(folder + sep) || type === undefined || !existsSync(file)) return undefined;
  return { bytes: readFileSync(file), type };
}
