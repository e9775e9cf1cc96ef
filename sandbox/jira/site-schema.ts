/** Accounts, projects and who may do what: all that exists before the first issue. */
export const siteSchema = `
-- accountId as Atlassian writes it: '557058:<uuid>' for accounts, 'qm:<uuid>:<uuid>' for portal-only customers
CREATE TABLE IF NOT EXISTS account (
  account_id    TEXT PRIMARY KEY,
  account_type  TEXT NOT NULL CHECK (account_type IN ('atlassian', 'customer', 'app')),
  email         TEXT COLLATE NOCASE UNIQUE,
  display_name  TEXT NOT NULL,
  time_zone     TEXT NOT NULL DEFAULT 'America/New_York',
  locale        TEXT NOT NULL DEFAULT 'en_US',
  active        INTEGER NOT NULL DEFAULT 1,
  jira_licence  INTEGER NOT NULL DEFAULT 0,   -- may use Jira at all (a customer may not)
  agent_licence INTEGER NOT NULL DEFAULT 0,   -- may work as an agent of JSM
  picture       TEXT                          -- initials colour of the demo pages; nothing reads it in REST
);
CREATE INDEX IF NOT EXISTS account_display_name ON account (display_name COLLATE NOCASE);

CREATE TABLE IF NOT EXISTS account_group (
  id   TEXT PRIMARY KEY,                      -- uuid, as Jira's groupId
  name TEXT NOT NULL UNIQUE COLLATE NOCASE
);
CREATE TABLE IF NOT EXISTS account_group_member (
  group_id   TEXT NOT NULL REFERENCES account_group (id) ON DELETE CASCADE,
  account_id TEXT NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
  PRIMARY KEY (group_id, account_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS account_group_member_account ON account_group_member (account_id);

CREATE TABLE IF NOT EXISTS account_preference (
  account_id TEXT NOT NULL REFERENCES account (account_id) ON DELETE CASCADE,
  key        TEXT NOT NULL,
  value      TEXT NOT NULL,
  PRIMARY KEY (account_id, key)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS project (
  id                 INTEGER PRIMARY KEY,
  key                TEXT NOT NULL UNIQUE COLLATE NOCASE,
  name               TEXT NOT NULL COLLATE NOCASE,
  description        TEXT NOT NULL DEFAULT '',
  project_type       TEXT NOT NULL CHECK (project_type IN ('software', 'service_desk', 'business')),
  lead_id            TEXT NOT NULL REFERENCES account (account_id),
  security_scheme_id INTEGER REFERENCES security_scheme (id),
  last_issue_number  INTEGER NOT NULL DEFAULT 0
);

CREATE TABLE IF NOT EXISTS project_role (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL UNIQUE COLLATE NOCASE,
  description TEXT NOT NULL DEFAULT ''
);
CREATE TABLE IF NOT EXISTS project_role_actor (
  project_id INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  role_id    INTEGER NOT NULL REFERENCES project_role (id),
  actor_type TEXT NOT NULL CHECK (actor_type IN ('account', 'group')),
  actor_id   TEXT NOT NULL,
  PRIMARY KEY (project_id, role_id, actor_type, actor_id)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS project_role_actor_actor ON project_role_actor (actor_type, actor_id);

-- One row per grant. holder_type: anyone (holder ''), signed-in (holder ''), role (role id), group (group id),
-- account (accountId). project_id NULL: a global permission such as ADMINISTER.
CREATE TABLE IF NOT EXISTS permission_grant (
  id          INTEGER PRIMARY KEY,
  project_id  INTEGER REFERENCES project (id) ON DELETE CASCADE,
  permission  TEXT NOT NULL,
  holder_type TEXT NOT NULL CHECK (holder_type IN ('anyone', 'signed-in', 'role', 'group', 'account')),
  holder      TEXT NOT NULL DEFAULT ''
);
CREATE UNIQUE INDEX IF NOT EXISTS permission_grant_one
  ON permission_grant (permission, coalesce(project_id, 0), holder_type, holder);

CREATE TABLE IF NOT EXISTS security_scheme (
  id               INTEGER PRIMARY KEY,
  name             TEXT NOT NULL UNIQUE,
  description      TEXT NOT NULL DEFAULT '',
  default_level_id INTEGER
);
CREATE TABLE IF NOT EXISTS security_level (
  id          INTEGER PRIMARY KEY,
  scheme_id   INTEGER NOT NULL REFERENCES security_scheme (id) ON DELETE CASCADE,
  name        TEXT NOT NULL COLLATE NOCASE,
  description TEXT NOT NULL DEFAULT '',
  UNIQUE (scheme_id, name)
);
-- holder as in permission_grant; a role is looked up in the project of the issue
CREATE TABLE IF NOT EXISTS security_level_member (
  level_id    INTEGER NOT NULL REFERENCES security_level (id) ON DELETE CASCADE,
  holder_type TEXT NOT NULL CHECK (holder_type IN ('role', 'group', 'account')),
  holder      TEXT NOT NULL,
  PRIMARY KEY (level_id, holder_type, holder)
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS issue_type (
  id              INTEGER PRIMARY KEY,
  name            TEXT NOT NULL COLLATE NOCASE,
  description     TEXT NOT NULL DEFAULT '',
  is_subtask      INTEGER NOT NULL DEFAULT 0
);
CREATE TABLE IF NOT EXISTS project_issue_type (
  project_id    INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  issue_type_id INTEGER NOT NULL REFERENCES issue_type (id),
  PRIMARY KEY (project_id, issue_type_id)
) WITHOUT ROWID;

-- category: 'new' (To Do, id 2), 'indeterminate' (In Progress, id 4), 'done' (Done, id 3)
CREATE TABLE IF NOT EXISTS status (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL UNIQUE COLLATE NOCASE,
  description TEXT NOT NULL DEFAULT '',
  category    TEXT NOT NULL CHECK (category IN ('new', 'indeterminate', 'done'))
);
-- transitions: JSON array of {id, name, to (status id), from (status ids; absent = from any), customer? (true = in the portal)}
CREATE TABLE IF NOT EXISTS workflow (
  project_id        INTEGER PRIMARY KEY REFERENCES project (id) ON DELETE CASCADE,
  initial_status_id INTEGER NOT NULL REFERENCES status (id),
  transitions       TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS priority (
  id       INTEGER PRIMARY KEY,
  name     TEXT NOT NULL UNIQUE COLLATE NOCASE,
  rank     INTEGER NOT NULL                    -- 1 is the most urgent
);
CREATE TABLE IF NOT EXISTS resolution (
  id          INTEGER PRIMARY KEY,
  name        TEXT NOT NULL UNIQUE COLLATE NOCASE,
  description TEXT NOT NULL DEFAULT ''
);

CREATE TABLE IF NOT EXISTS component (
  id          INTEGER PRIMARY KEY,
  project_id  INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  name        TEXT NOT NULL COLLATE NOCASE,
  description TEXT NOT NULL DEFAULT '',
  UNIQUE (project_id, name)
);
CREATE TABLE IF NOT EXISTS version (
  id           INTEGER PRIMARY KEY,
  project_id   INTEGER NOT NULL REFERENCES project (id) ON DELETE CASCADE,
  name         TEXT NOT NULL COLLATE NOCASE,
  description  TEXT NOT NULL DEFAULT '',
  released     INTEGER NOT NULL DEFAULT 0,
  archived     INTEGER NOT NULL DEFAULT 0,
  release_date TEXT,                           -- local date, yyyy-mm-dd
  UNIQUE (project_id, name)
);

CREATE TABLE IF NOT EXISTS issue_link_type (
  id      INTEGER PRIMARY KEY,
  name    TEXT NOT NULL UNIQUE COLLATE NOCASE,
  inward  TEXT NOT NULL,
  outward TEXT NOT NULL
);

-- Properties of what is no issue: projects, accounts, organizations (entity_id as REST names it)
CREATE TABLE IF NOT EXISTS entity_property (
  entity    TEXT NOT NULL CHECK (entity IN ('project', 'user', 'organization')),
  entity_id TEXT NOT NULL,
  key       TEXT NOT NULL,
  value     TEXT NOT NULL,                     -- JSON, verbatim
  PRIMARY KEY (entity, entity_id, key)
) WITHOUT ROWID;

-- work begun by an operation that answers with a task
CREATE TABLE IF NOT EXISTS task (
  id          INTEGER PRIMARY KEY AUTOINCREMENT,
  account_id  TEXT NOT NULL,
  description TEXT NOT NULL,
  at_ms       INTEGER NOT NULL
);

-- small facts the site keeps about itself (seeded?, which entity properties are indexed, search lag …)
CREATE TABLE IF NOT EXISTS site_fact (key TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
`;
