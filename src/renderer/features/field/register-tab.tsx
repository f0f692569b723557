import { useReader } from '../../app/reader.tsx';
import { EntityGrid } from '../../ui/entity/entity-grid.tsx';

const hidden = { isHidden: true } as const;

const concernFields = ['code', 'wording', 'kind', 'population_id', 'times_heard', 'answer', 'status', 'owner_id', 'answered_on', 'channel', 'heard_on', 'project_id', 'note_id'] as const; // prettier-ignore
const concernColumns = { wording: { width: 300 }, times_heard: { width: 90 }, answer: { width: 300 }, answered_on: hidden, channel: hidden, heard_on: hidden, project_id: hidden, note_id: hidden }; // prettier-ignore
const concernStart = { kind: 'question', status: 'open' } as const;

/** Questions, fears and objections, with the answer that was prepared. */
export function ConcernsTab() {
  const { field } = useReader().words;
  return (
    <EntityGrid
      entity="concern"
      fields={concernFields}
      overrides={concernColumns}
      defaults={concernStart}
      empty={field.concernsEmpty}
    />
  );
}

const requirementFields = ['code', 'title', 'description', 'tool_id', 'process_id', 'priority', 'status', 'answer', 'project_id', 'note_id'] as const; // prettier-ignore
const requirementColumns = { title: { width: 260 }, description: { width: 220 }, priority: { width: 90 }, answer: { width: 240 }, project_id: hidden, note_id: hidden }; // prettier-ignore
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

const useCaseFields = ['title', 'profession', 'population_id', 'tool_id', 'status', 'result', 'description', 'process_id', 'note_id'] as const; // prettier-ignore
const useCaseColumns = { title: { width: 260 }, result: { width: 240 }, description: { width: 240 }, process_id: hidden, note_id: hidden }; // prettier-ignore
const useCaseStart = { status: 'spotted' } as const;

/** Uses spotted by profession, from the idea to adoption. */
export function UseCasesTab() {
  const { field } = useReader().words;
  return (
    <EntityGrid
      entity="use_case"
      fields={useCaseFields}
      overrides={useCaseColumns}
      defaults={useCaseStart}
      empty={field.useCasesEmpty}
    />
  );
}
