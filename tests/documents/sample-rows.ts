import type { AllRows } from '../../src/domain/deliverable/document-data.ts';
import { rowsBuilder } from './rows-builder.ts';
import { addAdoption } from './sample-adoption.ts';
import { addDeliverable } from './sample-deliverable.ts';
import { addField } from './sample-field.ts';
import { addImpacts } from './sample-impacts.ts';
import { addOrganisation } from './sample-organisation.ts';
import { addPlan } from './sample-plan.ts';
import { addSteering } from './sample-steering.ts';

/** A believable town hall that opens a citizen portal: every section of the plan has something to say. */
export function sampleRows(): AllRows {
  const builder = rowsBuilder();
  const organisation = addOrganisation(builder);
  const notes = addField(builder, organisation);
  const impacts = addImpacts(builder, organisation, notes);
  addPlan(builder, organisation, impacts);
  addSteering(builder, organisation);
  addAdoption(builder, organisation);
  addDeliverable(builder, organisation);
  return builder.rows;
}
