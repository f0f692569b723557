import { useTables } from '../../api/rows.ts';
import { useReader } from '../../app/reader.tsx';
import { showRow } from '../../app/route.ts';
import { NewRowDialog } from '../../ui/entity/new-row-dialog.tsx';

/** A new impact: what changes and for whom; the panel then opens on its axes. */
export function NewImpact({ onClose }: { readonly onClose: () => void }) {
  const { impacts } = useReader().words;
  const { project, population, dimension_set: sets } = useTables(['project', 'population', 'dimension_set']);
  const isImpossible = project.length === 0 || population.length === 0;
  return (
    <NewRowDialog
      entity="impact"
      title={impacts.newImpact}
      fields={['title', 'population_id', 'project_id', 'before', 'after']}
      defaults={{
        status: 'draft',
        project_id: project.find(({ status }) => status !== 'closed')?.id ?? null,
        dimension_set_id: sets[0]?.id ?? null,
      }}
      hint={isImpossible ? impacts.needs : undefined}
      onClose={onClose}
      onCreated={(id) => {
        showRow(`impact:${id}`);
      }}
    />
  );
}
