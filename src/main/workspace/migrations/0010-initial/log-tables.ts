/** Tables of version 10: register, log, codes, contents, search. Released: never edited. */
export const logTables = `
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
