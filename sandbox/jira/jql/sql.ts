/** A piece of SQL with what it binds. Only `sql` makes them, so that no value ever becomes part of the text. */
export interface Sql {
  readonly text: string;
  readonly params: readonly SqlParam[];
}

export type SqlParam = string | number | null;

/** Template tag: other pieces are inlined, everything else is bound. */
export function sql(parts: TemplateStringsArray, ...values: readonly (Sql | SqlParam)[]): Sql {
  const params: SqlParam[] = [];
  const text = parts.reduce((written, part, index) => {
    const value = values[index - 1];
    if (isSql(value)) {
      params.push(...value.params);
      return `${written}${value.text}${part}`;
    }
    params.push(value ?? null);
    return `${written}?${part}`;
  });
  return { text, params };
}

/** Text or number written into the SQL, for names an app's manifest declares and ids of the tables; never for anything a query says. */
export function literal(declared: string | number): Sql {
  if (typeof declared === 'number') return { text: String(declared), params: [] };
  return { text: `'${declared.replaceAll("'", "''")}'`, params: [] };
}

export const everything: Sql = sql`1`;
export const nothing: Sql = sql`0`;

/** All of the pieces; `everything` when there are none. */
export function allOf(pieces: readonly Sql[]): Sql {
  return joined(pieces, ' AND ', everything);
}

/** Any of the pieces; `nothing` when there are none. */
export function anyOf(pieces: readonly Sql[]): Sql {
  return joined(pieces, ' OR ', nothing);
}

/** A comma-separated list, for IN and ORDER BY. */
export function listOf(pieces: readonly Sql[]): Sql {
  return { text: pieces.map(({ text }) => text).join(', '), params: pieces.flatMap(({ params }) => params) };
}

/** Nested in halves: SQLite refuses expressions more than 1,000 deep, and a long chain is as deep as it is long. */
function joined(pieces: readonly Sql[], word: string, none: Sql): Sql {
  const [first] = pieces;
  if (!first) return none;
  if (pieces.length === 1) return first;
  const half = Math.ceil(pieces.length / 2);
  const [left, right] = [joined(pieces.slice(0, half), word, none), joined(pieces.slice(half), word, none)];
  return { text: `(${left.text}${word}${right.text})`, params: [...left.params, ...right.params] };
}

function isSql(value: Sql | SqlParam | undefined): value is Sql {
  return typeof value === 'object' && value !== null;
}
