import type { Migration } from './migration.ts';

/** Version 10: the first schema. */
export const initialMigration: Migration = {
  version: 10,
  up: (db) => {
    db.exec(logTables);
    db.exec(entityTables);
  },
  rewrite: (operation) => operation,
};

const logTables = `
CREATE TABLE workspace (
  key TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE TABLE change (
  seq INTEGER PRIMARY KEY,
  id TEXT NOT NULL UNIQUE,
  hlc TEXT NOT NULL,
  author TEXT NOT NULL,
  device TEXT NOT NULL,
  label TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('edit', 'import', 'undo', 'resolve', 'erase')),
  undoes TEXT,
  schema_version INTEGER NOT NULL,
  merged INTEGER NOT NULL CHECK (merged IN (0, 1)),
  digest TEXT NOT NULL
) STRICT;
CREATE TABLE op (
  seq INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES change (seq),
  position INTEGER NOT NULL,
  entity TEXT NOT NULL,
  row TEXT NOT NULL,
  field TEXT NOT NULL,
  value ANY,
  parents TEXT NOT NULL,
  leaf INTEGER NOT NULL CHECK (leaf IN (0, 1, 2))
) STRICT;
CREATE INDEX op_by_change ON op (change, position);
CREATE INDEX op_by_cell ON op (row, field);
CREATE INDEX op_in_conflict ON op (row, field) WHERE leaf = 2;
CREATE INDEX op_erasing ON op (row) WHERE field = '@erased';
CREATE TABLE identity_op (
  seq INTEGER PRIMARY KEY,
  change INTEGER NOT NULL REFERENCES change (seq),
  position INTEGER NOT NULL,
  entity TEXT NOT NULL,
  row TEXT NOT NULL,
  field TEXT NOT NULL,
  value ANY,
  parents TEXT NOT NULL,
  leaf INTEGER NOT NULL CHECK (leaf IN (0, 1, 2))
) STRICT;
CREATE INDEX identity_op_by_change ON identity_op (change, position);
CREATE INDEX identity_op_by_cell ON identity_op (row, field);
CREATE INDEX identity_op_in_conflict ON identity_op (row, field) WHERE leaf = 2;
CREATE TABLE code_block (
  copy TEXT NOT NULL,
  prefix TEXT NOT NULL,
  next INTEGER NOT NULL,
  last INTEGER NOT NULL,
  PRIMARY KEY (copy, prefix)
) STRICT, WITHOUT ROWID;
CREATE TABLE attachment_content (
  sha256 TEXT PRIMARY KEY,
  bytes BLOB NOT NULL
) STRICT;
CREATE TABLE search_document (
  id INTEGER PRIMARY KEY,
  entity TEXT NOT NULL,
  row TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT NOT NULL,
  UNIQUE (entity, row)
) STRICT;
CREATE VIRTUAL TABLE search_index USING fts5 (
  title, body,
  content = 'search_document', content_rowid = 'id',
  tokenize = "unicode61 remove_diacritics 2"
);
`;

