/** Fields an administrator added, on the screens of one project each. */
export const customFieldSchema = `
CREATE TABLE IF NOT EXISTS custom_field (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  project_id  INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  name        TEXT NOT NULL,
  type        TEXT NOT NULL,                   -- 'select' of com.atlassian.jira.plugin.system.customfieldtypes:select
  is_required INTEGER NOT NULL DEFAULT 0
);
INSERT INTO sqlite_sequence (name, seq)
  SELECT 'custom_field', 10100 WHERE NOT EXISTS (SELECT 1 FROM sqlite_sequence WHERE name = 'custom_field');

-- parent_id: the option above one of a cascading field's second level
CREATE TABLE IF NOT EXISTS custom_field_option (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  field_id  INTEGER NOT NULL REFERENCES custom_field (id) ON DELETE CASCADE,
  parent_id INTEGER REFERENCES custom_field_option (id) ON DELETE CASCADE,
  value     TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS custom_field_option_field ON custom_field_option (field_id, id);

-- JSON of what was set; options by their ids
CREATE TABLE IF NOT EXISTS issue_custom_value (
  issue_id INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  field_id INTEGER NOT NULL REFERENCES custom_field (id) ON DELETE CASCADE,
  value    TEXT NOT NULL,
  PRIMARY KEY (issue_id, field_id)
) WITHOUT ROWID;
`;
