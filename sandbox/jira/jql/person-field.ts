import type { Compilation } from './jql-context.ts';
import { emptiness, equality, history, type JqlField, type JqlValue, operators } from './jql-field.ts';
import { anyOf, nothing, sql, type Sql } from './sql.ts';

/** An account by accountId, e-mail address or display name. */
function accountsNamed(text: string): Sql {
  return sql`SELECT account.account_id FROM account WHERE ${anyOf([
    sql`account.account_id = ${text}`,
    sql`account.email = ${text} COLLATE NOCASE`,
    sql`account.display_name = ${text} COLLATE NOCASE`,
  ])}`;
}

/**
 * The accounts a function gives, as a subquery: `currentUser()`, `membersOf("group")`, `organizationMembers("name")`.
 * `undefined` for a function that gives none.
 */
function accountsOf(name: string, args: readonly string[], context: Compilation): Sql | undefined {
  const [argument = ''] = args;
  switch (`${name.toLowerCase()}/${args.length}`) {
    case 'currentuser/0':
      return context.accountId === null
        ? sql`SELECT NULL WHERE ${nothing}`
        : sql`SELECT account.account_id FROM account WHERE account.account_id = ${context.accountId}`;
    case 'membersof/1':
      return sql`SELECT member.account_id FROM account_group_member AS member
        JOIN account_group ON account_group.id = member.group_id
        WHERE account_group.name = ${argument} COLLATE NOCASE OR account_group.id = ${argument}`;
    case 'organizationmembers/1':
      return sql`SELECT member.account_id FROM organization_member AS member
        JOIN organization ON organization.id = member.organization_id WHERE organization.name = ${argument} COLLATE NOCASE`;
    default:
      return undefined;
  }
}

/** All accounts that any of these values mean, as a subquery. */
export function accountsNamedBy(values: readonly JqlValue[], context: Compilation): Sql {
  const subqueries = values.map((value) => {
    if (value.kind === 'value') return accountsNamed(value.text);
    return value.kind === 'function' ? accountsOf(value.name, value.arguments, context) : undefined;
  });
  return sql`SELECT person.account_id FROM account AS person WHERE ${anyOf(
    subqueries.filter((subquery) => subquery !== undefined).map((subquery) => sql`person.account_id IN (${subquery})`),
  )}`;
}

interface Holder {
  readonly isEmpty: Sql | null;
  /** Issues that name one of these accounts. */
  readonly among: (accounts: Sql) => Sql;
  readonly order?: Sql;
  readonly historyName?: string;
}

export function personField(name: string, { isEmpty, among, order, historyName }: Holder): JqlField {
  return {
    name,
    operators: operators(equality, isEmpty ? emptiness : [], historyName ? history : []),
    isEmpty,
    match: (text) => among(accountsNamed(text)),
    matchFunction(called, args, context) {
      const accounts = accountsOf(called, args, context);
      return accounts ? among(accounts) : undefined;
    },
    ...(order ? { order } : {}),
    ...(historyName ? { historyName } : {}),
  };
}

export const assignee: JqlField = personField('assignee', {
  isEmpty: sql`issue.assignee_id IS NULL`,
  among: (accounts) => sql`issue.assignee_id IN (${accounts})`,
  order: sql`(SELECT account.display_name FROM account WHERE account.account_id = issue.assignee_id) COLLATE NOCASE`,
  historyName: 'assignee',
});

export const reporter: JqlField = personField('reporter', {
  isEmpty: sql`issue.reporter_id IS NULL`,
  among: (accounts) => sql`issue.reporter_id IN (${accounts})`,
  order: sql`(SELECT account.display_name FROM account WHERE account.account_id = issue.reporter_id) COLLATE NOCASE`,
  historyName: 'reporter',
});

export const creator: JqlField = personField('creator', {
  isEmpty: null,
  among: (accounts) => sql`issue.creator_id IN (${accounts})`,
  order: sql`(SELECT account.display_name FROM account WHERE account.account_id = issue.creator_id) COLLATE NOCASE`,
});

export const participants: JqlField = personField('Request participants', {
  isEmpty: sql`issue.id NOT IN (SELECT request_participant.issue_id FROM request_participant)`,
  among: (accounts) =>
    sql`issue.id IN (SELECT request_participant.issue_id FROM request_participant WHERE request_participant.account_id IN (${accounts}))`,
});
