import type { AdfDocument } from '../../src/rules/adf';
import { textToAdf } from '../../src/rules/adf-text';
import type { Identities } from '../../src/rules/anonymize/verdict';
import { planOutcome, type OutcomeInput } from '../../src/rules/plan-outcome';
import type { Account } from '../../src/rules/request';
import type { Settings } from '../../src/rules/settings';
import { recordOf, type RequestRecord } from './records';

export interface Answer {
  readonly id: string;
  readonly decision: 'public' | 'review' | 'private';
  readonly bug: { readonly summary: string; readonly descriptionAdf: AdfDocument };
  readonly ms: number;
  readonly map: readonly { readonly original: string; readonly placeholder: string }[];
  readonly flagged: readonly string[];
  readonly because: readonly string[];
}

function accountOf(person: RequestRecord['people']['reporter']): Account {
  return { ...person, accountType: 'customer' };
}

/** Jira tells the account of whoever commented; a record only the name, which may be one of its people's. */
function authorsOf({ people, comments }: RequestRecord): Identities['people'] {
  const known = [people.reporter, ...people.participants, ...people.agents].map(({ displayName }) => displayName);
  const others = new Set(comments.flatMap(({ author }) => (author && !known.includes(author) ? [author] : [])));
  return [...others].map((displayName) => ({ displayName, accountId: '' }));
}

/** What the app would know of the people of a record. */
export function identitiesOf(record: RequestRecord): Identities {
  const { organization, reporter, participants, agents } = record.people;
  return {
    people: [reporter, ...participants, ...agents, ...authorsOf(record)],
    organizations: organization ? [organization.name, ...organization.aliases] : [],
    hosts: [...(organization?.domains ?? []), ...(organization?.site ? [organization.site] : [])],
    privateProjectKeys: [],
  };
}

/**
 * The record as the flow that drafts an outcome finds it in Jira. An agent picks the comments to take along, none by
 * default; here all are picked, because a published comment is what can leak or lose something.
 */
function outcomeInput(record: RequestRecord, settings: Settings): OutcomeInput {
  const reporter = accountOf(record.people.reporter);
  const comments = record.comments.map(({ bodyAdf, text }, place) => ({
    id: String(place + 1),
    author: reporter,
    createdAt: '',
    isPublic: true,
    body: bodyAdf ?? textToAdf(text ?? ''),
  }));
  return {
    closedBecause: null,
    asked: { kind: 'bug', reviewed: true, commentIds: comments.map(({ id }) => id) },
    request: {
      id: record.id,
      key: '',
      projectKey: '',
      createdAt: '',
      summary: record.summary,
      description: record.descriptionAdf ?? textToAdf(record.text ?? ''),
      reporter,
      participants: record.people.participants.map(accountOf),
      organizations: [],
      requestType: null,
      assignee: null,
      labels: [],
      statusName: '',
      priorityName: null,
      resolvedAt: null,
      attachmentCount: 0,
      details: null,
      links: [],
    },
    comments,
    identities: identitiesOf(record),
    settings,
  };
}

/** What the app would publish of a request; `private` as well when the finished text does not pass the last look. */
export function answerRecord(record: RequestRecord, settings: Settings): Answer {
  const input = outcomeInput(record, settings);
  const startedAt = performance.now();
  const { plan, anonymized } = planOutcome(input);
  const ms = performance.now() - startedAt;
  return {
    id: record.id,
    decision: plan.visibility === 'private' ? 'private' : anonymized.decision,
    bug: { summary: plan.summary, descriptionAdf: plan.description },
    ms,
    map: anonymized.findings
      .filter(({ kind }) => kind !== 'media' && kind !== 'extension')
      .map(({ original, replacement }) => ({ original, placeholder: replacement })),
    flagged: anonymized.unsure,
    because: [...new Set([...plan.because, ...anonymized.reasons])],
  };
}

/** As `answerRecord`, of a line of JSON: what else stands in it, such as annotations, is not even read. */
export function answerLine(json: string, settings: Settings): Answer {
  const parsed = recordOf(json);
  if ('problem' in parsed) throw new TypeError(parsed.problem);
  return answerRecord(parsed.value, settings);
}
