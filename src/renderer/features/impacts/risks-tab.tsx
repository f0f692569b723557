import { useReader } from '../../app/reader.tsx';
import { EntityGrid } from '../../ui/entity/entity-grid.tsx';
import { RiskSquare } from './risk-square.tsx';

const hidden = { isHidden: true } as const;
const fields = [
  'code',
  'title',
  'nature',
  'population_id',
  'probability',
  'severity',
  'response',
  'owner_id',
  'due_on',
  'status',
  'owner',
  'project_id',
  'impact_id',
  'action_id',
  'description',
  'follow_up',
] as const;
const overrides = {
  title: { width: 280 },
  probability: { width: 100 },
  severity: { width: 90 },
  response: { width: 240 },
  owner: hidden,
  project_id: hidden,
  impact_id: hidden,
  action_id: hidden,
  description: hidden,
  follow_up: hidden,
};
const start = { status: 'open', nature: 'human' } as const;

/** Human risks, and where they stand by probability and severity. */
export function RisksTab() {
  const { impacts } = useReader().words;
  return (
    <>
      <RiskSquare />
      <EntityGrid entity="risk" fields={fields} overrides={overrides} defaults={start} empty={impacts.risksEmpty} />
    </>
  );
}
