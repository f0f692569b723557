import { entityNames, entityOf, type EntityName } from '../../../domain/model.ts';
import { sha256 } from '../file/safe-write.ts';
import type { WritableWorkspace } from '../workspace.ts';
import { codeOf } from './codes.ts';
import type { Steps } from './steps.ts';
import { changeRowSteps } from './write-gate.ts';

/** A code that two copies gave to two rows, and the one that the later row takes. */
export interface NewCode {
  readonly entity: EntityName;
  readonly from: string;
  readonly to: string;
}

const firstDerived = 1_000_000;
const derivedCount = 9_000_000;

/**
 * Tells apart what has one code, a step at a time within the caller's transaction. Two copies made with the file explorer may, very rarely, draw the same block of codes. Of two rows with
 * one code the first keeps it, and the other takes one derived from its id, the same on every copy.
 * @returns the codes that changed
 */
export function* separateCodes(workspace: WritableWorkspace, author: string): Steps<NewCode[]> {
  const clashes: Clash[] = [];
  for (const entity of entityNames) {
    clashes.push(...clashesOf(workspace, entity));
    yield;
  }
  if (clashes.length === 0) return [];
  const description = { kind: 'resolve' as const, label: { key: 'separate_codes' }, author };
  yield* changeRowSteps(workspace, description, function* (writer) {
    for (const { entity, row, to } of clashes) {
      writer.update(entity, row, { code: to });
      yield;
    }
  });
  return clashes;
}

interface Clash extends NewCode {
  readonly row: string;
}

function clashesOf(workspace: WritableWorkspace, entity: EntityName): Clash[] {
  const prefix = entityOf(entity).fields['code']?.codePrefix;
  if (prefix === undefined) return [];
  return workspace.db
    .all<{ id: string; code: string }>(
      `SELECT id, code FROM ${entity} AS later
       WHERE EXISTS (SELECT 1 FROM ${entity} AS first WHERE first.code = later.code AND first.id < later.id) ORDER BY id`,
    )
    .map(({ id, code }) => ({ entity, row: id, from: code, to: derivedCode(prefix, id) }));
}

function derivedCode(prefix: string, id: string): string {
  return codeOf(prefix, firstDerived + (Number.parseInt(sha256(id).slice(0, 8), 16) % derivedCount));
}
