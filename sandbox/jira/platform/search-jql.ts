import { accountOf } from '../account/account-row.ts';
import { customFieldsOf } from '../issue/custom-field.ts';
import type { CompiledJql, RefusedJql } from '../jql/compile-jql.ts';
import { compileJql, valueProblems } from '../jql/compile-jql.ts';
import type { Call } from '../rest/call.ts';
import { callerId } from '../rest/call.ts';
import { jiraError } from '../rest/rest-error.ts';
import { visibleTables } from './visible-tables.ts';

/** Compiles JQL as the caller means it: their account, their time zone, the app's entity properties. */
export function callersJql(call: Call, jql: string): CompiledJql | RefusedJql {
  const account = callerId(call.caller);
  return compileJql(jql, {
    nowMs: call.site.clock.now(),
    accountId: account,
    customFields: customFieldsOf(call.site.db),
    timeZone: account === null ? undefined : accountOf(call.site.db, account)?.time_zone,
    entityProperties: call.site.entityProperties
      .filter(({ entityType }) => entityType === 'issue')
      .flatMap(({ propertyKey, values }) =>
        values.map(({ path, type, searchAlias }) => ({ propertyKey, path, type, alias: searchAlias })),
      ),
  });
}

/** @throws RestError 400 for JQL that cannot be parsed, names what does not exist, or restricts nothing */
export function boundedJql(call: Call, jql: string): CompiledJql {
  const compiled = callersJql(call, jql);
  if (!compiled.ok) throw jiraError(400, compiled.messages);
  const problems = valueProblems(call.site.db, compiled, visibleTables(call.access));
  if (problems.length > 0) throw jiraError(400, problems);
  if (compiled.isBounded) return compiled;
  throw jiraError(400, ['Unbounded JQL queries are not allowed here. Please add a search restriction to your query.']);
}
