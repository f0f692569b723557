/** Tables of version 10: impact. Released: never edited. */
export const impactTables = `
CREATE TABLE dimension_set (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  source TEXT,
  scale_min INTEGER NOT NULL CHECK (scale_min BETWEEN 0 AND 10),
  scale_max INTEGER NOT NULL CHECK (scale_max BETWEEN 1 AND 10),
  comment TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE dimension (
  id TEXT PRIMARY KEY,
  dimension_set_id TEXT NOT NULL REFERENCES dimension_set (id) DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  description TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX dimension_by_dimension_set_id ON dimension (dimension_set_id);
CREATE TABLE dimension_level (
  id TEXT PRIMARY KEY,
  dimension_id TEXT NOT NULL REFERENCES dimension (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 10),
  label TEXT NOT NULL,
  description TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX dimension_level_by_dimension_id ON dimension_level (dimension_id);
CREATE TABLE impact (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT NOT NULL REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  process_id TEXT REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  unit_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  tool_id TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  lot_id TEXT REFERENCES lot (id) DEFERRABLE INITIALLY DEFERRED,
  dimension_set_id TEXT REFERENCES dimension_set (id) DEFERRABLE INITIALLY DEFERRED,
  activity TEXT,
  before TEXT,
  after TEXT,
  direction TEXT CHECK (direction IN ('gain', 'loss', 'mixed', 'neutral')),
  main_lever TEXT CHECK (main_lever IN ('communication', 'training', 'procedure', 'support')),
  secondary_lever TEXT CHECK (secondary_lever IN ('communication', 'training', 'procedure', 'support')),
  lever_reason TEXT,
  confidence INTEGER CHECK (confidence BETWEEN 1 AND 3),
  criticality INTEGER CHECK (criticality BETWEEN 1 AND 4),
  skill TEXT,
  skill_kind TEXT CHECK (skill_kind IN ('business', 'tool')),
  status TEXT NOT NULL CHECK (status IN ('draft', 'to_validate', 'validated', 'closed')),
  validated_on TEXT CHECK (validated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  validated_by TEXT,
  internal_comment TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX impact_by_project_id ON impact (project_id);
CREATE INDEX impact_by_population_id ON impact (population_id);
CREATE TABLE rating (
  id TEXT PRIMARY KEY,
  impact_id TEXT NOT NULL REFERENCES impact (id) DEFERRABLE INITIALLY DEFERRED,
  dimension_id TEXT NOT NULL REFERENCES dimension (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 10),
  comment TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX rating_by_impact_id ON rating (impact_id);
CREATE INDEX rating_by_dimension_id ON rating (dimension_id);
CREATE TABLE workshop_rating (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT NOT NULL REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  dimension_id TEXT NOT NULL REFERENCES dimension (id) DEFERRABLE INITIALLY DEFERRED,
  level INTEGER NOT NULL CHECK (level BETWEEN 0 AND 10),
  confidence INTEGER CHECK (confidence BETWEEN 1 AND 3),
  rated_on TEXT CHECK (rated_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  participants TEXT,
  comment TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX workshop_rating_by_project_id ON workshop_rating (project_id);
CREATE INDEX workshop_rating_by_population_id ON workshop_rating (population_id);
CREATE INDEX workshop_rating_by_dimension_id ON workshop_rating (dimension_id);
CREATE TABLE risk (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT,
  nature TEXT CHECK (nature IN ('human', 'organisation', 'skills', 'workload', 'technical', 'legal', 'planning')),
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  impact_id TEXT REFERENCES impact (id) DEFERRABLE INITIALLY DEFERRED,
  action_id TEXT REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  probability INTEGER CHECK (probability BETWEEN 1 AND 4),
  severity INTEGER CHECK (severity BETWEEN 1 AND 4),
  response TEXT,
  owner_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  owner TEXT,
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  follow_up TEXT,
  status TEXT NOT NULL CHECK (status IN ('open', 'watched', 'occurred', 'closed'))
) STRICT, WITHOUT ROWID;
`;
