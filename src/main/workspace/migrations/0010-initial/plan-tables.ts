/** Tables of version 10: plan. Released: never edited. */
export const planTables = `
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
`;
