import type { Migration } from './migration.ts';

/**
 * Version 30: conditions by which a population finds its members, people who look alike and are not one, and
 * people merged into another.
 */
export const organisationLinksMigration: Migration = {
  version: 30,
  up: (db) => {
    db.exec(`
      ALTER TABLE population ADD COLUMN rule_match TEXT CHECK (rule_match IN ('all', 'any'));
      CREATE TABLE population_condition (
        id TEXT PRIMARY KEY,
        population_id TEXT NOT NULL REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
        subject TEXT NOT NULL CHECK (subject IN ('unit', 'site', 'manager', 'job_title', 'grade', 'actor_family', 'manages', 'external')),
        unit_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
        with_sub_units INTEGER CHECK (with_sub_units IN (0, 1)),
        site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
        manager_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        contains TEXT,
        actor_family TEXT CHECK (actor_family IN ('decision_maker', 'management', 'business', 'user', 'it', 'support', 'partner', 'customer')),
        answer INTEGER CHECK (answer IN (0, 1)),
        manual_order TEXT
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX population_condition_by_population_id ON population_condition (population_id);
      CREATE INDEX population_condition_by_unit_id ON population_condition (unit_id);
      CREATE INDEX population_condition_by_site_id ON population_condition (site_id);
      CREATE INDEX population_condition_by_manager_id ON population_condition (manager_id);
      CREATE TABLE distinct_people (
        id TEXT PRIMARY KEY,
        one_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
        other_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX distinct_people_by_one_id ON distinct_people (one_id);
      CREATE INDEX distinct_people_by_other_id ON distinct_people (other_id);
      CREATE TABLE merged_person (
        id TEXT PRIMARY KEY,
        merged_id TEXT NOT NULL,
        person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX merged_person_by_person_id ON merged_person (person_id);
    `);
  },
  rewrite: (operation) => operation,
};
