/**
 * Matches a path such as `/portal/1` with a pattern such as `/portal/:portalId`.
 * @returns the named parts, decoded; `null` when the path is another one.
 */
export function matchPath(pattern: string, pathname: string): Readonly<Record<string, string>> | null {
  const wanted = pattern.split('/').filter(Boolean);
  const given = pathname.split('/').filter(Boolean);
  if (wanted.length !== given.length) return null;
  const parts: Record<string, string> = {};
  for (const [index, want] of wanted.entries()) {
    const have = given[index] ?? '';
    if (want.startsWith(':')) parts[want.slice(1)] = decoded(have);
    else if (want !== have) return null;
  }
  return parts;
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
