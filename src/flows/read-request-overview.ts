import type { Ports } from '../ports';
import { adfToText } from '../rules/adf-text';
import { decideEntitlement } from '../rules/entitlement';
import type { NewsDelivery } from '../rules/issue-news';
import type { RequestComment } from '../rules/request';
import { remainingMinutes } from '../rules/sla';
import { withEarlierVersions } from './earlier-versions';
import { explainCycles } from './explain-cycles';
import { outcomeWhereabouts } from './outcome-whereabouts';
import { policyOf } from './policy';
import { productName } from './product-name';
import { readCycles } from './read-cycles';
import { termsView } from './terms-view';

const excerptLength = 160;

/** The agent's side of a request: clock, entitlement, terms, outcomes, and the comments that may travel. */
export async function readRequestOverview(ports: Ports, requestKey: string) {
  const present = policyOf(await ports.settings.read(), ports.now());
  const read = await ports.requests.read(requestKey);
  if (!read) return { kind: 'not-found' as const };
  const { request } = read;
  const { settings } = present;
  if (!settings.serviceProjectKeys.includes(request.projectKey)) return { kind: 'not-ours' as const };

  const [cycles, receipts, outcomes, comments, told] = await Promise.all([
    readCycles(ports, present, request),
    ports.acceptances.of(request.id),
    ports.outcomes.of(request.id),
    ports.comments.of(request.id),
    ports.issueNews.deliveriesTo(request.id),
  ]);
  const whereabouts = await outcomeWhereabouts(ports, request, outcomes);
  const policy = await withEarlierVersions(ports, present, cycles);
  const latest = cycles.at(-1);
  const { state, version, acceptedAt } = termsView(receipts, settings.terms);
  const overview = {
    requestKey: request.key,
    cycles: [...cycles].reverse(),
    deadlines: await explainCycles(ports, policy, [...cycles].reverse()),
    remainingMinutes: latest ? remainingMinutes(latest, policy) : null,
    entitlement: latest?.entitlement ?? decideEntitlement(request.requestType, settings, request),
    zone: settings.calendar.zone,
    details: {
      product: request.details && productName(request.details, settings),
      version: request.details?.productVersion ?? null,
      hosting: request.details?.hosting ?? null,
    },
    terms: { state, version, acceptedAt },
    outcomes: outcomes.map(({ kind, visibility, issueKey, issueId, step, startedAt, startedBy, decision }) => ({
      ...{ kind, visibility, step, startedAt, startedBy, decision },
      issueKey: request.links.find(({ id }) => id === issueId)?.key ?? issueKey,
      whereabouts: whereabouts.get(issueId ?? '') ?? { kind: 'there' as const },
      news: lastNews(told.filter((one) => one.issueId === issueId)),
    })),
    comments: comments.filter(mayTravel).map(excerptOf),
  };
  return { kind: 'overview' as const, overview };
}

function lastNews(told: readonly NewsDelivery[]) {
  const last = told.at(-1);
  if (!last) return null;
  const { kind, versions, isPublic, step, because, toldAt } = last;
  return { kind, versions, isPublic, step, because, toldAt };
}

/** Clause P1: internal notes never leave the team; what this app wrote says nothing new. */
function mayTravel({ isPublic, author }: RequestComment): boolean {
  return isPublic && author.accountType !== 'app';
}

function excerptOf({ id, author, createdAt, body }: RequestComment) {
  const words = adfToText(body).replace(/\s+/g, ' ').trim();
  const excerpt = words.length > excerptLength ? `${[...words].slice(0, excerptLength).join('')}…` : words;
  return { id, author: author.displayName, createdAt, excerpt };
}
