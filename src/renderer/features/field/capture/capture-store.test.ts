import { expect, test } from 'vitest';
import { blank, captureStoreOf, isAsLoaded, keepProgramme } from './capture-store.ts';

test('each client file has its own line, which stays', () => {
  captureStoreOf('one').change(() => ({ draft: { ...blank, text: 'Vu' } }));
  expect(captureStoreOf('one').read().draft.text).toBe('Vu');
  expect(captureStoreOf('other').read().draft.text).toBe('');
});

test('works are done in the order in which they were asked for, even after one that failed', async () => {
  const store = captureStoreOf('turns');
  const done: string[] = [];
  const work = (name: string, ends: Promise<void>) => async (): Promise<void> => {
    await ends;
    done.push(name);
  };
  const { promise, reject } = Promise.withResolvers<void>();
  const failed = store.inTurn(work('lost', promise));
  const kept = store.inTurn(work('kept', Promise.resolve()));
  const last = store.inTurn(work('last', Promise.resolve()));
  reject(new Error('gone'));
  await expect(failed).rejects.toThrow('gone');
  await Promise.all([kept, last]);
  expect(done).toEqual(['kept', 'last']);
});

test('a programme that is on its way is known until what sends it has arrived', async () => {
  const store = captureStoreOf('programme');
  const paused = Promise.withResolvers<void>();
  keepProgramme(store, 'd', '09:00 Pause');
  const first = store.inTurn(() => paused.promise);
  expect(store.read().programme).toEqual({ dayId: 'd', text: '09:00 Pause' });
  const resumed = Promise.withResolvers<void>();
  keepProgramme(store, 'd', '09:00 Pause, 09:10 Reprise');
  const second = store.inTurn(() => resumed.promise);
  paused.resolve();
  await first;
  expect(store.read().programme?.text).toBe('09:00 Pause, 09:10 Reprise');
  resumed.reject(new Error('gone'));
  await expect(second).rejects.toThrow('gone');
  await store.inTurn(() => Promise.resolve());
  expect(store.read().programme).toBeUndefined();
});

test('a mended note is as the file has it until something of it changes', () => {
  const target = { entity: 'tool', id: 't', title: 'Cahier', inText: '' } as const;
  const loaded = { ...blank, text: 'Vu', hour: '09:05', targets: [target] };
  expect(isAsLoaded({ draft: { ...loaded }, loaded })).toBe(true);
  expect(isAsLoaded({ draft: { ...loaded, hour: '09:06' }, loaded })).toBe(false);
  expect(isAsLoaded({ draft: { ...loaded, targets: [] }, loaded })).toBe(false);
  expect(isAsLoaded({ draft: loaded, loaded: undefined })).toBe(false);
});
