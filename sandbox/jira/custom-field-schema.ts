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

-- Words of texts, for JQL's ~; a document's are those of its text nodes
CREATE VIRTUAL TABLE IF NOT EXISTS custom_value_fts USING fts5 (words, issue_id UNINDEXED, field_id UNINDEXED);
CREATE VIEW IF NOT EXISTS custom_text AS
  SELECT held.issue_id, held.field_id, CASE json_type(held.value)
      WHEN 'text' THEN json_extract(held.value, '$')
      ELSE (SELECT group_concat(node.value, ' ') FROM json_tree(held.value) AS node WHERE node.key = 'text') END AS words
    FROM issue_custom_value AS held JOIN custom_field ON custom_field.id = held.field_id
    WHERE custom_field.type IN ('textfield', 'textarea');
CREATE TRIGGER IF NOT EXISTS custom_value_fts_insert AFTER INSERT ON issue_custom_value BEGIN
  INSERT INTO custom_value_fts (words, issue_id, field_id) SELECT words, issue_id, field_id FROM custom_text
    WHERE issue_id = new.issue_id AND field_id = new.field_id;
END;
CREATE TRIGGER IF NOT EXISTS custom_value_fts_delete AFTER DELETE ON issue_custom_value BEGIN
  DELETE FROM custom_value_fts WHERE issue_id = old.issue_id AND field_id = old.field_id;
END;
INSERT INTO custom_value_fts (words, issue_id, field_id) SELECT words, issue_id, field_id FROM custom_text
  WHERE NOT EXISTS (SELECT 1 FROM custom_value_fts);
`;
