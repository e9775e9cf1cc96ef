/** The service-desk side: what makes an issue a request, and who shares it. */
export const requestSchema = `
CREATE TABLE IF NOT EXISTS service_desk (
  id         INTEGER PRIMARY KEY,              -- also the portal's id
  project_id INTEGER NOT NULL UNIQUE REFERENCES project (id) ON DELETE CASCADE,
  is_open    INTEGER NOT NULL DEFAULT 1        -- 1: any customer may raise requests; 0: only the desk's customers
);
CREATE TABLE IF NOT EXISTS service_desk_customer (
  service_desk_id INTEGER NOT NULL REFERENCES service_desk (id) ON DELETE CASCADE,
  account_id      TEXT NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
  PRIMARY KEY (service_desk_id, account_id)
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS request_type (
  id              INTEGER PRIMARY KEY,
  service_desk_id INTEGER NOT NULL REFERENCES service_desk (id) ON DELETE CASCADE,
  issue_type_id   INTEGER NOT NULL REFERENCES issue_type (id),
  name            TEXT NOT NULL COLLATE NOCASE,
  description     TEXT NOT NULL DEFAULT '',
  help_text       TEXT NOT NULL DEFAULT '',
  position        INTEGER NOT NULL DEFAULT 0,
  UNIQUE (service_desk_id, name)
);
-- An issue of a service project that has a request type
CREATE TABLE IF NOT EXISTS request (
  issue_id        INTEGER PRIMARY KEY REFERENCES issue (id) ON DELETE CASCADE,
  request_type_id INTEGER NOT NULL REFERENCES request_type (id),
  service_desk_id INTEGER NOT NULL REFERENCES service_desk (id),
  channel         TEXT NOT NULL DEFAULT 'portal' -- portal, api, email, jira
);
CREATE INDEX IF NOT EXISTS request_type_of ON request (request_type_id, issue_id);
CREATE INDEX IF NOT EXISTS request_desk ON request (service_desk_id, issue_id);
CREATE TABLE IF NOT EXISTS request_participant (
  issue_id   INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
  PRIMARY KEY (issue_id, account_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS request_participant_account ON request_participant (account_id, issue_id);

CREATE TABLE IF NOT EXISTS organization (
  id   INTEGER PRIMARY KEY,
  uuid TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL COLLATE NOCASE
);
CREATE TABLE IF NOT EXISTS organization_member (
  organization_id INTEGER NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  account_id      TEXT NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
  PRIMARY KEY (organization_id, account_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS organization_member_account ON organization_member (account_id, organization_id);
CREATE TABLE IF NOT EXISTS service_desk_organization (
  service_desk_id INTEGER NOT NULL REFERENCES service_desk (id) ON DELETE CASCADE,
  organization_id INTEGER NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  PRIMARY KEY (service_desk_id, organization_id)
) WITHOUT ROWID;
-- Organizations a request is shared with: their members see it in the portal
CREATE TABLE IF NOT EXISTS request_organization (
  issue_id        INTEGER NOT NULL REFERENCES issue (id) ON DELETE CASCADE,
  organization_id INTEGER NOT NULL REFERENCES organization (id) ON DELETE CASCADE,
  PRIMARY KEY (issue_id, organization_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS request_organization_organization ON request_organization (organization_id, issue_id);

-- Files sent to a service desk that no request has taken yet
CREATE TABLE IF NOT EXISTS temporary_attachment (
  id              TEXT PRIMARY KEY,            -- temp<uuid>
  service_desk_id INTEGER NOT NULL REFERENCES service_desk (id) ON DELETE CASCADE,
  account_id      TEXT NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
  file_name       TEXT NOT NULL,
  mime_type       TEXT NOT NULL,
  created_ms      INTEGER NOT NULL,
  content         BLOB NOT NULL
) WITHOUT ROWID;

-- A signed-in browser (cookie sandbox_session)
CREATE TABLE IF NOT EXISTS session (
  token      TEXT PRIMARY KEY,
  account_id TEXT NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
  created_ms INTEGER NOT NULL
) WITHOUT ROWID;
`;
