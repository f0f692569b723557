import { execFile, spawnSync } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

const run = promisify(execFile);

/**
 * Converts a document with LibreOffice, in a profile of its own.
 * @param extension of the bytes given, and of what is asked for
 * @throws Error when LibreOffice is not installed, or could not convert
 */
export async function convert(bytes: Uint8Array, from: 'docx' | 'xlsx', to: 'pdf' | 'xlsx'): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'ancrage-documents-'));
  try {
    const source = join(folder, `source.${from}`);
    await writeFile(source, bytes);
    await run(
      'soffice',
      [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        to,
        '--outdir',
        join(folder, 'out'),
        source,
      ],
      { timeout: 240_000 },
    ).catch((error: unknown) => {
      throw new Error('These tests need LibreOffice (the command soffice)', { cause: error });
    });
    return new Uint8Array(await readFile(join(folder, 'out', `source.${to}`)));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** Number of pages of a PDF, counted in its page tree. */
export function pagesOf(pdf: Uint8Array): number {
  const counts = [
    ...Buffer.from(pdf)
      .toString('latin1')
      .matchAll(/\/Type\s*\/Pages\b[^>]*?\/Count\s+(\d+)|\/Count\s+(\d+)[^>]*?\/Type\s*\/Pages\b/gu),
  ];
  return Math.max(0, ...counts.map((match) => Number(match[1] ?? match[2])));
}

/**
 * The text of a PDF.
 * @throws Error when poppler (the command pdftotext) is not installed
 */
export function textOf(pdf: Uint8Array): string {
  const { status, stdout } = spawnSync('pdftotext', ['-', '-'], { input: pdf, maxBuffer: 1 << 28 });
  if (status !== 0) throw new Error('This test needs poppler-utils (the command pdftotext)');
  return stdout.toString('utf8');
}
