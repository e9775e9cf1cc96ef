import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { Account } from '../rules/request';
import { allPages, answerOf, anyText } from './rest';

const item = v.object({
  field: anyText,
  from: v.fallback(v.nullish(v.string(), null), null),
  fromString: v.fallback(v.nullish(v.string(), null), null),
});

const page = v.object({
  values: v.array(v.object({ items: v.fallback(v.array(item), []) })),
  isLast: v.fallback(v.boolean(), true),
});

const pageSize = 100;

/**
 * Who was reporter, participant or assignee of a request and is no more, by its changelog: one call per hundred
 * changes. A list of names is cut at every comma; a name that itself has one is then known by its parts, which is
 * more to recognise, not less.
 */
export async function readFormerPeople(issueId: string): Promise<readonly Account[]> {
  const changes = await allPages(async (start) => {
    const answer = api
      .asApp()
      .requestJira(route`/rest/api/3/issue/${issueId}/changelog?startAt=${start}&maxResults=${pageSize}`);
    const read = await answerOf('GET /rest/api/3/issue/{issueIdOrKey}/changelog', answer, page);
    return { items: read.values, isLast: read.isLast };
  });
  return changes.flatMap(({ items }) => items.filter(({ field }) => isAboutPeople(field)).flatMap(peopleBefore));
}

function isAboutPeople(field: string): boolean {
  return /^(?:reporter|assignee|request participants)$/i.test(field);
}

function peopleBefore({ from, fromString }: v.InferOutput<typeof item>): readonly Account[] {
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
