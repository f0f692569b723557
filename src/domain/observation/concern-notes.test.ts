import { expect, test } from 'vitest';
import { concernHearings, concernsOfNotes } from './concern-notes.ts';

const concern = (id: string, noteId: string | null = null, timesHeard: number | null = null) => ({
  id,
  note_id: noteId,
  times_heard: timesHeard,
});
const tie = (concernId: string, noteId: string) => ({ concern_id: concernId, note_id: noteId });

function hearing(of: ReturnType<typeof concern>, ...noteIds: readonly string[]) {
  return concernHearings([of], [...noteIds.map((id) => tie(of.id, id)), tie('another', 'n9')]).get(of.id);
}

test('a concern was heard once for each note that raises it, and as often as was counted beside', () => {
  expect(hearing(concern('q', null, 4), 'n1', 'n2')).toEqual({ noteIds: ['n1', 'n2'], heard: 6 });
  expect(hearing(concern('q', 'n2', 4), 'n1', 'n2')).toEqual({ noteIds: ['n2', 'n1'], heard: 6 });
  expect(hearing(concern('q'), 'n1')).toEqual({ noteIds: ['n1'], heard: 1 });
});

test('a concern that is written down was heard, even if nobody counted', () => {
  expect(hearing(concern('q'))).toEqual({ noteIds: [], heard: 1 });
  expect(hearing(concern('q', null, 0))).toEqual({ noteIds: [], heard: 1 });
});

test('the note that it came from and that no row ties is among those counted', () => {
  expect(hearing(concern('q', 'n0', 3))).toEqual({ noteIds: ['n0'], heard: 3 });
  expect(hearing(concern('q', 'n0'))).toEqual({ noteIds: ['n0'], heard: 1 });
  expect(hearing(concern('q', 'n0', 3), 'n1')).toEqual({ noteIds: ['n0', 'n1'], heard: 4 });
  expect(hearing(concern('q', 'n0'), 'n1')).toEqual({ noteIds: ['n0', 'n1'], heard: 2 });
});

test('a note knows the concerns that it raises, each once', () => {
  const raised = concernsOfNotes([concern('q', 'n1'), concern('r')], [tie('q', 'n1'), tie('r', 'n1'), tie('r', 'n2')]);
  expect([...(raised.get('n1') ?? [])]).toEqual(['q', 'r']);
  expect([...(raised.get('n2') ?? [])]).toEqual(['r']);
});
