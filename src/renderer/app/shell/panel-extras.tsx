import type { ComponentType } from 'react';
import type { EntityName } from '../../../domain/model.ts';
import { NoteTies } from '../../features/field/note-ties.tsx';
import { ImpactRatings } from '../../features/impacts/impact-ratings.tsx';
import { PersonExtra } from '../../features/organisation/person-extra.tsx';
import { PopulationExtra } from '../../features/organisation/population-extra.tsx';
import { ActionExtra } from '../../features/plan/action-extra.tsx';

/** What the panel shows of a row between its thread and its fields. */
export type PanelExtra = ComponentType<{ readonly id: string }>;

/** By entity; a feature adds its own. */
const extras: { readonly [E in EntityName]?: PanelExtra } = {
  person: PersonExtra,
  population: PopulationExtra,
  note: NoteTies,
  impact: ImpactRatings,
  action: ActionExtra,
};

/** The part of the panel that is particular to an entity. */
export function extraOf(entity: EntityName): PanelExtra | undefined {
  return extras[entity];
}
