import type { Ports } from '../../src/ports';
import { JiraError } from '../../src/ports/faults';
import type { PostedComment } from '../../src/ports/comments';
import type { LinkedIssue } from '../../src/ports/jira';
import type { AdfDocument } from '../../src/rules/adf';
import { textToAdf } from '../../src/rules/adf-text';
import type { IssueLink } from '../../src/rules/follow-duplicates';
import type { Account } from '../../src/rules/request';
import { people } from '../build';
import { attachmentsOf } from './in-memory-disclosures';
import type { CreatedIssue, World } from './world';

type JiraPorts = Pick<
  Ports,
  'requests' | 'comments' | 'attachments' | 'issues' | 'organizations' | 'accounts' | 'projects' | 'permissionSchemes'
>;

export function inMemoryJira(world: World): JiraPorts {
  return {
    requests: requestsOf(world),
    comments: commentsOf(world),
    attachments: attachmentsOf(world),
    issues: issuesOf(world),
    organizations: {
      ofDesk: async () => world.deskOrganizations,
      ofMember: async (_key, accountId) => world.memberships[accountId] ?? [],
    },
    accounts: {
      appAccountId: async () => people.app.accountId,
      siteUrl: async () => 'https://vendor.example',
      holderOf: async (email) => {
        const known: readonly Account[] = Object.values(people);
        return known.find(({ emailAddress }) => emailAddress === email)?.accountId ?? null;
      },
      callerMay: async (permission) => world.permissions.has(permission),
    },
    projects: {
      read: async (key) => world.projects.find((project) => project.key === key) ?? null,
      isVisible: async (key) => world.projects.some((project) => project.key === key),
      list: async () => world.projects,
      linkTypes: async () => world.linkTypes,
      requestTypes: async () => world.requestTypes,
      statuses: async () => [
        { name: 'Waiting for support', isDone: false },
        ...world.doneStatuses.map((name) => ({ name, isDone: true })),
      ],
      createScreen: async (key) => world.screens[key] ?? null,
    },
    permissionSchemes: {
      ofProject: async (key, as) =>
        as === 'caller' || world.administered.has(key)
          ? { schemeId: `scheme-${key}`, grants: world.grants[key] ?? [] }
          : null,
      grantsOf: async (schemeId) => world.grants[schemeId.replace('scheme-', '')] ?? null,
      defaultLevelName: async (key) => world.defaultLevels[key] ?? null,
    },
  };
}

const numberOf = (key: string) => Number(key.slice(key.lastIndexOf('-') + 1));

