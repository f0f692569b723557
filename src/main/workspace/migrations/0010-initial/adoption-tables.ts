/** Tables of version 10: adoption. Released: never edited. */
export const adoptionTables = `
CREATE TABLE indicator (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  name TEXT NOT NULL,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  phase TEXT CHECK (phase IN ('prepare', 'engage', 'deliver', 'anchor')),
  family TEXT CHECK (family IN ('information', 'understanding', 'support', 'participation', 'usage', 'competence', 'assistance', 'satisfaction', 'image', 'confidence', 'time_to_adoption', 'value')),
  description TEXT,
  unit TEXT,
  baseline REAL,
  target REAL,
  threshold REAL,
  target_on TEXT CHECK (target_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  direction TEXT CHECK (direction IN ('up', 'down')),
  frequency TEXT,
  source TEXT,
  owner_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  owner TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE reading (
  id TEXT PRIMARY KEY,
  indicator_id TEXT NOT NULL REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  read_on TEXT NOT NULL CHECK (read_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  tool_id TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  value REAL NOT NULL,
  source TEXT,
  comment TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX reading_by_indicator_id ON reading (indicator_id);
CREATE INDEX reading_by_population_id ON reading (population_id);
CREATE INDEX reading_by_tool_id ON reading (tool_id);
CREATE TABLE adoption_count (
  id TEXT PRIMARY KEY,
  tool_id TEXT NOT NULL REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  counted_on TEXT NOT NULL CHECK (counted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  target_people INTEGER CHECK (target_people BETWEEN 0 AND 10000000),
  enrolled INTEGER CHECK (enrolled BETWEEN 0 AND 10000000),
  connected_once INTEGER CHECK (connected_once BETWEEN 0 AND 10000000),
  active_7_days INTEGER CHECK (active_7_days BETWEEN 0 AND 10000000),
  active_30_days INTEGER CHECK (active_30_days BETWEEN 0 AND 10000000),
  recurrent INTEGER CHECK (recurrent BETWEEN 0 AND 10000000),
  ghosts INTEGER CHECK (ghosts BETWEEN 0 AND 10000000),
  inactive INTEGER CHECK (inactive BETWEEN 0 AND 10000000),
  inactive_after_days INTEGER CHECK (inactive_after_days BETWEEN 0 AND 3650),
  out_of_scope INTEGER CHECK (out_of_scope BETWEEN 0 AND 10000000),
  converted INTEGER CHECK (converted BETWEEN 0 AND 10000000),
  trained INTEGER CHECK (trained BETWEEN 0 AND 10000000),
  to_train INTEGER CHECK (to_train BETWEEN 0 AND 10000000),
  participants INTEGER CHECK (participants BETWEEN 0 AND 10000000),
  reached INTEGER CHECK (reached BETWEEN 0 AND 10000000),
  requests_level_1 INTEGER CHECK (requests_level_1 BETWEEN 0 AND 10000000),
  requests_level_2 INTEGER CHECK (requests_level_2 BETWEEN 0 AND 10000000),
  requests_level_3 INTEGER CHECK (requests_level_3 BETWEEN 0 AND 10000000),
  icap_interactive INTEGER CHECK (icap_interactive BETWEEN 0 AND 10000000),
  icap_constructive INTEGER CHECK (icap_constructive BETWEEN 0 AND 10000000),
  icap_active INTEGER CHECK (icap_active BETWEEN 0 AND 10000000),
  icap_passive INTEGER CHECK (icap_passive BETWEEN 0 AND 10000000),
  target_rate REAL CHECK (target_rate BETWEEN 0 AND 100),
  comment TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX adoption_count_by_tool_id ON adoption_count (tool_id);
CREATE INDEX adoption_count_by_population_id ON adoption_count (population_id);
CREATE TABLE usage_account (
  id TEXT PRIMARY KEY,
  tool_id TEXT NOT NULL REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  account_hash TEXT NOT NULL,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  enrolled_on TEXT CHECK (enrolled_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  last_active_on TEXT CHECK (last_active_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  removed_on TEXT CHECK (removed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  relaunched_on TEXT CHECK (relaunched_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX usage_account_by_tool_id ON usage_account (tool_id);
CREATE TABLE relaunch (
  id TEXT PRIMARY KEY,
  tool_id TEXT NOT NULL REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  action_id TEXT REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  sent_on TEXT NOT NULL CHECK (sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  segment TEXT,
  channel TEXT,
  targeted INTEGER CHECK (targeted BETWEEN 0 AND 10000000),
  converted INTEGER CHECK (converted BETWEEN 0 AND 10000000),
  measured_on TEXT CHECK (measured_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE TABLE service_rating (
  id TEXT PRIMARY KEY,
  tool_id TEXT NOT NULL REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  rated_on TEXT NOT NULL CHECK (rated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  useful REAL CHECK (useful BETWEEN 0 AND 10),
  usable REAL CHECK (usable BETWEEN 0 AND 10),
  used REAL CHECK (used BETWEEN 0 AND 10),
  respondents INTEGER CHECK (respondents BETWEEN 0 AND 10000000),
  comment TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX service_rating_by_tool_id ON service_rating (tool_id);
CREATE INDEX service_rating_by_population_id ON service_rating (population_id);
`;