const entityTables = `
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
CREATE TABLE day (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('observation', 'follow_up')),
  title TEXT,
  held_on TEXT NOT NULL CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  ends_at TEXT CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  unit_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  go_live_id TEXT REFERENCES go_live (id) DEFERRABLE INITIALLY DEFERRED,
  offset_days INTEGER CHECK (offset_days BETWEEN 0 AND 3650),
  observer TEXT,
  attendees TEXT,
  informed_people TEXT,
  informed_on TEXT CHECK (informed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  hypotheses TEXT,
  own_expectations TEXT,
  programme TEXT,
  question_guide TEXT,
  synthesis TEXT,
  to_check TEXT,
  next_steps TEXT,
  usages_seen TEXT,
  irritants_lifted TEXT,
  irritants_left TEXT,
  relapse TEXT,
  motivation_facts TEXT,
  decisions TEXT,
  status TEXT NOT NULL CHECK (status IN ('planned', 'in_progress', 'done', 'cancelled'))
) STRICT, WITHOUT ROWID;
CREATE TABLE day_participant (
  id TEXT PRIMARY KEY,
  day_id TEXT NOT NULL REFERENCES day (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  informed INTEGER CHECK (informed IN (0, 1)),
  present INTEGER CHECK (present IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX day_participant_by_day_id ON day_participant (day_id);
CREATE INDEX day_participant_by_person_id ON day_participant (person_id);
CREATE TABLE day_population (
  id TEXT PRIMARY KEY,
  day_id TEXT NOT NULL REFERENCES day (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT NOT NULL REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX day_population_by_day_id ON day_population (day_id);
CREATE INDEX day_population_by_population_id ON day_population (population_id);
CREATE TABLE note (
  id TEXT PRIMARY KEY,
  day_id TEXT REFERENCES day (id) DEFERRABLE INITIALLY DEFERRED,
  noted_on TEXT CHECK (noted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  noted_at TEXT CHECK (noted_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  kind TEXT NOT NULL CHECK (kind IN ('fact', 'verbatim', 'irritant', 'workaround', 'undocumented_process', 'dysfunction', 'usage', 'influence', 'good_practice', 'question', 'objection', 'fixed_on_spot', 'idea')),
  fact TEXT NOT NULL,
  interpretation TEXT,
  voice TEXT,
  place TEXT,
  activity TEXT,
  severity INTEGER CHECK (severity BETWEEN 1 AND 4),
  frequency TEXT CHECK (frequency IN ('once', 'sometimes', 'weekly', 'daily', 'permanent')),
  cause TEXT,
  people_concerned INTEGER CHECK (people_concerned BETWEEN 0 AND 10000000),
  lesson TEXT,
  fixed_on_spot INTEGER CHECK (fixed_on_spot IN (0, 1)),
  minutes_to_fix INTEGER CHECK (minutes_to_fix BETWEEN 0 AND 100000),
  immediate_action TEXT,
  status TEXT NOT NULL CHECK (status IN ('untreated', 'treated', 'set_aside')),
  author_id TEXT REFERENCES author (id) DEFERRABLE INITIALLY DEFERRED,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX note_by_day_id ON note (day_id);
CREATE TABLE note_link (
  id TEXT PRIMARY KEY,
  note_id TEXT NOT NULL REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  process_id TEXT REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  tool_id TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  unit_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX note_link_by_note_id ON note_link (note_id);
CREATE INDEX note_link_by_person_id ON note_link (person_id);
CREATE INDEX note_link_by_population_id ON note_link (population_id);
CREATE INDEX note_link_by_process_id ON note_link (process_id);
CREATE INDEX note_link_by_tool_id ON note_link (tool_id);
CREATE INDEX note_link_by_unit_id ON note_link (unit_id);
CREATE INDEX note_link_by_site_id ON note_link (site_id);
CREATE INDEX note_link_by_project_id ON note_link (project_id);
CREATE TABLE concern (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('question', 'fear', 'objection', 'rumour')),
  wording TEXT NOT NULL,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  note_id TEXT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  heard_on TEXT CHECK (heard_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  times_heard INTEGER CHECK (times_heard BETWEEN 0 AND 100000),
  answer TEXT,
  answered_on TEXT CHECK (answered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  owner_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  channel TEXT,
  status TEXT NOT NULL CHECK (status IN ('open', 'prepared', 'answered', 'closed'))
) STRICT, WITHOUT ROWID;
CREATE TABLE requirement (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  process_id TEXT REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  tool_id TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  note_id TEXT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  priority INTEGER CHECK (priority BETWEEN 1 AND 3),
  status TEXT NOT NULL CHECK (status IN ('proposed', 'accepted', 'refused', 'delivered')),
  answer TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE use_case (
  id TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  description TEXT,
  profession TEXT,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  process_id TEXT REFERENCES process (id) DEFERRABLE INITIALLY DEFERRED,
  tool_id TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  note_id TEXT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('spotted', 'tried', 'adopted', 'dropped')),
  result TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE lesson (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('tip', 'lesson', 'testimony', 'experiment')),
  title TEXT NOT NULL,
  body TEXT,
  gathered_on TEXT CHECK (gathered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  tool_id TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  note_id TEXT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  owner_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  may_be_published INTEGER CHECK (may_be_published IN (0, 1)),
  spread_on TEXT CHECK (spread_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  status TEXT CHECK (status IN ('draft', 'ready', 'spread'))
) STRICT, WITHOUT ROWID;
CREATE TABLE check_item (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('readiness', 'first_connection', 'usage')),
  label TEXT NOT NULL,
  go_live_id TEXT REFERENCES go_live (id) DEFERRABLE INITIALLY DEFERRED,
  day_id TEXT REFERENCES day (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  answer TEXT CHECK (answer IN ('yes', 'partly', 'no', 'not_applicable')),
  checked_on TEXT CHECK (checked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  comment TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
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
CREATE TABLE survey (
  id TEXT PRIMARY KEY,
  question TEXT NOT NULL,
  asked_on TEXT CHECK (asked_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  source TEXT NOT NULL CHECK (source IN ('survey', 'interview', 'observation')),
  purpose TEXT,
  informed_on TEXT CHECK (informed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  comment TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE nomination (
  id TEXT PRIMARY KEY,
  survey_id TEXT NOT NULL REFERENCES survey (id) DEFERRABLE INITIALLY DEFERRED,
  from_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  to_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  weight REAL CHECK (weight BETWEEN 0 AND 1000000),
  note_id TEXT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX nomination_by_survey_id ON nomination (survey_id);
CREATE INDEX nomination_by_from_id ON nomination (from_id);
CREATE INDEX nomination_by_to_id ON nomination (to_id);
CREATE TABLE stance (
  id TEXT PRIMARY KEY,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  synergy INTEGER CHECK (synergy BETWEEN 1 AND 4),
  antagonism INTEGER CHECK (antagonism BETWEEN 1 AND 4),
  observed_fact TEXT NOT NULL,
  observed_on TEXT NOT NULL CHECK (observed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  place TEXT,
  note_id TEXT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  expected_synergy INTEGER CHECK (expected_synergy BETWEEN 1 AND 4),
  action_id TEXT REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  carrier TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX stance_by_person_id ON stance (person_id);
CREATE TABLE stance_type (
  id TEXT PRIMARY KEY,
  key TEXT NOT NULL,
  label TEXT NOT NULL,
  synergy_min INTEGER CHECK (synergy_min BETWEEN 1 AND 4),
  synergy_max INTEGER CHECK (synergy_max BETWEEN 1 AND 4),
  antagonism_min INTEGER CHECK (antagonism_min BETWEEN 1 AND 4),
  antagonism_max INTEGER CHECK (antagonism_max BETWEEN 1 AND 4),
  attitude TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE stakeholder (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  actor_family TEXT CHECK (actor_family IN ('decision_maker', 'management', 'business', 'user', 'it', 'support', 'partner', 'customer')),
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  position TEXT CHECK (position IN ('favourable', 'neutral', 'concerned')),
  involvement INTEGER CHECK (involvement BETWEEN 1 AND 4),
  perception INTEGER CHECK (perception BETWEEN 1 AND 4),
  supports TEXT,
  concerns TEXT,
  influence_level INTEGER CHECK (influence_level BETWEEN 1 AND 4),
  interest_level INTEGER CHECK (interest_level BETWEEN 1 AND 4),
  measures TEXT,
  owner TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE network (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('relays', 'ambassadors', 'referents', 'working_group', 'exchange_group', 'committee')),
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  tool_id TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  label_singular TEXT,
  label_plural TEXT,
  label_gender TEXT CHECK (label_gender IN ('masculine', 'feminine', 'epicene')),
  mission TEXT,
  charter TEXT,
  rhythm TEXT,
  recognition TEXT,
  host_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  ends_on TEXT CHECK (ends_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE membership (
  id TEXT PRIMARY KEY,
  network_id TEXT NOT NULL REFERENCES network (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('spotted', 'asked', 'confirmed', 'active', 'referent', 'left')),
  found_by TEXT CHECK (found_by IN ('cited', 'observed', 'volunteer', 'coopted')),
  observed_facts TEXT,
  reach INTEGER CHECK (reach BETWEEN 0 AND 10000000),
  volunteered_on TEXT CHECK (volunteered_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  informed_on TEXT CHECK (informed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  manager_agreed_on TEXT CHECK (manager_agreed_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  agrees_to_be_named INTEGER CHECK (agrees_to_be_named IN (0, 1)),
  joined_on TEXT CHECK (joined_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  left_on TEXT CHECK (left_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  trained_on TEXT CHECK (trained_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  mission TEXT,
  speciality TEXT,
  hours_planned REAL CHECK (hours_planned BETWEEN 0 AND 100000),
  hours_spent REAL CHECK (hours_spent BETWEEN 0 AND 100000),
  requests_handled INTEGER CHECK (requests_handled BETWEEN 0 AND 1000000),
  advocacy TEXT,
  recognition TEXT,
  admin_scope TEXT,
  admin_granted_on TEXT CHECK (admin_granted_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  admin_granted_by TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_by_network_id ON membership (network_id);
CREATE INDEX membership_by_person_id ON membership (person_id);
CREATE TABLE membership_message (
  id TEXT PRIMARY KEY,
  membership_id TEXT NOT NULL REFERENCES membership (id) DEFERRABLE INITIALLY DEFERRED,
  message_id TEXT NOT NULL REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX membership_message_by_membership_id ON membership_message (membership_id);
CREATE INDEX membership_message_by_message_id ON membership_message (message_id);
CREATE TABLE message (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT NOT NULL,
  body TEXT,
  objective TEXT,
  arguments TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE message_population (
  id TEXT PRIMARY KEY,
  message_id TEXT NOT NULL REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT NOT NULL REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  wording TEXT,
  received_on TEXT CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  channel TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX message_population_by_message_id ON message_population (message_id);
CREATE INDEX message_population_by_population_id ON message_population (population_id);
CREATE TABLE medium (
  id TEXT PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('email', 'intranet', 'meeting', 'video', 'tutorial', 'e_learning', 'webinar', 'guide', 'poster', 'chatbot', 'blog', 'forum', 'event', 'demonstration', 'kit', 'game', 'other')),
  channel TEXT,
  description TEXT,
  purpose TEXT,
  guidance TEXT CHECK (guidance IN ('free', 'guided', 'framed')),
  means TEXT CHECK (means IN ('human', 'digital', 'both')),
  cost_fit INTEGER CHECK (cost_fit BETWEEN 1 AND 4),
  speed_fit INTEGER CHECK (speed_fit BETWEEN 1 AND 4),
  culture_fit INTEGER CHECK (culture_fit BETWEEN 1 AND 4),
  management_fit INTEGER CHECK (management_fit BETWEEN 1 AND 4),
  choice_reason TEXT,
  innovative INTEGER CHECK (innovative IN (0, 1)),
  result TEXT,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  tool_id TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  owner_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  owner TEXT,
  link TEXT,
  status TEXT CHECK (status IN ('to_make', 'in_progress', 'available', 'outdated')),
  review_on TEXT CHECK (review_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE medium_population (
  id TEXT PRIMARY KEY,
  medium_id TEXT NOT NULL REFERENCES medium (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT NOT NULL REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  fit INTEGER CHECK (fit BETWEEN 1 AND 4),
  comment TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX medium_population_by_medium_id ON medium_population (medium_id);
CREATE INDEX medium_population_by_population_id ON medium_population (population_id);
CREATE TABLE action (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  description TEXT,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  nature TEXT NOT NULL CHECK (nature IN ('communication', 'awareness', 'training', 'sandbox', 'coaching', 'workshop', 'demonstration', 'event', 'exchange_group', 'relay', 'support', 'organisation', 'follow_up')),
  phase TEXT NOT NULL CHECK (phase IN ('prepare', 'engage', 'deliver', 'anchor')),
  lever TEXT CHECK (lever IN ('communication', 'training', 'procedure', 'support')),
  approach TEXT CHECK (approach IN ('attract', 'guided', 'both')),
  guidance TEXT CHECK (guidance IN ('free', 'guided', 'framed')),
  means TEXT CHECK (means IN ('human', 'digital', 'both')),
  voluntary INTEGER CHECK (voluntary IN (0, 1)),
  objective TEXT,
  tool_id TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  medium_id TEXT REFERENCES medium (id) DEFERRABLE INITIALLY DEFERRED,
  emitter TEXT CHECK (emitter IN ('sponsor', 'manager', 'ambassador', 'project')),
  emitter_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  owner_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  owner TEXT,
  contributors TEXT,
  prepared_by TEXT,
  approved_by TEXT,
  origin TEXT CHECK (origin IN ('note', 'impact', 'committee', 'risk', 'concern', 'other')),
  priority INTEGER CHECK (priority BETWEEN 1 AND 3),
  starts_on TEXT CHECK (starts_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  due_on TEXT CHECK (due_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  anchor_id TEXT REFERENCES go_live (id) DEFERRABLE INITIALLY DEFERRED,
  offset_days INTEGER CHECK (offset_days BETWEEN -3650 AND 3650),
  duration_days INTEGER CHECK (duration_days BETWEEN 0 AND 3650),
  predecessor_id TEXT REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  unit_id TEXT REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  wave_id TEXT REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
  frequency TEXT,
  effort_hours REAL CHECK (effort_hours BETWEEN 0 AND 1000000),
  effort_hours_spent REAL CHECK (effort_hours_spent BETWEEN 0 AND 1000000),
  hours_per_person REAL CHECK (hours_per_person BETWEEN 0 AND 10000),
  cost_planned REAL,
  cost_actual REAL,
  status TEXT NOT NULL CHECK (status IN ('planned', 'in_progress', 'done', 'blocked', 'cancelled')),
  progress INTEGER CHECK (progress BETWEEN 0 AND 100),
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  people_reached INTEGER CHECK (people_reached BETWEEN 0 AND 10000000),
  feedback TEXT,
  indicator TEXT,
  collision_reason TEXT,
  innovative INTEGER CHECK (innovative IN (0, 1)),
  comment TEXT,
  internal_comment TEXT,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX action_by_project_id ON action (project_id);
CREATE TABLE action_population (
  id TEXT PRIMARY KEY,
  action_id TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT NOT NULL REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  people_reached INTEGER CHECK (people_reached BETWEEN 0 AND 10000000)
) STRICT, WITHOUT ROWID;
CREATE INDEX action_population_by_action_id ON action_population (action_id);
CREATE INDEX action_population_by_population_id ON action_population (population_id);
CREATE TABLE action_message (
  id TEXT PRIMARY KEY,
  action_id TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  message_id TEXT NOT NULL REFERENCES message (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX action_message_by_action_id ON action_message (action_id);
CREATE INDEX action_message_by_message_id ON action_message (message_id);
CREATE TABLE action_contributor (
  id TEXT PRIMARY KEY,
  action_id TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX action_contributor_by_action_id ON action_contributor (action_id);
CREATE INDEX action_contributor_by_person_id ON action_contributor (person_id);
CREATE TABLE cascade (
  id TEXT PRIMARY KEY,
  action_id TEXT NOT NULL REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  unit_id TEXT NOT NULL REFERENCES unit (id) DEFERRABLE INITIALLY DEFERRED,
  manager_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  kit_sent_on TEXT CHECK (kit_sent_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  done_on TEXT CHECK (done_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  feedback TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX cascade_by_action_id ON cascade (action_id);
CREATE INDEX cascade_by_unit_id ON cascade (unit_id);
CREATE TABLE training_module (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  title TEXT NOT NULL,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  action_id TEXT REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  impact_id TEXT REFERENCES impact (id) DEFERRABLE INITIALLY DEFERRED,
  nature TEXT NOT NULL CHECK (nature IN ('awareness', 'business', 'tool', 'deepening')),
  skill_kind TEXT CHECK (skill_kind IN ('business', 'tool')),
  core INTEGER CHECK (core IN (0, 1)),
  objective TEXT,
  content TEXT,
  prerequisites TEXT,
  mode TEXT CHECK (mode IN ('in_person', 'webinar', 'e_learning', 'tutorial', 'coaching', 'sandbox')),
  duration_hours REAL CHECK (duration_hours BETWEEN 0 AND 10000),
  group_size INTEGER CHECK (group_size BETWEEN 1 AND 100000),
  trainer TEXT,
  trainer_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  ambassadors_first INTEGER CHECK (ambassadors_first IN (0, 1)),
  window_starts INTEGER CHECK (window_starts BETWEEN -3650 AND 3650),
  window_ends INTEGER CHECK (window_ends BETWEEN -3650 AND 3650),
  refresher_after_days INTEGER CHECK (refresher_after_days BETWEEN 0 AND 3650),
  cost REAL,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE module_population (
  id TEXT PRIMARY KEY,
  training_module_id TEXT NOT NULL REFERENCES training_module (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT NOT NULL REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  optional INTEGER CHECK (optional IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX module_population_by_training_module_id ON module_population (training_module_id);
CREATE INDEX module_population_by_population_id ON module_population (population_id);
CREATE TABLE session (
  id TEXT PRIMARY KEY,
  training_module_id TEXT REFERENCES training_module (id) DEFERRABLE INITIALLY DEFERRED,
  action_id TEXT REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  title TEXT,
  held_on TEXT CHECK (held_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  starts_at TEXT CHECK (starts_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  ends_at TEXT CHECK (ends_at GLOB '[0-2][0-9]:[0-5][0-9]'),
  site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  wave_id TEXT REFERENCES wave (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  place TEXT,
  link TEXT,
  trainer TEXT,
  trainer_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  capacity INTEGER CHECK (capacity BETWEEN 0 AND 100000),
  invited INTEGER CHECK (invited BETWEEN 0 AND 100000),
  attended INTEGER CHECK (attended BETWEEN 0 AND 100000),
  satisfaction REAL CHECK (satisfaction BETWEEN 0 AND 10),
  retention_15 REAL CHECK (retention_15 BETWEEN 0 AND 100),
  retention_30 REAL CHECK (retention_30 BETWEEN 0 AND 100),
  cost REAL,
  questions_collected TEXT,
  result TEXT,
  status TEXT NOT NULL CHECK (status IN ('planned', 'held', 'cancelled'))
) STRICT, WITHOUT ROWID;
CREATE INDEX session_by_training_module_id ON session (training_module_id);
CREATE TABLE session_attendance (
  id TEXT PRIMARY KEY,
  session_id TEXT NOT NULL REFERENCES session (id) DEFERRABLE INITIALLY DEFERRED,
  person_id TEXT NOT NULL REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  invited INTEGER CHECK (invited IN (0, 1)),
  attended INTEGER CHECK (attended IN (0, 1))
) STRICT, WITHOUT ROWID;
CREATE INDEX session_attendance_by_session_id ON session_attendance (session_id);
CREATE INDEX session_attendance_by_person_id ON session_attendance (person_id);
CREATE TABLE support_request (
  id TEXT PRIMARY KEY,
  code TEXT NOT NULL,
  subject TEXT NOT NULL,
  received_on TEXT NOT NULL CHECK (received_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  channel TEXT,
  level INTEGER CHECK (level BETWEEN 1 AND 3),
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  population_id TEXT REFERENCES population (id) DEFERRABLE INITIALLY DEFERRED,
  site_id TEXT REFERENCES site (id) DEFERRABLE INITIALLY DEFERRED,
  tool_id TEXT REFERENCES tool (id) DEFERRABLE INITIALLY DEFERRED,
  handled_by_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED,
  on_site INTEGER CHECK (on_site IN (0, 1)),
  minutes_to_solve INTEGER CHECK (minutes_to_solve BETWEEN 0 AND 10000000),
  solved_on TEXT CHECK (solved_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  lesson_id TEXT REFERENCES lesson (id) DEFERRABLE INITIALLY DEFERRED,
  status TEXT NOT NULL CHECK (status IN ('open', 'solved', 'closed'))
) STRICT, WITHOUT ROWID;
CREATE INDEX support_request_by_tool_id ON support_request (tool_id);
CREATE TABLE support_staffing (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  month TEXT NOT NULL CHECK (month GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  level INTEGER CHECK (level BETWEEN 1 AND 3),
  planned_fte REAL CHECK (planned_fte BETWEEN 0 AND 10000),
  actual_fte REAL CHECK (actual_fte BETWEEN 0 AND 10000)
) STRICT, WITHOUT ROWID;
CREATE INDEX support_staffing_by_project_id ON support_staffing (project_id);
CREATE TABLE raci_activity (
  id TEXT PRIMARY KEY,
  project_id TEXT NOT NULL REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE raci_assignment (
  id TEXT PRIMARY KEY,
  raci_activity_id TEXT NOT NULL REFERENCES raci_activity (id) DEFERRABLE INITIALLY DEFERRED,
  role TEXT NOT NULL CHECK (role IN ('sponsor', 'project_lead', 'it', 'change_lead', 'managers', 'ambassadors', 'hr', 'communication', 'staff_representatives', 'consultant')),
  letter TEXT NOT NULL CHECK (letter IN ('R', 'A', 'C', 'I'))
) STRICT, WITHOUT ROWID;
CREATE INDEX raci_assignment_by_raci_activity_id ON raci_assignment (raci_activity_id);
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
CREATE TABLE deliverable (
  id TEXT PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('plan', 'day', 'days', 'impacts', 'influence', 'follow_up', 'ambassadors', 'communication', 'training')),
  title TEXT NOT NULL,
  subtitle TEXT,
  audience TEXT NOT NULL CHECK (audience IN ('committee', 'users', 'internal')),
  level TEXT NOT NULL CHECK (level IN ('macro', 'detail')),
  language TEXT CHECK (language IN ('fr', 'en')),
  version TEXT,
  status TEXT NOT NULL CHECK (status IN ('draft', 'review', 'sent', 'approved')),
  confidentiality TEXT,
  issued_on TEXT CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  template TEXT,
  project_id TEXT REFERENCES project (id) DEFERRABLE INITIALLY DEFERRED,
  day_id TEXT REFERENCES day (id) DEFERRABLE INITIALLY DEFERRED,
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE TABLE section (
  id TEXT PRIMARY KEY,
  deliverable_id TEXT NOT NULL REFERENCES deliverable (id) DEFERRABLE INITIALLY DEFERRED,
  key TEXT NOT NULL,
  title TEXT NOT NULL,
  body TEXT,
  included INTEGER NOT NULL CHECK (included IN (0, 1)),
  audience TEXT CHECK (audience IN ('committee', 'users', 'internal')),
  level TEXT CHECK (level IN ('macro', 'detail')),
  manual_order TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX section_by_deliverable_id ON section (deliverable_id);
CREATE TABLE recipient (
  id TEXT PRIMARY KEY,
  deliverable_id TEXT NOT NULL REFERENCES deliverable (id) DEFERRABLE INITIALLY DEFERRED,
  name TEXT NOT NULL,
  organisation TEXT,
  role TEXT,
  purpose TEXT CHECK (purpose IN ('approval', 'action', 'information')),
  person_id TEXT REFERENCES person (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
CREATE INDEX recipient_by_deliverable_id ON recipient (deliverable_id);
CREATE TABLE deliverable_version (
  id TEXT PRIMARY KEY,
  deliverable_id TEXT NOT NULL REFERENCES deliverable (id) DEFERRABLE INITIALLY DEFERRED,
  version TEXT NOT NULL,
  issued_on TEXT CHECK (issued_on GLOB '[0-9][0-9][0-9][0-9]-[0-1][0-9]-[0-3][0-9]'),
  written_by TEXT,
  changes TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX deliverable_version_by_deliverable_id ON deliverable_version (deliverable_id);
CREATE TABLE evidence_link (
  id TEXT PRIMARY KEY,
  note_id TEXT REFERENCES note (id) DEFERRABLE INITIALLY DEFERRED,
  impact_id TEXT REFERENCES impact (id) DEFERRABLE INITIALLY DEFERRED,
  action_id TEXT REFERENCES action (id) DEFERRABLE INITIALLY DEFERRED,
  indicator_id TEXT REFERENCES indicator (id) DEFERRABLE INITIALLY DEFERRED,
  section_id TEXT REFERENCES section (id) DEFERRABLE INITIALLY DEFERRED,
  comment TEXT
) STRICT, WITHOUT ROWID;
CREATE INDEX evidence_link_by_note_id ON evidence_link (note_id);
CREATE INDEX evidence_link_by_impact_id ON evidence_link (impact_id);
CREATE INDEX evidence_link_by_action_id ON evidence_link (action_id);
CREATE INDEX evidence_link_by_indicator_id ON evidence_link (indicator_id);
CREATE INDEX evidence_link_by_section_id ON evidence_link (section_id);
CREATE TABLE export_record (
  id TEXT PRIMARY KEY,
  exported_at TEXT NOT NULL,
  kind TEXT NOT NULL,
  audience TEXT CHECK (audience IN ('committee', 'users', 'internal')),
  named_people INTEGER NOT NULL CHECK (named_people IN (0, 1)),
  recipient TEXT,
  file_name TEXT,
  deliverable_id TEXT REFERENCES deliverable (id) DEFERRABLE INITIALLY DEFERRED
) STRICT, WITHOUT ROWID;
`;
