import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { buildDemo } from '../../src/main/backend/demo-service.ts';
import { ooxmlFaults } from '../support/ooxml-validation.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { convert, pagesOf, textOf } from './libreoffice.ts';
import pageCounts from './page-counts.json' with { type: 'json' };

const scratch = useScratchFolder();
/** Pages seen with the fonts of a bare machine, by document. */
const expectedPages: Readonly<Record<string, number>> = pageCounts;
/** Pictures of the pages, for a person to look at; not kept in the repository. */
const pictures = fileURLToPath(new URL('./pages', import.meta.url));
/** What other fonts than ours may add or take away. */
const tolerance = 0.2;

test('every document of the demonstration conforms, opens, has about the pages expected, and no field in error', async () => {
  rmSync(pictures, { recursive: true, force: true });
  mkdirSync(pictures, { recursive: true });
  const built = await buildDemo(scratch.path('demo'), '2026-11-23');
  const pages: Record<string, number> = {};
  for (const document of built.flatMap(({ documents }) => documents)) {
    const name = basename(document);
    expect.soft(await ooxmlFaults(readFileSync(document)), name).toEqual([]);
    const pdf = await convert(readFileSync(document), extname(document) === '.docx' ? 'docx' : 'xlsx', 'pdf');
    pages[name] = pagesOf(pdf);
    const text = textOf(pdf);
    expect.soft(text, name).not.toMatch(/Erreur ?!|Error!|#REF!|#NAME\?|#NOM \?|Err:5\d\d|undefined|NaN/u);
    keepPages(name, pdf);
  }
  expect(Object.keys(pages).toSorted()).toEqual(Object.keys(expectedPages).toSorted());
  for (const [name, count] of Object.entries(expectedPages)) {
    expect.soft(pages[name], name).toBeGreaterThanOrEqual(Math.floor(count * (1 - tolerance)));
    // What is made to stand on one page does.
    expect.soft(pages[name], name).toBeLessThanOrEqual(count === 1 ? 1 : Math.ceil(count * (1 + tolerance)));
  }
});

function keepPages(name: string, pdf: Uint8Array): void {
  const file = join(pictures, `${name}.pdf`);
  writeFileSync(file, pdf);
  spawnSync('pdftoppm', ['-r', '60', '-png', file, join(pictures, name)]);
}
