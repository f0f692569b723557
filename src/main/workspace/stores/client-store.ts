import type { Row } from '../../../domain/model.ts';
import { derivedId } from '../../../domain/oplog/derived-id.ts';
import { entityOf } from '../../../domain/model.ts';
import { firstOf, sql } from '../sql/query.ts';
import type { ReadableDb } from '../sql/connection.ts';

/** The key of the one client of a file. */
export const clientKey = 'client';

/** The client of the file. */
export function findClient(db: ReadableDb): Row<'client'> | undefined {
  return firstOf(
    db,
    sql
      .selectFrom('client')
      .selectAll()
      .where('id', '=', derivedId(entityOf('client'), { key: clientKey })),
  );
}
