import type { RequestType } from '../rest/portal.ts';

export interface TypeGroup {
  readonly name: string;
  readonly types: readonly RequestType[];
}

/** Sets ideas apart from requests for help, because the terms treat them differently: an idea starts no promise. */
export function groupTypes(types: readonly RequestType[]): readonly TypeGroup[] {
  const isIdea = (type: RequestType): boolean => /^suggest/i.test(type.name);
  const groups = [
    { name: 'Get support', types: types.filter((type) => !isIdea(type)) },
    { name: 'Share an idea', types: types.filter(isIdea) },
  ];
  return groups.filter((group) => group.types.length > 0);
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
