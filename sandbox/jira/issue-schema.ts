/** Issues and everything that hangs on one. JQL is compiled to SQL over `issue`. */
export const issueSchema = `
CREATE TABLE IF NOT EXISTS issue (
  id                INTEGER PRIMARY KEY AUTOINCREMENT,
  project_id        INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  number            INTEGER NOT NULL,          -- the 12 of SUP-12; orders keys
  key               TEXT NOT NULL UNIQUE COLLATE NOCASE,
  issue_type_id     INTEGER NOT NULL REFERENCES issue_type (id),
  status_id         INTEGER NOT NULL REFERENCES status (id),
  priority_id       INTEGER NOT NULL REFERENCES priority (id),
  resolution_id     INTEGER REFERENCES resolution (id),         -- NULL: unresolved
  security_level_id INTEGER REFERENCES security_level (id),     -- NULL: everybody who may browse the project
  parent_id         INTEGER REFERENCES issue (id) ON DELETE CASCADE,
  summary           TEXT NOT NULL,
  description_adf   TEXT,                      -- ADF JSON or NULL
  description_text  TEXT NOT NULL DEFAULT '',  -- its plain text, for search
  environment_adf   TEXT,
  reporter_id       TEXT REFERENCES account (account_id),
  creator_id        TEXT NOT NULL REFERENCES account (account_id),
  assignee_id       TEXT REFERENCES account (account_id),
  due_date          TEXT,                      -- local date, yyyy-mm-dd
  created_ms        INTEGER NOT NULL,
  updated_ms        INTEGER NOT NULL,
  resolved_ms       INTEGER,
  UNIQUE (project_id, number)
);
CREATE INDEX IF NOT EXISTS issue_project_updated  ON issue (project_id, updated_ms);
CREATE INDEX IF NOT EXISTS issue_project_created  ON issue (project_id, created_ms);
CREATE INDEX IF NOT EXISTS issue_project_status   ON issue (project_id, status_id, updated_ms);
CREATE INDEX IF NOT EXISTS issue_updated          ON issue (updated_ms);
CREATE INDEX IF NOT EXISTS issue_created          ON issue (created_ms);
CREATE INDEX IF NOT EXISTS issue_reporter         ON issue (reporter_id, created_ms);
CREATE INDEX IF NOT EXISTS issue_assignee         ON issue (assignee_id, updated_ms);
CREATE INDEX IF NOT EXISTS issue_unresolved       ON issue (project_id, created_ms) WHERE resolution_id IS NULL;
CREATE INDEX IF NOT EXISTS issue_parent           ON issue (parent_id) WHERE parent_id IS NOT NULL;

-- Keys of moved issues, which lead to them still
CREATE TABLE IF NOT EXISTS former_key (
  key      TEXT PRIMARY KEY COLLATE NOCASE,
  issue_id INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS issue_label (
  issue_id INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  label    TEXT NOT NULL,
  PRIMARY KEY (issue_id, label)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS issue_label_label ON issue_label (label, issue_id);

CREATE TABLE IF NOT EXISTS issue_component (
  issue_id     INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  component_id INTEGER NOT NULL REFERENCES component (id) ON DELETE CASCADE,
  PRIMARY KEY (issue_id, component_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS issue_component_component ON issue_component (component_id, issue_id);

CREATE TABLE IF NOT EXISTS issue_version (
  issue_id   INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  version_id INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  kind       TEXT NOT NULL CHECK (kind IN ('fix', 'affects')),
  PRIMARY KEY (issue_id, kind, version_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS issue_version_version ON issue_version (version_id, kind, issue_id);

CREATE TABLE IF NOT EXISTS comment (
  id               INTEGER PRIMARY KEY AUTOINCREMENT,
  issue_id         INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  author_id        TEXT NOT NULL REFERENCES account (account_id),
  update_author_id TEXT NOT NULL REFERENCES account (account_id),
  body_adf         TEXT NOT NULL,
  body_text        TEXT NOT NULL,
  is_public        INTEGER NOT NULL DEFAULT 1, -- jsdPublic; 0 is an internal note
  visibility_type  TEXT CHECK (visibility_type IN ('role', 'group')),
  visibility_value TEXT,                       -- role id or group id
  created_ms       INTEGER NOT NULL,
  updated_ms       INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS comment_issue ON comment (issue_id, created_ms, id);
CREATE TABLE IF NOT EXISTS comment_property (
  comment_id INTEGER NOT NULL REFERENCES comment (id) ON DELETE CASCADE,
  key        TEXT NOT NULL,
  value      TEXT NOT NULL,
  PRIMARY KEY (comment_id, key)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS issue_property (
  issue_id INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  key      TEXT NOT NULL,
  value    TEXT NOT NULL,                      -- JSON, verbatim
  PRIMARY KEY (issue_id, key)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS issue_property_key ON issue_property (key, issue_id);

-- What jira:entityProperty modules index: one row per issue and path whose value has the declared type.
-- text_value: string and user verbatim, text too; number_value: numbers, and dates as epoch milliseconds.
CREATE TABLE IF NOT EXISTS indexed_property (
  issue_id     INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  property_key TEXT NOT NULL,
  path         TEXT NOT NULL,
  text_value   TEXT COLLATE NOCASE,
  number_value REAL,
  PRIMARY KEY (issue_id, property_key, path)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS indexed_property_text   ON indexed_property (property_key, path, text_value, issue_id);
CREATE INDEX IF NOT EXISTS indexed_property_number ON indexed_property (property_key, path, number_value, issue_id);

-- "source <outward> destination": source is POST issueLink's inwardIssue, destination its outwardIssue
CREATE TABLE IF NOT EXISTS issue_link (
  id             INTEGER PRIMARY KEY AUTOINCREMENT,
  type_id        INTEGER NOT NULL REFERENCES issue_link_type (id) ON DELETE CASCADE,
  source_id      INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  destination_id INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  UNIQUE (type_id, source_id, destination_id)
);
CREATE INDEX IF NOT EXISTS issue_link_source      ON issue_link (source_id, destination_id);
CREATE INDEX IF NOT EXISTS issue_link_destination ON issue_link (destination_id, source_id);

CREATE TABLE IF NOT EXISTS changelog (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  issue_id   INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  author_id  TEXT REFERENCES account (account_id),
  created_ms INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS changelog_issue ON changelog (issue_id, id);
CREATE TABLE IF NOT EXISTS changelog_item (
  changelog_id INTEGER NOT NULL REFERENCES changelog (id) ON DELETE CASCADE,
  position     INTEGER NOT NULL,
  field        TEXT NOT NULL,
  field_id     TEXT,
  field_type   TEXT NOT NULL,
  from_id      TEXT,
  from_string  TEXT,
  to_id        TEXT,
  to_string    TEXT,
  PRIMARY KEY (changelog_id, position)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS attachment (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  issue_id   INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  author_id  TEXT NOT NULL REFERENCES account (account_id),
  file_name  TEXT NOT NULL,
  mime_type  TEXT NOT NULL,
  size       INTEGER NOT NULL,
  is_public  INTEGER NOT NULL DEFAULT 1,       -- shown in the portal
  created_ms INTEGER NOT NULL,
  content    BLOB NOT NULL
);
CREATE INDEX IF NOT EXISTS attachment_issue ON attachment (issue_id, id);

CREATE TABLE IF NOT EXISTS worklog (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  issue_id    INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  author_id   TEXT NOT NULL REFERENCES account (account_id),
  comment_adf TEXT,
  seconds     INTEGER NOT NULL,
  started_ms  INTEGER NOT NULL,
  created_ms  INTEGER NOT NULL
);
CREATE INDEX IF NOT EXISTS worklog_issue ON worklog (issue_id, id);

CREATE TABLE IF NOT EXISTS issue_watcher (
  issue_id   INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES account (account_id),
  PRIMARY KEY (issue_id, account_id)
) WITHOUT ROWID;

-- object: JSON of the link's {url, title, summary, icon, status}; application: JSON of {type, name}
CREATE TABLE IF NOT EXISTS remote_link (
  id           INTEGER PRIMARY KEY AUTOINCREMENT,
  issue_id     INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  global_id    TEXT,
  relationship TEXT,
  application  TEXT NOT NULL DEFAULT '{}',
  object       TEXT NOT NULL,
  UNIQUE (issue_id, global_id)
);

-- Text search: rowid is the issue's, the comment's id
CREATE VIRTUAL TABLE IF NOT EXISTS issue_fts USING fts5 (summary, description, content='', contentless_delete=1);
CREATE VIRTUAL TABLE IF NOT EXISTS comment_fts USING fts5 (body, content='', contentless_delete=1);
CREATE TRIGGER IF NOT EXISTS issue_fts_insert AFTER INSERT ON issue BEGIN
  INSERT INTO issue_fts (rowid, summary, description) VALUES (new.id, new.summary, new.description_text);
END;
CREATE TRIGGER IF NOT EXISTS issue_fts_update AFTER UPDATE OF summary, description_text ON issue BEGIN
  DELETE FROM issue_fts WHERE rowid = old.id;
  INSERT INTO issue_fts (rowid, summary, description) VALUES (new.id, new.summary, new.description_text);
END;
CREATE TRIGGER IF NOT EXISTS issue_fts_delete AFTER DELETE ON issue BEGIN
  DELETE FROM issue_fts WHERE rowid = old.id;
END;
CREATE TRIGGER IF NOT EXISTS comment_fts_insert AFTER INSERT ON comment BEGIN
  INSERT INTO comment_fts (rowid, body) VALUES (new.id, new.body_text);
END;
CREATE TRIGGER IF NOT EXISTS comment_fts_update AFTER UPDATE OF body_text ON comment BEGIN
  DELETE FROM comment_fts WHERE rowid = old.id;
  INSERT INTO comment_fts (rowid, body) VALUES (new.id, new.body_text);
END;
CREATE TRIGGER IF NOT EXISTS comment_fts_delete AFTER DELETE ON comment BEGIN
  DELETE FROM comment_fts WHERE rowid = old.id;
END;
`;
