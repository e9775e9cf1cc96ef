/**
 * SQL condition: the holder of a grant `g` (columns holder_type, holder; roles are looked up in `project`) covers the
 * account bound as :account, null for anonymous. Portal-only customers hold what anyone holds: without a Jira
 * licence a person is nobody to Jira's own permissions.
 */
export function heldBy(project: string): string {
  return `(
    g.holder_type = 'anyone'
    OR (:account IS NOT NULL AND g.holder_type = 'signed-in')
    OR (g.holder_type = 'account' AND g.holder = :account)
    OR (g.holder_type = 'group' AND g.holder IN (SELECT group_id FROM account_group_member WHERE account_id = :account))
    OR (g.holder_type = 'role' AND EXISTS (
      SELECT 1 FROM project_role_actor a
      WHERE a.project_id = ${project} AND a.role_id = CAST(g.holder AS INTEGER)
        AND ((a.actor_type = 'account' AND a.actor_id = :account)
          OR (a.actor_type = 'group' AND a.actor_id IN (SELECT group_id FROM account_group_member WHERE account_id = :account)))
    ))
  )`;
}
