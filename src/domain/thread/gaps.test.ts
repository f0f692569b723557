import { expect, test } from 'vitest';
import { gapKinds, type GapRows, threadGaps } from './gaps.ts';

type Action = GapRows['action'][number];

const noRows: GapRows = {
  note: [],
  impact: [],
  action: [],
  indicator: [],
  section: [],
  evidence_link: [],
  training_module: [],
  rating: [],
  action_population: [],
  action_message: [],
  reading: [],
  risk: [],
  concern: [],
  concern_note: [],
  requirement: [],
  use_case: [],
  lesson: [],
};

const bareAction: Omit<Action, 'id' | 'code'> = {
  status: 'planned',
  tool_id: null,
  medium_id: null,
  owner_id: null,
  owner: null,
  starts_on: null,
  due_on: null,
  done_on: null,
  anchor_id: null,
  offset_days: null,
  indicator: null,
};

function action(code: string, given: Partial<Action> = {}): Action {
  return { id: code.toLowerCase(), code, ...bareAction, ...given };
}

function note(id: string, given: Partial<GapRows['note'][number]> = {}): GapRows['note'][number] {
  return { id, kind: 'irritant', status: 'untreated', fixed_on_spot: null, ...given };
}

function impact(code: string, status: GapRows['impact'][number]['status'] = 'draft'): GapRows['impact'][number] {
  return { id: code.toLowerCase(), code, status };
}

/** `join({ note_id: 'n', impact_id: 'i-1' })` */
function join(...pairs: readonly Readonly<Record<string, string>>[]): GapRows['evidence_link'] {
  const noEnds = { note_id: null, impact_id: null, action_id: null, indicator_id: null, section_id: null };
  return pairs.map((ends, index) => ({ id: `link ${index}`, ...noEnds, ...ends }));
}

function listed(rows: Partial<GapRows>): string[] {
  return threadGaps({ ...noRows, ...rows }).gaps.map(({ kind, id }) => `${kind} ${id}`);
}

test('nothing is missing from nothing, and every kind is counted', () => {
  const { gaps, counts } = threadGaps(noRows);
  expect(gaps).toEqual([]);
  expect(Object.keys(counts)).toEqual(gapKinds);
  expect(Object.values(counts).every((count) => count === 0)).toBe(true);
});

test('bare rows lack everything, in the order of the thread', () => {
  const { gaps, counts } = threadGaps({
    ...noRows,
    note: [note('n')],
    impact: [impact('I-1')],
    action: [action('A-10'), action('A-9')],
    indicator: [{ id: 'k-1', code: 'K-1' }],
  });
  expect([...new Set(gaps.map(({ kind }) => kind))]).toEqual(gapKinds);
  expect(gaps.filter(({ kind }) => kind === 'action_without_date')).toEqual([
    { kind: 'action_without_date', entity: 'action', id: 'a-9', code: 'A-9' },
    { kind: 'action_without_date', entity: 'action', id: 'a-10', code: 'A-10' },
  ]);
  expect(gaps[0]).toEqual({ kind: 'note_leads_nowhere', entity: 'note', id: 'n', code: null });
  expect(counts).toMatchObject({ action_without_owner: 2, impact_without_proof: 1, indicator_without_reading: 1 });
});

test('a whole thread has no hole', () => {
  expect(
    listed({
      note: [note('n')],
      impact: [impact('I-1')],
      action: [action('A-1', { owner: 'Équipe projet', due_on: '2025-12-01', medium_id: 'guide' })],
      indicator: [{ id: 'k-1', code: 'K-1' }],
      evidence_link: join(
        { note_id: 'n', impact_id: 'i-1' },
        { impact_id: 'i-1', action_id: 'a-1' },
        { action_id: 'a-1', indicator_id: 'k-1' },
      ),
      rating: [{ impact_id: 'i-1' }],
      action_population: [{ action_id: 'a-1' }],
      action_message: [{ action_id: 'a-1' }],
      reading: [{ indicator_id: 'k-1' }],
    }),
  ).toEqual([]);
});

test('only notes that call for something and are still to treat are asked where they lead', () => {
  expect(
    listed({
      note: [
        note('irritant'),
        note('workaround', { kind: 'workaround' }),
        note('dysfunction', { kind: 'dysfunction' }),
        note('verbatim', { kind: 'verbatim' }),
        note('treated', { status: 'treated' }),
        note('set aside', { status: 'set_aside' }),
        note('fixed', { fixed_on_spot: 1 }),
        note('not fixed', { fixed_on_spot: 0 }),
        note('asked for', {}),
        note('raises a question'),
        note('written', {}),
      ],
      section: [{ id: 'findings' }],
      requirement: [{ note_id: 'asked for' }, { note_id: null }],
      concern_note: [{ note_id: 'raises a question' }],
      evidence_link: join({ note_id: 'written', section_id: 'findings' }),
    }),
  ).toEqual(['dysfunction', 'irritant', 'not fixed', 'workaround'].map((id) => `note_leads_nowhere ${id}`));
});

test('a cancelled action treats nothing and is asked for nothing; a closed impact too', () => {
  const holes = listed({
    note: [note('n')],
    impact: [impact('I-1'), impact('I-2', 'closed'), impact('I-3')],
    action: [action('A-1', { status: 'cancelled' })],
    evidence_link: join({ impact_id: 'i-1', action_id: 'a-1' }, { note_id: 'n', impact_id: 'i-1' }),
    rating: [{ impact_id: 'i-1' }, { impact_id: 'i-3' }],
    training_module: [{ id: 'm', impact_id: 'i-3', action_id: null }],
  });
  expect(holes).toEqual(['impact_without_proof i-3', 'impact_without_action i-1']);
});

test('an action may answer a note or a risk, be dated from a go-live, and be measured in words', () => {
  const holes = listed({
    note: [note('n')],
    action: [
      action('A-1', { anchor_id: 'go-live', offset_days: 0 }),
      action('A-2', { anchor_id: 'go-live', owner: '  ' }),
      action('A-3', { indicator: 'Taux de présence', owner_id: 'p', tool_id: 't', starts_on: '2025-11-03' }),
    ],
    evidence_link: join({ note_id: 'n', action_id: 'a-1' }),
    risk: [{ action_id: 'a-3' }, { action_id: null }],
  });
  expect(holes.filter((hole) => hole.startsWith('action_treats_nothing'))).toEqual(['action_treats_nothing a-2']);
  expect(holes.filter((hole) => hole.startsWith('action_without_date'))).toEqual(['action_without_date a-2']);
  expect(holes.filter((hole) => hole.startsWith('action_without_owner'))).toEqual([
    'action_without_owner a-1',
    'action_without_owner a-2',
  ]);
  expect(holes.filter((hole) => hole.endsWith(' a-3'))).toEqual([
    'action_without_population a-3',
    'action_without_message a-3',
  ]);
});
