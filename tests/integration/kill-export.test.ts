import { existsSync, mkdirSync, readdirSync, readFileSync, utimesSync, writeFileSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { writeFileSafely } from '../../src/main/workspace/file/safe-write.ts';
import { startChild } from '../support/child.ts';
import { versionOfExport } from '../support/exported-version.ts';
import { randomNumbers } from '../support/random-numbers.ts';
import { useScratchFolder } from '../support/scratch.ts';

const scratch = useScratchFolder();
const kills = 16;
const seed = Number(process.env['ANCRAGE_SEED'] ?? Date.now() % 1_000_000);

/** Case 6. */
test(`killed ${kills} times while exporting, the file is a whole version or is not there (seed ${seed})`, async () => {
  const random = randomNumbers(seed);
  let torn = 0;
  for (let kill = 0; kill < kills; kill += 1) {
    const folder = scratch.path(`export-${kill}`);
    mkdirSync(folder);
    const path = `${folder}/plan.docx`;
    const child = startChild('killed-exporter.ts', [path]);
    await child.waitFor('open');
    await wait(random.next() * 40);
    await child.kill();
    const told = Number(child.lines.findLast((line) => line !== 'open') ?? -1);
    if (existsSync(path)) {
      const version = versionOfExport(readFileSync(path));
      expect(version).toBeDefined();
      expect(version).toBeGreaterThanOrEqual(told);
    } else expect(told).toBe(-1);
    const left = readdirSync(folder).filter((name) => name !== 'plan.docx');
    expect(left.length).toBeLessThanOrEqual(1);
    torn += left.length;
  }
  // Otherwise the kills would have missed what they are after.
  expect(torn).toBeGreaterThan(0);
});

test('what a killed export left is cleaned by the next one, unless it may still be written', () => {
  const folder = scratch.path('left');
  mkdirSync(folder);
  const old = `${folder}/.plan.docx.0123456789ab.ancrage-tmp`;
  const young = `${folder}/.plan.docx.ba9876543210.ancrage-tmp`;
  const foreign = `${folder}/.other.docx.0123456789ab.ancrage-tmp`;
  for (const path of [old, young, foreign]) writeFileSync(path, 'torso');
  const twoHoursAgo = Date.now() / 1000 - 7200;
  for (const path of [old, foreign]) utimesSync(path, twoHoursAgo, twoHoursAgo);
  writeFileSafely(`${folder}/plan.docx`, Buffer.from('the plan'));
  expect(existsSync(old)).toBe(false);
  expect(existsSync(young)).toBe(true);
  expect(existsSync(foreign)).toBe(true);
});
