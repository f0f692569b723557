/** Tables of version 10: influence. Released: never edited. */
export const influenceTables = `
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
`;
