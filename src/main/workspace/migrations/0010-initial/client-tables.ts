/** Tables of version 10: client. Released: never edited. */
export const clientTables = `
CREATE TABLE client (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  name TEXT NOT NULL,
  legal_name TEXT,
  sector TEXT NOT NULL CHECK (sector IN ('private', 'public')),
  language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
  city TEXT,
  people_word TEXT,
  customers_word TEXT,
  logo_id TEXT REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
  mission_starts_on TEXT CHECK (mission_starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  mission_ends_on TEXT CHECK (mission_ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  keep_until TEXT CHECK (keep_until GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  culture TEXT,
  digital_maturity INTEGER CHECK (digital_maturity BETWEEN 1 AND 5),
  maturity_comment TEXT,
  firm_name TEXT,
  firm_logo_id TEXT REFERENCES attachment (id) DEFERRABLE INITIALLY DEFERRED,
  confidentiality TEXT,
  purpose TEXT,
  notice TEXT,
  people_informed_on TEXT CHECK (people_informed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  consulted_body TEXT,
  consulted_on TEXT CHECK (consulted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  consultation_comment TEXT,
  impact_assessment_status TEXT CHECK (impact_assessment_status IN ('not_needed', 'to_do', 'in_progress', 'done')),
  erased_on TEXT CHECK (erased_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE TABLE author (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  firm TEXT NOT NULL,
  initials TEXT,
  email TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE project (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  slogan TEXT,
  type TEXT CHECK (type IN ('technical', 'operational', 'regulatory')),
  status TEXT NOT NULL CHECK (status IN ('framing', 'active', 'closed')),
  complexity INTEGER CHECK (complexity BETWEEN 1 AND 4),
  impact_level INTEGER CHECK (impact_level BETWEEN 1 AND 4),
  strategic INTEGER CHECK (strategic IN (0, 1)),
  innovative INTEGER CHECK (innovative IN (0, 1)),
  vision TEXT,
  purpose TEXT,
  objectives TEXT,
  success_criteria TEXT,
  scope_in TEXT,
  scope_out TEXT,
  assumptions TEXT,
  constraints TEXT,
  interdependencies TEXT,
  needs_gap TEXT,
  secondary_benefits TEXT,
  expected_users INTEGER CHECK (expected_users BETWEEN 0 AND 10000000),
  time_to_competence_days INTEGER CHECK (time_to_competence_days BETWEEN 0 AND 3650),
  budget REAL,
  training_budget REAL,
  resources TEXT,
  starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE project_driver (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  kind TEXT NOT NULL CHECK (kind IN ('regulatory', 'economic', 'competitive', 'trust', 'digital_sobriety', 'quality', 'other')),
  comment TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX project_driver_by_project_id ON project_driver (project_id);
CREATE TABLE sizing_answer (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  question TEXT NOT NULL,
  answer INTEGER CHECK (answer BETWEEN 0 AND 10000000),
  comment TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX sizing_answer_by_project_id ON sizing_answer (project_id);
CREATE TABLE mission_role (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('sponsor', 'project_lead', 'it_lead', 'change_lead', 'business_lead', 'hr', 'communication', 'trainer', 'support', 'committee', 'data_protection')),
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE INDEX mission_role_by_person_id ON mission_role (person_id);
CREATE INDEX mission_role_by_project_id ON mission_role (project_id);
CREATE TABLE lot (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  description TEXT,
  process_id TEXT REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  opens_when TEXT,
  status TEXT CHECK (status IN ('planned', 'open', 'adopted', 'dropped')),
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE wave (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  description TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE go_live (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  lot_id TEXT REFERENCES lot (id) DEFERRABLE INITIALLY DEFERRED,
  wave_id TEXT REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
  site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  goes_live_on TEXT CHECK (goes_live_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  status TEXT CHECK (status IN ('planned', 'confirmed', 'done', 'postponed')),
  comment TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX go_live_by_project_id ON go_live (project_id);
CREATE INDEX go_live_by_lot_id ON go_live (lot_id);
CREATE INDEX go_live_by_wave_id ON go_live (wave_id);
CREATE INDEX go_live_by_site_id ON go_live (site_id);
CREATE TABLE calendar_period (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('public_holiday', 'leave', 'black_out', 'peak')),
  name TEXT NOT NULL,
  starts_on TEXT NOT NULL CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ends_on TEXT NOT NULL CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  forbidden INTEGER CHECK (forbidden IN (0, 1)),
  reason TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE decision (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  context TEXT,
  warning_given TEXT,
  warned_on TEXT CHECK (warned_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  client_choice TEXT,
  reason TEXT,
  consequences TEXT,
  decided_on TEXT CHECK (decided_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  decided_by TEXT,
  decided_by_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  expected_by TEXT CHECK (expected_by GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  status TEXT NOT NULL CHECK (status IN ('expected', 'taken', 'revised', 'dropped')),
  day_id TEXT REFERENCES day (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE TABLE attachment (
  id TEXT PRIMARY KEY,
  sha256 TEXT NOT NULL,
  name TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size_bytes INTEGER NOT NULL CHECK (size_bytes BETWEEN 0 AND 1000000000),
  width INTEGER CHECK (width BETWEEN 0 AND 100000),
  height INTEGER CHECK (height BETWEEN 0 AND 100000),
  alternative_text TEXT,
  caption TEXT,
  note_id TEXT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  day_id TEXT REFERENCES day (id) DEFERRABLE INITIALLY DEFERRED,
  section_id TEXT REFERENCES section (id) DEFERRABLE INITIALLY DEFERRED,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX attachment_by_note_id ON attachment (note_id);
CREATE TABLE setting (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  value TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE snapshot (
  id TEXT PRIMARY KEY,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  taken_at TEXT NOT NULL,
  committee TEXT,
  comment TEXT,
  figures TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE watch_dismissal (
  id TEXT PRIMARY KEY,
  rule TEXT NOT NULL,
  target TEXT NOT NULL,
  reason TEXT NOT NULL,
  dismissed_on TEXT CHECK (dismissed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]')
) STRICT, WITHOUT ROWID;
CREATE TABLE watched_term (
  id TEXT PRIMARY KEY,
  term TEXT NOT NULL,
  language TEXT NOT NULL CHECK (language IN ('fr', 'en')),
  theme TEXT NOT NULL CHECK (theme IN ('health', 'union', 'religion', 'politics', 'private_life', 'insult', 'judgement', 'other')),
  suggestion TEXT,
  active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT, WITHOUT ROWID;
`;
