import type { Jast, JQLParseError, Query } from '@atlaskit/jql-ast';
import { requirePackage } from '../text/require-package.ts';

/** A query that Atlassian's own parser accepts, or why not in Jira's words. */
export type ParsedJql =
  { readonly ok: true; readonly query: Query | null } | { readonly ok: false; readonly message: string };

export const tooDeep = 'Error in the JQL Query: the query is nested too deeply.';

/** Parses JQL; an empty query is `null`. */
export function parseJql(jql: string): ParsedJql {
  const { JastBuilder } = requirePackage<{ JastBuilder: new () => { build(value: string): Jast } }>(
    '@atlaskit/jql-ast',
  );
  const jast = new JastBuilder().build(jql);
  const error = jast.errors[0];
  if (error && /call stack/i.test(error.message)) return { ok: false, message: tooDeep };
  if (error) return { ok: false, message: `Error in the JQL Query: ${causeOf(error, jql)}` };
  return { ok: true, query: jast.query ?? null };
}

interface Located {
  readonly start: number;
  readonly line: number;
  readonly charPositionInLine: number;
}

function causeOf(error: JQLParseError, jql: string): string {
  const { line = 1, charPositionInLine = 0 } = error as Partial<Located>;
  const place = `(line ${line}, character ${charPositionInLine + 1})`;
  const { token, expected } = tokensIn(error.message);
  if (token === '<EOF>' || (token === '' && jql.trim() === ''))
    return `${expectation(expected)} before the end of the query.`;
  if (/^["']/.test(token) && !token.slice(1).endsWith(token[0] ?? '"')) {
    return `The quoted string '${token.slice(1)}' has not been completed. ${place}`;
  }
  if (isReserved(token)) {
    return `'${token}' is a reserved JQL word. You must surround it in quotation marks to use it in a query. ${place}`;
  }
  if (/^[;@#$%^*+?{}\\`|&:/[\]]$/.test(token)) {
    const code = token.charCodeAt(0).toString(16).padStart(4, '0');
    return `The character '${token}' is a reserved JQL character. You must enclose it in a string or use the escape '\\u${code}' instead. ${place}`;
  }
  if (token === '') return `${error.message} ${place}`;
  return `${expectation(expected)} but got '${token}'. ${place}`;
}

/** The parser says `mismatched input 'x' expecting {…}` or `missing ')' at 'x'`. */
function tokensIn(message: string): { token: string; expected: string } {
  const [, token, expected] = /input '([\s\S]*?)' expecting ([\s\S]*)$/.exec(message) ?? [];
  const [, missing, at] = /^missing ([\s\S]*?) at '([\s\S]*)'$/.exec(message) ?? [];
  return { token: token ?? at ?? '', expected: expected ?? missing ?? '' };
}

function isReserved(word: string): boolean {
  const { RESERVED_WORDS } = requirePackage<{ RESERVED_WORDS: ReadonlySet<string> }>(
    '@atlaskit/jql-ast/reserved-words',
  );
  return RESERVED_WORDS.has(word.toLowerCase());
}

function expectation(expected: string): string {
  if (expected.includes('POSNUMBER') && expected.includes('EMPTY')) return 'Expecting either a value, list or function';
  if (expected === 'EMPTY') return 'Expecting EMPTY or NULL';
  if (expected === "'('") return 'Expecting a list of values in parentheses';
  if (/^(\{'\)', ','\}|'\)')$/.test(expected)) return "Expecting ')'";
  if (expected.includes('POSNUMBER')) return 'Expecting a field name';
  if (expected.includes('ORDER')) return "Expecting either 'OR' or 'AND'";
  if (expected === 'BY') return "Expecting 'BY'";
  if (expected === '<EOF>') return 'Expecting the end of the query';
  return 'Expecting operator';
}
