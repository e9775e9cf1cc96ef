import type { DatabaseSync } from 'node:sqlite';
import type { Clause, OrderBy, Query } from '@atlaskit/jql-ast';
import { prepared } from '../../db/database.ts';
import { compileClause } from './compile-clause.ts';
import { findField, isFieldName } from './find-field.ts';
import type { Compilation, JqlContext, ValueCheck } from './jql-context.ts';
import { parseJql, tooDeep } from './parse-jql.ts';
import { everything, type SqlParam } from './sql.ts';

/** A query as SQL over the tables of `schema.ts`; the issue table must be in the query under its own name, `issue`. */
export interface CompiledJql {
  readonly ok: true;
  /** A condition; its `?` are bound by `params`, in order. */
  readonly where: string;
  readonly params: readonly SqlParam[];
  /** Terms for ORDER BY, never empty; binds nothing and always ends in a total order. */
  readonly orderBy: string;
  /** Whether the query restricts anything: search endpoints refuse queries that do not. */
  readonly isBounded: boolean;
  /** For `valueProblems`. */
  readonly valueChecks: readonly ValueCheck[];
}

/** Why Jira would answer 400, in its words. */
export interface RefusedJql {
  readonly ok: false;
  readonly messages: readonly string[];
}

/**
 * Compiles JQL, parsed by Atlassian's published parser. Everything the query says is bound, never written into the
 * SQL. Who may see what is not this function's business: add the condition for it. Values that do not exist match
 * nothing (`valueProblems` finds them).
 */
export function compileJql(jql: string, context: JqlContext): CompiledJql | RefusedJql {
  const parsed = parseJql(jql);
  if (!parsed.ok && isBareWords(jql, context)) return compileJql(`text ~ "${jql.trim()}"`, context);
  if (!parsed.ok) return { ok: false, messages: [parsed.message] };
  if (parsed.query?.where && depthOf(parsed.query.where) > mostLevels) return { ok: false, messages: [tooDeep] };
  return compileQuery(parsed.query, { ...context, timeZone: context.timeZone ?? 'UTC', problems: [], checks: [] });
}

/** Words without any JQL, which Jira takes for a search of texts: what nobody can take for a clause begun. */
function isBareWords(jql: string, context: JqlContext): boolean {
  const [first = ''] = jql.trim().split(/\s/, 1);
  return /^[\p{L}\p{N}\s]+$/u.test(jql) && !/^(not|order|and|or)$/i.test(first) && !isFieldName(first, context);
}

function compileQuery(query: Query | null, compilation: Compilation): CompiledJql | RefusedJql {
  const where = query?.where ? compileClause(query.where, false, compilation) : everything;
  const orderBy = compileOrder(query?.orderBy, compilation);
  if (compilation.problems.length > 0) return { ok: false, messages: [...new Set(compilation.problems)] };
  return {
    ok: true,
    where: query?.where && isAboutFew(query.where) ? byOtherIndex(where.text) : where.text,
    params: where.params,
    orderBy,
    isBounded: where !== everything,
    valueChecks: compilation.checks,
  };
}

/**
 * What Jira says of values of a query that do not exist (a project, a status, an issue …); each is worth a 400.
 * @param seen a WITH clause under which the tables hold what the caller may see; everything when absent
 */
export function valueProblems(
  db: DatabaseSync,
  compiled: CompiledJql,
  seen: { readonly sql: string; readonly params: readonly SqlParam[] } = { sql: '', params: [] },
): string[] {
  const missing = compiled.valueChecks.filter(
    ({ query, params }) => !prepared(db, `${seen.sql} ${query} LIMIT 1`).get(...seen.params, ...params),
  );
  return [...new Set(missing.map(({ message }) => message))];
}

/** Far below what SQLite refuses (1,000 levels of expression). */
const mostLevels = 250;

function depthOf(clause: Clause): number {
  if (clause.clauseType === 'terminal') return 1;
  const below = clause.clauseType === 'not' ? [clause.clause] : clause.clauses;
  return 1 + Math.max(0, ...below.map(depthOf));
}

/** Fields whose values few issues share. */
const namesFew =
  /^"?(?:assignee|reporter|creator|key|issue|issuekey|id|organizations?|request participants|labels|component|fixVersion|affectedVersion|text|summary|description|comment)"?$/i;

/** Does the query ask for what few issues have? */
function isAboutFew(clause: Clause): boolean {
  if (clause.clauseType === 'terminal')
    return namesFew.test(clause.field.value) && ['=', 'in', '~'].includes(clause.operator?.value ?? '');
  return clause.clauseType === 'compound' && clause.operator.value === 'and' && clause.clauses.some(isAboutFew);
}

/**
 * Nearly every issue of a large site is in the one project a query names, and SQLite, which keeps no statistics here,
 * would walk them all: the sign `+` keeps it from looking issues up by their project.
 */
function byOtherIndex(where: string): string {
  return where.replaceAll(/(?<![+\w.])issue\.project_id IN/g, '+issue.project_id IN');
}

/** Nothing sorts as the greatest value. Without an order the newest come first. */
function compileOrder(orderBy: OrderBy | undefined | void, context: Compilation): string {
  const terms = (orderBy?.fields ?? []).map(({ field, direction }) => {
    const found = findField(field, context);
    if (found && !found.order) context.problems.push(`Not able to sort using field '${found.name}'.`);
    if (!found?.order) return '';
    return `${found.order.text} ${direction?.value === 'DESC' ? 'DESC NULLS FIRST' : 'ASC NULLS LAST'}`;
  });
  return [...terms.filter((term) => term !== ''), 'issue.id DESC'].join(', ');
}
