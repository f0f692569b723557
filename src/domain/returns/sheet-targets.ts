import { type EntityName, entityOf, isEntityName } from '../model.ts';
import type { SheetColumn } from '../deliverable/workbook-model.ts';
import type { GridSheetKey } from '../deliverable/workbook-words.ts';
import type { Field, StoredValue } from '../shared/entity.ts';

/** What the rows of a sheet are in the client file, and what may be done with them from a grid. */
export interface SheetTarget {
  readonly entity: EntityName;
  /** Columns that together tell a row when its id is gone. */
  readonly nameKeys: readonly string[];
  /** Values that every row made from the sheet has; undefined when rows are not made there. */
  readonly adds?: Readonly<Record<string, StoredValue>>;
  /** A row taken out of the sheet may be taken out of the client file. */
  readonly removes: boolean;
}

const titled = (entity: EntityName, titleField = 'title'): SheetTarget => ({
  entity,
  nameKeys: [`${entity}.${titleField}`],
  adds: {},
  removes: true,
});

/** The sheets that are read back, by key. People join a network, and counts are made, in the client file only. */
export const sheetTargets: Readonly<Record<GridSheetKey, SheetTarget>> = {
  actions: titled('action'),
  matrix: { entity: 'population', nameKeys: [], removes: false },
  mix: { entity: 'population', nameKeys: ['population.name'], removes: false },
  communication: { entity: 'action', nameKeys: ['action.title'], removes: false },
  training: titled('training_module'),
  sessions: {
    entity: 'session',
    nameKeys: ['moduleCode', 'session.held_on', 'session.starts_at', 'session.site', 'session.population'],
    adds: {},
    removes: true,
  },
  ambassadors: { entity: 'membership', nameKeys: ['code', 'network'], removes: true },
  impacts: titled('impact'),
  populations: titled('population', 'name'),
  adoption: { entity: 'adoption_count', nameKeys: ['tool', 'population', 'adoption_count.counted_on'], removes: true },
  visits: {
    entity: 'day',
    nameKeys: ['day.held_on', 'day.title', 'day.site', 'day.unit'],
    adds: { kind: 'follow_up' },
    removes: true,
  },
  risks: titled('risk'),
  decisions: titled('decision'),
};

/** Where the value of a column goes. */
export type ColumnTarget =
  | { readonly kind: 'field'; readonly entity: EntityName; readonly name: string; readonly field: Field }
  /** A row told by its name, or by its code. */
  | { readonly kind: 'reference'; readonly entity: EntityName; readonly name: string; readonly target: EntityName }
  /** A person by name or code, else a text typed beside. */
  | { readonly kind: 'person'; readonly entity: EntityName; readonly name: string; readonly textField: string }
  | { readonly kind: 'rating'; readonly dimension: string }
  | { readonly kind: 'told' };

/** Where a column of a sheet goes; `told` for what is not read back. */
export function columnTarget(column: SheetColumn): ColumnTarget {
  if (!column.editable) return { kind: 'told' };
  if (column.key === 'moduleCode')
    return { kind: 'reference', entity: 'session', name: 'training_module_id', target: 'training_module' };
  const [entity = '', name = ''] = column.key.split('.', 2);
  if (entity === 'rating') return { kind: 'rating', dimension: name };
  if (!isEntityName(entity)) return { kind: 'told' };
  const { fields } = entityOf(entity);
  const field = Object.hasOwn(fields, name) ? fields[name] : undefined;
  const link = Object.hasOwn(fields, `${name}_id`) ? fields[`${name}_id`] : undefined;
  const isChosen = field?.type === 'choice' || field?.type === 'boolean';
  if (link?.target !== undefined && isEntityName(link.target) && !isChosen) {
    return field === undefined
      ? { kind: 'reference', entity, name: `${name}_id`, target: link.target }
      : { kind: 'person', entity, name: `${name}_id`, textField: name };
  }
  return field === undefined ? { kind: 'told' } : { kind: 'field', entity, name, field };
}