function requestsOf(world: World): Ports['requests'] {
  return {
    read: async (idOrKey) => {
      const held =
        world.requests.get(idOrKey) ?? [...world.requests.values()].find(({ request }) => request.key === idOrKey);
      return held
        ? { ...held, request: { ...held.request, links: [...held.request.links, ...linksOf(world, held.request.key)] } }
        : null;
    },
    isVisibleToCaller: async (key) => world.visible.has(key),
    writePseudonyms: async (requestId, pseudonyms) => {
      const held = world.requests.get(requestId);
      if (held) world.requests.set(requestId, { ...held, pseudonyms });
    },
    writeDetails: async (requestId, details) => world.change(requestId, { details }),
    formerPeople: async () => world.formerPeople,
    labelSetAt: async () => world.labelSetAt,
    watchers: async () => world.watchers,
    addParticipant: async (requestId, accountId) => {
      const added = Object.values(people).find((person) => person.accountId === accountId);
      const before = world.requests.get(requestId)?.request.participants ?? [];
      if (added) world.change(requestId, { participants: [...before, added] });
    },
    removeParticipant: async (requestId, accountId) => {
      const before = world.requests.get(requestId)?.request.participants ?? [];
      world.change(requestId, { participants: before.filter((person) => person.accountId !== accountId) });
    },
    ofCollaboration: async (projectKey, { kind, ref, name }, after, most) => {
      if (after !== null && ![...world.requests.values()].some(({ request }) => request.key === after))
        throw new JiraError(400, 'POST /rest/api/3/search/jql');
      return [...world.requests.values()]
        .map(({ request }) => request)
        .filter(
          ({ projectKey: its, organizations, reporter }) =>
            its === projectKey &&
            (kind === 'organization' ? organizations.some((one) => one.name === name) : reporter.accountId === ref),
        )
        .filter(({ key }) => after === null || numberOf(key) > numberOf(after))
        .sort((one, other) => numberOf(one.key) - numberOf(other.key))
        .slice(0, most)
        .map(({ id, key }) => ({ id, key }));
    },
    waysOut: async () => world.waysOut,
    take: async (requestId, { toStatus, isDone }) =>
      world.change(requestId, { statusName: toStatus, resolvedAt: isDone ? world.now.toISOString() : null }),
    writeSla: async (requestId, sla) => {
      const held = world.requests.get(requestId);
      if (!held) throw new JiraError(404, 'PUT /rest/api/3/issue/{issueIdOrKey}/properties/{propertyKey}');
      world.requests.set(requestId, { ...held, sla });
    },
    changedWithin: async (projectKeys, _minutes, page) => {
      const changed = [...world.requests.values()]
        .filter(({ request }) => projectKeys.includes(request.projectKey))
        .map(({ request }) => ({
          id: request.id,
          number: Number(request.key.split('-')[1]),
          changedAt: world.changedAt.get(request.id) ?? request.createdAt,
        }))
        .sort((one, other) =>
          one.changedAt === other.changedAt ? one.number - other.number : one.changedAt < other.changedAt ? -1 : 1,
        );
      const start = Number(page ?? 0);
      return {
        items: changed.slice(start, start + 100),
        next: start + 100 < changed.length ? String(start + 100) : null,
      };
    },
    newsReaders: async (ids) =>
      ids.flatMap((id) => {
        const request = world.requests.get(id)?.request;
        if (!request) return [];
        const { key, projectKey, statusName, resolvedAt, details } = request;
        const links = [...world.tracked.values()].flatMap((issue) =>
          issue.links.filter((link) => link.id === id).map((link) => ({ ...link, id: issue.id, key: issue.key })),
        );
        const isResolved = resolvedAt !== null;
        return [{ id, key, projectKey, statusName, isResolved, locale: details?.locale ?? null, links }];
      }),
    customersOf: async (ids) =>
      ids.flatMap((id) => {
        const request = world.requests.get(id)?.request;
        if (!request) return [];
        const { projectKey, reporter, organizations } = request;
        return [{ id, projectKey, reporter, organizations }];
      }),
    inProjects: async (projectKeys, issueIds) =>
      issueIds.filter((id) => projectKeys.includes(world.requests.get(id)?.request.projectKey ?? '')),
  };
}

function linksOf(world: World, requestKey: string): readonly IssueLink[] {
  const outcomes = [...world.outcomes.values()].map(({ issueKey, issueId }) => ({ key: issueKey, id: issueId }));
  return world.links
    .filter((link) => link.requestKey === requestKey)
    .map(({ issueKey, linkTypeName }) => ({
      ...{ typeName: linkTypeName, direction: 'outward' as const, key: issueKey },
      id: [...world.issues, ...outcomes].find(({ key }) => key === issueKey)?.id ?? issueKey,
    }));
}

function commentsOf(world: World): Ports['comments'] {
  const post = (requestId: string, author: Account, isPublic: boolean, body: AdfDocument): PostedComment => {
    if (!world.requests.has(requestId)) throw new JiraError(404, 'POST /rest/api/3/issue/{issueIdOrKey}/comment');
    const posted = { id: String(90_000 + world.nextId()), createdAt: world.now.toISOString() };
    world.add(requestId, { ...posted, author, isPublic, body });
    return posted;
  };
  return {
    of: async (requestId) => world.comments.get(requestId) ?? [],
    addInternal: async (requestId, body) => post(requestId, people.app, false, body),
    addPublic: async (requestId, body) => post(requestId, people.app, true, body),
    restrict: async (issueId, { id, updatedAt }) => {
      const issue = world.written.get(issueId);
      const comment = issue?.comments.find((one) => one.id === id);
      if (!issue || comment?.updatedAt !== updatedAt) return 'changed';
      const comments = issue.comments.map((one) => (one.id === id ? { ...one, isRestricted: true } : one));
      world.written.set(issueId, { ...issue, comments });
      return 'restricted';
    },
    addFor: async (audience, issueId, body) => {
      const posted = { id: String(90_000 + world.nextId()), createdAt: world.now.toISOString() };
      const issue = world.written.get(issueId);
      const who = { author: people.app, editor: people.app };
      const comment = { id: posted.id, ...who, updatedAt: posted.createdAt, isRestricted: audience !== null, body };
      if (issue) world.written.set(issueId, { ...issue, comments: [...issue.comments, comment] });
      world.add(issueId, { ...posted, author: people.app, isPublic: false, body });
      return posted;
    },
    rewrite: async (issueId, { id, accountId }, body) => {
      const comments = world.comments.get(issueId) ?? [];
      const held = comments.find((comment) => comment.id === id);
      if (held?.author.accountId !== accountId) return 'not-ours';
      world.comments.set(
        issueId,
        comments.map((comment) => (comment.id === id ? { ...comment, body } : comment)),
      );
      return 'rewritten';
    },
    addAsCaller: async (requestKey, text) => {
      const held = [...world.requests.values()].find(({ request }) => request.key === requestKey);
      const author = Object.values(people).find(({ accountId }) => accountId === world.caller) ?? people.carla;
      return post(held?.request.id ?? '', author, true, textToAdf(text));
    },
  };
}

