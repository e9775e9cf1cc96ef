import { readFileSync } from 'node:fs';
import { runImport } from '../../sandbox/import/run-import.ts';
import type { KnownIssueView } from '../../src/contracts/agent.ts';
import type { Result } from '../../src/contracts/result.ts';
import { allIssues, ticketsFile } from './real-tickets-run.ts';
import { found } from './people.ts';
import { openSite, type Site } from './site.ts';

/** In how many of the requests the right issue is among the first 1, 3 and 5. */
export type Hits = readonly [number, number, number];

export interface KnownIssuesReport {
  /** Requests whose own data name the issue they turned out to be. */
  readonly requests: number;
  readonly issues: number;
  readonly ours: Hits;
  /** Jira’s text search for the summary as it is: every word has to occur. */
  readonly everyWord: Hits;
  /** Jira’s text search for any word of the summary, newest change first. */
  readonly anyWord: Hits;
}

const places = [1, 3, 5] as const;

/** Imports a real support inbox with its product bugs, and asks for each request that was linked to one which it is. */
export async function measureKnownIssues(): Promise<KnownIssuesReport> {
  const site = await openSite();
  try {
    const demo = new Set(await found(site.as('admin@vendor.example'), 'project = SUP'));
    const text = readFileSync(ticketsFile, 'utf8');
    const output = { write: () => true };
    await runImport({ text, target: site.sandbox, url: 'http://localhost', tellApp: false, output });
    const asked = (await askedRequests(site)).filter(({ key }) => !demo.has(key));
    const ours = [];
    const everyWord = [];
    const anyWord = [];
    for (const { key, summary, right } of asked) {
      const words = summary.match(/[\p{L}\p{N}]{3,}/gu) ?? [];
      ours.push(hit(await suggested(site, key), right));
      everyWord.push(hit(await searched(site, textClause(summary)), right));
      anyWord.push(hit(await searched(site, words.map(textClause).join(' OR ')), right));
    }
    const issues = await found(site.as('admin@vendor.example'), 'project = BUG');
    return {
      requests: asked.length,
      issues: issues.length,
      ...{ ours: hits(ours), everyWord: hits(everyWord), anyWord: hits(anyWord) },
    };
  } finally {
    await site.close();
  }
}

export function knownIssueLines({ requests, issues, ...ways }: KnownIssuesReport): readonly string[] {
  const line = (what: string, [first, third, fifth]: Hits): string =>
    `${what.padEnd(44)} first ${first}, among three ${third}, among five ${fifth}`;
  return [
    `${requests} requests that turned out to be one of ${issues} public issues`,
    line('known issues of the app', ways.ours),
    line('text search, every word of the summary', ways.everyWord),
    line('text search, any word of the summary', ways.anyWord),
  ];
}

interface AskedRequest {
  readonly key: string;
  readonly summary: string;
  readonly right: readonly string[];
}

async function askedRequests(site: Site): Promise<readonly AskedRequest[]> {
  type Link = Readonly<Partial<Record<'inwardIssue' | 'outwardIssue', { readonly key: string }>>>;
  type Found = {
    readonly key: string;
    readonly fields: { readonly summary: string; readonly issuelinks: readonly Link[] };
  };
  const requests: readonly Found[] = await allIssues(site, 'project = SUP', 'summary', 'issuelinks');
  return requests.flatMap(({ key, fields: { summary, issuelinks } }) => {
    const linked = issuelinks.map(({ outwardIssue, inwardIssue }) => (outwardIssue ?? inwardIssue)?.key ?? '');
    const right = linked.filter((other) => other.startsWith('BUG-'));
    return right.length > 0 ? [{ key, summary, right }] : [];
  });
}

async function suggested(site: Site, issueKey: string): Promise<readonly string[]> {
  const agent = site.as('agent@vendor.example');
  const answer: Result<readonly KnownIssueView[]> = await agent.call('issue-panel', { issueKey }, 'knownIssues');
  if (!answer.ok) throw new Error(`${issueKey}: ${JSON.stringify(answer)}`);
  return answer.value.map(({ key }) => key);
}

const textClause = (words: string): string => `text ~ ${JSON.stringify(words.replace(/["\\]/g, ' '))}`;

const searched = (site: Site, clause: string): Promise<readonly string[]> =>
  found(site.as('admin@vendor.example'), `project = BUG AND (${clause}) ORDER BY updated DESC`);

const hit = (found: readonly string[], right: readonly string[]): number =>
  found.findIndex((key) => right.includes(key));

function hits(ranks: readonly number[]): Hits {
  const [first, third, fifth] = places.map((place) => ranks.filter((rank) => rank >= 0 && rank < place).length);
  return [first ?? 0, third ?? 0, fifth ?? 0];
}
