import { expect, test } from 'vitest';
import { WriteTurns } from './write-turns.ts';

test('who takes the turn waits for who holds it, one after the other', async () => {
  const turns = new WriteTurns();
  const order: string[] = [];
  const hold = async (name: string): Promise<void> => {
    const giveBack = await turns.take();
    order.push(`${name} begins`);
    await new Promise(setImmediate);
    order.push(`${name} ends`);
    giveBack();
  };
  const small = async (): Promise<void> => {
    await turns.free();
    order.push('small');
  };
  await Promise.all([hold('one'), hold('two'), small()]);
  expect(order).toEqual(['one begins', 'one ends', 'two begins', 'two ends', 'small']);
});

test('who was free to write when the turn is taken writes before its work begins', async () => {
  const turns = new WriteTurns();
  const order: string[] = [];
  const small = async (): Promise<void> => {
    await turns.free();
    // What stands between the answer and the writing.
    for (let tick = 0; tick < 10; tick += 1) await Promise.resolve();
    order.push('small');
  };
  const long = async (): Promise<void> => {
    const giveBack = await turns.take();
    order.push('long');
    giveBack();
  };
  await Promise.all([small(), long()]);
  expect(order).toEqual(['small', 'long']);
});

test.each(['take', 'free'] as const)('waiting for the turn (%s) ends as soon as it is cancelled', async (way) => {
  const turns = new WriteTurns();
  const giveBack = await turns.take();
  const stop = new AbortController();
  const waiting = turns[way](stop.signal);
  stop.abort();
  await expect(waiting).rejects.toMatchObject({ code: 'cancelled' });
  giveBack();
  await turns.free();
});