function issuesOf(world: World): Ports['issues'] {
  return {
    create: async (draft) => {
      const number = world.issues.filter((issue) => issue.projectKey === draft.projectKey).length + 1;
      const issue: CreatedIssue = {
        ...draft,
        id: String(30_000 + world.nextId()),
        key: `${draft.projectKey}-${number}`,
      };
      world.issues.push(issue);
      return { id: issue.id, key: issue.key };
    },
    findByOutcome: async (outcomeId) => {
      const found = world.issues.find((issue) => issue.outcomeId === outcomeId);
      return found ? { id: found.id, key: found.key } : null;
    },
    link: async (link) => {
      const isThere = world.links.some(
        (other) => other.issueKey === link.issueKey && other.requestKey === link.requestKey,
      );
      if (!isThere) world.links.push(link);
    },
    read: async (key) => {
      const issue = world.issues.find((created) => created.key === key);
      const told = world.linkedIssues.get(key);
      return issue || told ? { ...shown(key, issue, world.now), ...told } : null;
    },
    remove: async (idOrKey) => {
      if (world.undeletable.has(idOrKey)) return 'refused';
      const index = world.issues.findIndex(({ id, key }) => id === idOrKey || key === idOrKey);
      if (index >= 0) world.issues.splice(index, 1);
      return world.requests.delete(idOrKey) || index >= 0 ? 'deleted' : 'gone';
    },
    readTracked: async (ids) =>
      [...world.tracked.values()].filter(({ id, key }) => ids.includes(id) || ids.includes(key)),
    protect: async (key, securityLevelId) => {
      const index = world.issues.findIndex((created) => created.key === key);
      const issue = world.issues[index];
      if (!issue) throw new JiraError(404, 'PUT /rest/api/3/issue/{issueIdOrKey}');
      world.issues[index] = { ...issue, securityLevelId };
      const written = world.written.get(issue.id);
      if (written) world.written.set(issue.id, { ...written, hasSecurityLevel: true });
    },
    readWritten: async (issueId) => world.written.get(issueId) ?? null,
    searchPublic: async (projectKeys, terms) =>
      world.publicIssues.filter(({ projectKey, summary, text }) => {
        const words = `${summary} ${text}`.toLowerCase();
        return projectKeys.includes(projectKey) && terms.some((term) => words.includes(term.toLowerCase()));
      }),
    changedWithin: async () => ({ items: world.changedIssues, next: null }),
    securityLevelId: async (projectKey, levelName) =>
      (world.levels[projectKey] ?? []).includes(levelName) ? `level-${levelName}` : null,
  };
}

function shown(key: string, issue: CreatedIssue | undefined, now: Date): LinkedIssue {
  return {
    id: issue?.id ?? '1',
    key,
    projectKey: key.split('-')[0] ?? '',
    summary: issue?.summary ?? 'A linked issue',
    statusName: 'To Do',
    statusCategory: 'new',
    resolutionName: null,
    hasSecurityLevel: issue ? issue.securityLevelId !== null : false,
    fixVersions: [],
    updatedAt: now.toISOString(),
  };
}
