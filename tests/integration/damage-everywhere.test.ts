import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { beforeAll, expect, test } from 'vitest';
import { withReading } from '../../src/main/backend/client-file.ts';
import { Fault } from '../../src/contract/fault.ts';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { openForReading, openForWriting } from '../../src/main/workspace/workspace.ts';
import { cli } from '../support/cli.ts';
import { digestOfContent } from '../support/content-dump.ts';
import { randomNumbers } from '../support/random-numbers.ts';
import { useScratchFolder } from '../support/scratch.ts';
import { makeSmallClient } from '../support/small-client.ts';
import { toldBy } from '../support/told.ts';

const scratch = useScratchFolder();
const step = 10;
const seed = Number(process.env['ANCRAGE_SEED'] ?? 20_261_121);

/** Positions tried; `all` is every tenth byte of the file and takes hours. */
const wanted = process.env['ANCRAGE_DAMAGE'] ?? '60';

/** The command line and the opening for writing are tried at some positions only. */
const furtherShare = 4;

type Outcome = 'found' | 'refused' | 'harmless';

let good = Buffer.alloc(0);
let content = '';
let folder = '';
let path = '';

beforeAll(() => {
  folder = scratch.path('damaged');
  mkdirSync(folder);
  path = `${folder}/client.ancrage`;
  makeSmallClient(path);
  good = readFileSync(path);
  content = withReading(path, ({ db }) => digestOfContent(db));
});

/** Half of the sample where something is written, half anywhere: most of a small file is empty. */
function positions(): number[] {
  const all = Array.from({ length: Math.ceil(good.length / step) }, (_, index) => index * step);
  if (wanted === 'all') return all;
  const random = randomNumbers(seed);
  const used = all.filter((position) => good[position] !== 0);
  const sample = Array.from({ length: Number(wanted) }, (_, index) => {
    const from = index % 2 === 0 ? used : all;
    return from[random.below(from.length)] ?? 0;
  });
  return [...new Set(sample)].toSorted((one, other) => one - other);
}

test.each<[string, (byte: number, position: number) => number]>([
  ['one bit flipped', (byte, position) => byte ^ (1 << ((position / step) % 8))],
  ['a byte overwritten with 0xFF', () => 0xff],
])(
  `%s at every tenth byte (sample ${wanted}, seed ${seed}): found, refused or harmless, and the file is not touched`,
  async (name, damage) => {
    const outcomes = { found: 0, refused: 0, harmless: 0, unchanged: 0 };
    const wrong: string[] = [];
    for (const [index, position] of positions().entries()) {
      const bytes = Buffer.from(good);
      bytes[position] = damage(bytes[position] ?? 0, position);
      if (bytes.equals(good)) {
        outcomes.unchanged += 1;
        continue;
      }
      writeFileSync(path, bytes);
      const outcome = outcomeOf();
      if (typeof outcome === 'object') wrong.push(`${position}: ${outcome.wrong}`);
      else outcomes[outcome] += 1;
      if (index % furtherShare === 0) wrong.push(...(await tryFurther(position)));
      if (!readFileSync(path).equals(bytes)) wrong.push(`${position}: the file was modified`);
      if (readdirSync(folder).length !== 1) wrong.push(`${position}: left ${readdirSync(folder).join(', ')}`);
    }
    console.info(`${name}: ${JSON.stringify(outcomes)}`);
    expect(wrong).toEqual([]);
    expect(outcomes.found + outcomes.refused).toBeGreaterThan(0);
  },
  wanted === 'all' ? 24 * 3_600_000 : 60_000 + Number(wanted) * 500,
);

function outcomeOf(): Outcome | { readonly wrong: string } {
  try {
    return withReading(path, ({ db }) => {
      if (!checkWorkspace(db).ok) return 'found';
      return digestOfContent(db) === content ? 'harmless' : { wrong: 'another content told as sound' };
    });
  } catch (error) {
    return error instanceof Fault ? 'refused' : { wrong: String(error) };
  }
}

/** The same through the command line, and by opening a copy for writing. */
async function tryFurther(position: number): Promise<string[]> {
  const wrong: string[] = [];
  for (const argv of [
    ['check', path],
    ['info', path],
  ]) {
    const run = await cli(...argv);
    const isOneLine = run.error.trim().split('\n').length <= 1;
    if (!isOneLine || /imprévu|unexpected|\bat .+\.ts/u.test(run.error)) wrong.push(`${position}: ${run.error}`);
    if (run.code !== 0 && run.code !== 1) wrong.push(`${position}: exit ${run.code}`);
  }
  const copy = scratch.path('copy.ancrage');
  writeFileSync(copy, readFileSync(path));
  const told = toldBy(() => openForWriting(copy).close());
  if (told.startsWith('error')) wrong.push(`${position}: opening for writing: ${told}`);
  if (told === 'done') {
    const reader = openForReading(copy);
    if (checkWorkspace(reader.db).ok && withoutPlace(reader.db) !== goodWithoutPlace()) {
      wrong.push(`${position}: opening for writing made the damage look sound`);
    }
    reader.close();
  }
  return wrong;
}

/** Opening for writing notes where the copy is: everything else must be as it was. */
function withoutPlace(db: Parameters<typeof digestOfContent>[0]): string {
  return JSON.stringify(
    ['change', 'op', 'identity_op', 'note', 'person', 'identity', 'unit', 'nomination'].map((table) =>
      db.all(`SELECT * FROM ${table}`).map((row) => JSON.stringify(row)),
    ),
  );
}

function goodWithoutPlace(): string {
  const original = scratch.path('original.ancrage');
  writeFileSync(original, good);
  return withReading(original, ({ db }) => withoutPlace(db));
}
