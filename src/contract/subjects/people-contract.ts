import { type } from '@orpc/contract';
import { z } from 'zod';
import type { EntityName, Row } from '../../domain/model.ts';
import type { StoredValue } from '../../domain/shared/entity.ts';
import { isoDate, procedure } from '../base.ts';

/** Everything held on one person (GDPR art. 15; docs/law.md). */
export interface PersonHeld {
  readonly code: string;
  readonly identity: Row<'identity'> | undefined;
  readonly person: Row<'person'>;
  readonly rows: readonly {
    readonly entity: EntityName;
    readonly field: string;
    readonly values: Readonly<Record<string, StoredValue>>;
  }[];
  readonly texts: readonly {
    readonly entity: EntityName;
    readonly row: string;
    readonly field: string;
    readonly text: string;
  }[];
  readonly changes: number;
}

/** What an erasure did, backups included. */
export interface Erased {
  readonly code: string;
  readonly rows: number;
  readonly redactedTexts: number;
  readonly backups: number;
  readonly deletedBackups: number;
  /** First names left in texts that are not linked to the person: to be read again. */
  readonly firstNamesLeft: number;
}

const code = z.string().min(1).max(20);

export const peopleContract = {
  held: procedure.input(z.strictObject({ code })).output(type<PersonHeld>()),
  /** Erases a person for good, backups included. */
  erase: procedure.input(z.strictObject({ code, today: isoDate })).output(type<Erased>()),
};
