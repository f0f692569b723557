import { setImmediate as nextTurn, setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { checkWorkspace } from '../../src/main/workspace/log/check.ts';
import { hasHotJournal } from '../../src/main/workspace/file/journal.ts';
import { createWorkspace, openForReading, openForWriting } from '../../src/main/workspace/workspace.ts';
import { startChild } from '../support/child.ts';
import { randomNumbers, type RandomNumbers } from '../support/random-numbers.ts';
import { useScratchFolder } from '../support/scratch.ts';

const scratch = useScratchFolder();
const kills = Number(process.env['ANCRAGE_KILLS'] ?? 24);
const seed = Number(process.env['ANCRAGE_SEED'] ?? Date.now() % 1_000_000);
const chains = 4;

/** A new file from time to time keeps the check that follows each kill short. */
const killsOfAFile = 10;
const longestLife = 50;

/** Enough to be killed at work, not more: the file and its check stay small while the machine is busy. */
const mostChanges = 25;

/** One kill in eight comes while the process starts, opens the file or recovers it. */
const earlyShare = 8;

/** One kill in four is aimed: it comes while a transaction is being written. */
const aimedShare = 4;
const longestAim = 100;

interface Tally {
  acknowledged: number;
  unacknowledged: number;
  interrupted: number;
  slowest: number;
}

/** Case 1 of the fault list. Each chain kills its own process on its own files. */
test(
  `killed ${kills} times at random, a file opens with every acknowledged change (seed ${seed})`,
  async () => {
    const tallies = await Promise.all(
      Array.from({ length: chains }, (_, chain) => runChain(chain, Math.ceil(kills / chains))),
    );
    const sum = (count: (tally: Tally) => number): number => tallies.reduce((total, one) => total + count(one), 0);
    console.info(
      `seed ${seed}: ${kills} kills, ${sum((one) => one.acknowledged)} changes acknowledged, ` +
        `${sum((one) => one.unacknowledged)} made but not acknowledged, ${sum((one) => one.interrupted)} transactions ` +
        `interrupted, slowest reopening ${Math.round(Math.max(...tallies.map(({ slowest }) => slowest)))} ms`,
    );
    expect(sum((one) => one.acknowledged)).toBeGreaterThan(kills);
    // Otherwise the kills would have missed what they are after.
    expect(sum((one) => one.interrupted)).toBeGreaterThan(0);
  },
  60_000 + kills * 1000,
);

async function runChain(chain: number, count: number): Promise<Tally> {
  const random = randomNumbers(seed + chain * 1_000_003);
  const tally: Tally = { acknowledged: 0, unacknowledged: 0, interrupted: 0, slowest: 0 };
  let path = '';
  let known = new Set<string>();
  for (let kill = 0; kill < count; kill += 1) {
    if (kill % killsOfAFile === 0) {
      path = scratch.path(`chain-${chain}-${kill}.ancrage`);
      createWorkspace(path).close();
      known = new Set();
    }
    const acknowledged = await liveAndDie(path, random);
    for (const change of acknowledged) known.add(change);
    tally.acknowledged += acknowledged.length;
    verify(path, known, tally, kill % 2 === 0);
  }
  return tally;
}

/** Lets a process work for a moment, kills it, and returns what it had acknowledged. */
async function liveAndDie(path: string, random: RandomNumbers): Promise<string[]> {
  const child = startChild('killed-writer.ts', [path, String(random.below(1e9)), String(mostChanges)]);
  if (random.below(earlyShare) > 0) await child.waitFor('open');
  else await wait(random.below(3 * longestLife));
  await wait(random.next() * longestLife);
  if (random.below(aimedShare) === 0) await untilWriting(path);
  await child.kill();
  expect(child.errors()).toBe('');
  return child.lines.filter((line) => line !== 'open');
}

async function untilWriting(path: string): Promise<void> {
  const end = performance.now() + longestAim;
  while (!hasHotJournal(path) && performance.now() < end) await nextTurn();
}

function verify(path: string, known: Set<string>, tally: Tally, byReader: boolean): void {
  if (hasHotJournal(path)) tally.interrupted += 1;
  const start = performance.now();
  // Half of the time a reader comes first: it must see the same, and leave the recovery to the writer.
  const workspace = byReader ? openForReading(path) : openForWriting(path);
  tally.slowest = Math.max(tally.slowest, performance.now() - start);
  try {
    const stored = new Set(workspace.db.all<{ id: string }>('SELECT id FROM change').map(({ id }) => id));
    expect([...known].filter((id) => !stored.has(id))).toEqual([]);
    expect(checkWorkspace(workspace.db).findings).toEqual([]);
    const others = [...stored].filter((id) => !known.has(id));
    // Only the very change during whose acknowledgement the process died may be there unannounced.
    expect(others.length).toBeLessThanOrEqual(1);
    tally.unacknowledged += others.length;
    for (const id of others) known.add(id);
  } finally {
    workspace.close();
  }
}
