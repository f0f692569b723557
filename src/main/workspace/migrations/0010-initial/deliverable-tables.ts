/** Tables of version 10: deliverable. Released: never edited. */
export const deliverableTables = `
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
