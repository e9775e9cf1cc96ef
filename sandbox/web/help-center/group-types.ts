import type { RequestType, RequestTypeGroup } from '../rest/portal.ts';

export interface TypeGroup {
  readonly name: string;
  readonly types: readonly RequestType[];
}

/**
 * Arranges the request types of a portal under the headings the service desk has; without any, ideas stand apart
 * from requests for help, because the terms treat them differently (an idea starts no promise).
 */
export function groupTypes(types: readonly RequestType[], groups: readonly RequestTypeGroup[]): readonly TypeGroup[] {
  const named = groups.map(({ id, name }) => ({
    name,
    types: types.filter((type) => type.groupIds?.includes(id) === true),
  }));
  const filled = named.filter((group) => group.types.length > 0);
  const placed = new Set(filled.flatMap((group) => group.types));
  const rest = types.filter((type) => !placed.has(type));
  const isIdea = (type: RequestType): boolean => /^suggest/i.test(type.name);
  const others = [
    { name: filled.length > 0 ? 'Other requests' : 'Get support', types: rest.filter((type) => !isIdea(type)) },
    { name: 'Share an idea', types: rest.filter(isIdea) },
  ];
  return [...filled, ...others.filter((group) => group.types.length > 0)];
}

/** Request types whose name or description has every word of the search. */
export function findTypes(types: readonly RequestType[], search: string): readonly RequestType[] {
  const words = search.toLowerCase().split(/\s+/).filter(Boolean);
  if (words.length === 0) return [];
  return types.filter((type) => {
    const text = `${type.name} ${type.description} ${type.helpText}`.toLowerCase();
    return words.every((word) => text.includes(word));
  });
}
