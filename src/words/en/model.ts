import type { ModelWords } from '../model-words.ts';
import { enAdoption } from './model-adoption.ts';
import { enClient } from './model-client.ts';
import { enDeliverable } from './model-deliverable.ts';
import { enImpact } from './model-impact.ts';
import { enInfluence } from './model-influence.ts';
import { enObservation } from './model-observation.ts';
import { enOrganisation } from './model-organisation.ts';
import { enPlan } from './model-plan.ts';

/** The model in English: entities, columns and lists. */
export const enModel: ModelWords = {
  ...enClient,
  ...enOrganisation,
  ...enObservation,
  ...enImpact,
  ...enInfluence,
  ...enPlan,
  ...enAdoption,
  ...enDeliverable,
};
