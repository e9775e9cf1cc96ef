import type { Settings } from '../../../../src/rules/settings';

export type Goal = Settings['goals'][number];

/** The list with one entry at another place; the same list when there is no such place. */
export function moved(goals: readonly Goal[], from: number, to: number): Goal[] {
  const entry = goals[from];
  if (!entry || to < 0 || to >= goals.length) return [...goals];
  const rest = goals.filter((_, position) => position !== from);
  return [...rest.slice(0, to), entry, ...rest.slice(to)];
}

/** A name no goal has yet. */
export function freshName(goals: readonly Goal[]): string {
  const taken = new Set(goals.map(({ name }) => name));
  let number = goals.length + 1;
  while (taken.has(`Goal ${number}`)) number += 1;
  return `Goal ${number}`;
}
