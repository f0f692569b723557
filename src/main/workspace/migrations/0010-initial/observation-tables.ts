/** Tables of version 10: observation. Released: never edited. */
export const observationTables = `
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
`;
