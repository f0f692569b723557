/** Tables of version 10: organisation. Released: never edited. */
export const organisationTables = `
CREATE TABLE site (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  city TEXT,
  address TEXT,
  region TEXT,
  comment TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE unit (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  short_name TEXT,
  kind TEXT,
  parent_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  manager_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  headcount INTEGER CHECK (headcount BETWEEN 0 AND 10000000),
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX unit_by_parent_id ON unit (parent_id);
CREATE TABLE population (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  parent_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  profession TEXT,
  actor_family TEXT CHECK (actor_family IN ('decision_maker', 'management', 'business', 'user', 'it', 'support', 'partner', 'customer')),
  digital_maturity INTEGER CHECK (digital_maturity BETWEEN 1 AND 5),
  approach TEXT CHECK (approach IN ('attract', 'guided', 'both')),
  scope TEXT NOT NULL CHECK (scope IN ('in', 'later', 'out')),
  planned_on TEXT CHECK (planned_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  characteristics TEXT,
  needs TEXT,
  practices TEXT,
  fears TEXT,
  expectations TEXT,
  resistances TEXT,
  channels TEXT,
  importance TEXT CHECK (importance IN ('essential', 'necessary', 'minor')),
  stance_risk TEXT CHECK (stance_risk IN ('refusal', 'negotiation', 'acceptance')),
  time_to_competence_days INTEGER CHECK (time_to_competence_days BETWEEN 0 AND 3650),
  member_rule TEXT,
  comment TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE population_headcount (
  id TEXT PRIMARY KEY,
  population_id TEXT NOT NULL REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  counted_on TEXT CHECK (counted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  headcount INTEGER NOT NULL CHECK (headcount BETWEEN 0 AND 10000000),
  source TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX population_headcount_by_population_id ON population_headcount (population_id);
CREATE INDEX population_headcount_by_site_id ON population_headcount (site_id);
CREATE TABLE population_member (
  id TEXT PRIMARY KEY,
  population_id TEXT NOT NULL REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  origin TEXT CHECK (origin IN ('manual', 'rule', 'import'))
) STRICT, WITHOUT ROWID;
CREATE INDEX population_member_by_population_id ON population_member (population_id);
CREATE INDEX population_member_by_person_id ON population_member (person_id);
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  unit_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  job_title TEXT,
  actor_family TEXT CHECK (actor_family IN ('decision_maker', 'management', 'business', 'user', 'it', 'support', 'partner', 'customer')),
  grade TEXT,
  manages INTEGER CHECK (manages IN (0, 1)),
  external INTEGER CHECK (external IN (0, 1)),
  manager_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  arrived_on TEXT CHECK (arrived_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  informed_on TEXT CHECK (informed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  objected_on TEXT CHECK (objected_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  erased_on TEXT CHECK (erased_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX person_by_unit_id ON person (unit_id);
CREATE INDEX person_by_site_id ON person (site_id);
CREATE INDEX person_by_manager_id ON person (manager_id);
CREATE TABLE identity (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  first_name TEXT,
  last_name TEXT,
  email TEXT,
  phone TEXT,
  mobile TEXT,
  employee_number TEXT,
  login TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX identity_by_person_id ON identity (person_id);
CREATE TABLE process (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  description TEXT,
  documented INTEGER CHECK (documented IN (0, 1)),
  documentation_link TEXT,
  parent_id TEXT REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  unit_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  owner_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  frequency TEXT,
  volume TEXT,
  criticality INTEGER CHECK (criticality BETWEEN 1 AND 4),
  improvement TEXT,
  comment TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE tool (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('official', 'shadow', 'in_house')),
  status TEXT CHECK (status IN ('current', 'target', 'retired')),
  publisher TEXT,
  description TEXT,
  owner TEXT,
  link TEXT,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  replaced_by_id TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  expected_users INTEGER CHECK (expected_users BETWEEN 0 AND 10000000),
  comment TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE process_tool (
  id TEXT PRIMARY KEY,
  process_id TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  tool_id TEXT NOT NULL REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  usage TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX process_tool_by_process_id ON process_tool (process_id);
CREATE INDEX process_tool_by_tool_id ON process_tool (tool_id);
CREATE TABLE process_population (
  id TEXT PRIMARY KEY,
  process_id TEXT NOT NULL REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT NOT NULL REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT,
  hours_per_week REAL CHECK (hours_per_week BETWEEN 0 AND 168)
) STRICT, WITHOUT ROWID;
CREATE INDEX process_population_by_process_id ON process_population (process_id);
CREATE INDEX process_population_by_population_id ON process_population (population_id);
`;
