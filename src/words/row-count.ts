import { isEntityName } from '../domain/model.ts';
import type { Label } from '../domain/shared/label.ts';
import { entityWords, type ModelWords } from './model-words.ts';

/** « 3 populations », « Note »: how many rows of which entity a change is about. */
export function rowCount(model: ModelWords, parameters: NonNullable<Label['parameters']>): string {
  const { entity, count = 1 } = parameters;
  if (typeof entity !== 'string' || !isEntityName(entity)) return String(count);
  const { one, many } = entityWords(model, entity);
  return Number(count) === 1 ? one : `${count} ${many.toLowerCase()}`;
}
