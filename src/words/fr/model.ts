import type { ModelWords } from '../model-words.ts';
import { frAdoption } from './model-adoption.ts';
import { frClient } from './model-client.ts';
import { frDeliverable } from './model-deliverable.ts';
import { frImpact } from './model-impact.ts';
import { frInfluence } from './model-influence.ts';
import { frObservation } from './model-observation.ts';
import { frOrganisation } from './model-organisation.ts';
import { frPlan } from './model-plan.ts';

/** The model in French: entities, columns and lists. */
export const frModel: ModelWords = {
  ...frClient,
  ...frOrganisation,
  ...frObservation,
  ...frImpact,
  ...frInfluence,
  ...frPlan,
  ...frAdoption,
  ...frDeliverable,
};
