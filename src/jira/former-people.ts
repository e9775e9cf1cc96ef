import type { Account } from '../rules/request';
import { readChangelog, type Change } from './changelog';

/**
 * Who was reporter, participant or assignee of a request and is no more, by its changelog. A list of names is cut at
 * every comma; a name that itself has one is then known by its parts, which is more to recognise, not less.
 */
export async function readFormerPeople(issueId: string): Promise<readonly Account[]> {
  return (await readChangelog(issueId)).filter(({ field }) => isAboutPeople(field)).flatMap(peopleBefore);
}

function isAboutPeople(field: string): boolean {
  return /^(?:reporter|assignee|request participants)$/i.test(field);
}

function peopleBefore({ from, fromString }: Change): readonly Account[] {
  const names = listed(fromString);
  const ids = listed(from);
  return names.map((displayName, index) => ({
    accountId: ids.length === names.length ? (ids[index] ?? displayName) : displayName,
    displayName,
    accountType: 'customer',
  }));
}

/** `[one, two]` or `one, two`; Jira writes some lists of people with the account in brackets behind the name. */
function listed(text: string | null): readonly string[] {
  return (text ?? '')
    .replace(/\([^()]*\)|[[\]]/g, '')
    .split(',')
    .map((part) => part.trim())
    .filter(Boolean);
}
