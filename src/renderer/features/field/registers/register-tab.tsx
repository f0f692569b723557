import { useReader } from '../../../app/reader.tsx';
import { EntityGrid } from '../../../ui/entity/entity-grid.tsx';

const hidden = { isHidden: true } as const;

const requirementFields = [
  'code',
  'title',
  'description',
  'tool_id',
  'process_id',
  'priority',
  'status',
  'answer',
  'project_id',
  'note_id',
] as const;
const requirementColumns = {
  title: { width: 260 },
  description: { width: 220 },
  priority: { width: 90 },
  answer: { width: 240 },
  project_id: hidden,
  note_id: hidden,
};
const requirementStart = { status: 'proposed' } as const;

/** What the tool or the organisation must allow. */
export function RequirementsTab() {
  const { field } = useReader().words;
  return (
    <EntityGrid
      entity="requirement"
      fields={requirementFields}
      overrides={requirementColumns}
      defaults={requirementStart}
      empty={field.requirementsEmpty}
    />
  );
}
