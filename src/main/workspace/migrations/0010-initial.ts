import { adoptionTables } from './0010-initial/adoption-tables.ts';
import { clientTables } from './0010-initial/client-tables.ts';
import { deliverableTables } from './0010-initial/deliverable-tables.ts';
import { impactTables } from './0010-initial/impact-tables.ts';
import { influenceTables } from './0010-initial/influence-tables.ts';
import { logTables } from './0010-initial/log-tables.ts';
import { observationTables } from './0010-initial/observation-tables.ts';
import { organisationTables } from './0010-initial/organisation-tables.ts';
import { planTables } from './0010-initial/plan-tables.ts';
import type { Migration } from './migration.ts';

/** Version 10: the first schema. */
export const initialMigration: Migration = {
  version: 10,
  up: (db) => {
    for (const tables of [
      logTables,
      clientTables,
      organisationTables,
      observationTables,
      impactTables,
      influenceTables,
      planTables,
      adoptionTables,
      deliverableTables,
    ]) {
      db.exec(tables);
    }
  },
  rewrite: (operation) => operation,
};
