import type { ComponentType } from 'react';
import type { EntityName } from '../../../domain/model.ts';

/** What the panel shows of a row between its thread and its fields. */
export type PanelExtra = ComponentType<{ readonly id: string }>;

/** By entity; a feature adds its own. */
const extras: { readonly [E in EntityName]?: PanelExtra } = {};

/** The part of the panel that is particular to an entity. */
export function extraOf(entity: EntityName): PanelExtra | undefined {
  return extras[entity];
}
