import type { Ports, PublicIssueWork } from '../ports';
import { JiraError } from '../ports/faults';
import type { WrittenIssue } from '../ports/jira';
import type { OutcomeEntry } from '../ports/records';
import type { Settings } from '../rules/settings';
import { closeDevelopment } from './close-development';
import { containFound, type Watch } from './contain-found';
import { withoutGone } from './open-leaks';
import { leaksIn } from './leaks-in';
import { linkedRequests, readLinkedRequests, type LinkedRequest } from './read-linked-requests';
import { tellLeak } from './tell-leak';
import { isPublic } from './what-all-see';

/** Requests read between two looks, and by one piece of work. */
const inChunk = 25;
const mostPerWork = 75;
/** Time to tell about what was hidden. */
const reserveMs = 45_000;

/**
 * Looks through an issue that requests were turned into, as anybody reads it now, for what later edits and comments
 * give away of the customers behind it (clauses O4, A4). First what needs no request to be known, then what the requests
 * behind it tell, some at a time; whatever is found is noted, then taken out of sight, and told when nothing is left to
 * hide. Requests there is no time for are another piece of work. At whichever point this ends, the next run goes on.
 */
export async function guardPublicIssue(
  ports: Ports,
  work: Omit<PublicIssueWork, 'kind'>,
): Promise<'guarded' | 'gone' | 'not-ours'> {
  const { issueId } = work;
  const entries = await ports.outcomes.ofIssue(issueId);
  if (entries.length === 0) return 'not-ours';
  const [written, leaks] = await Promise.all([ports.issues.readWritten(issueId), ports.leaks.of(issueId)]);
  if (!written) return 'gone';
  const { settings } = await ports.settings.read();
  const issue = isPublic(written, settings) ? await closedAgain(ports, settings, written, entries) : written;
  if (isDealtWith({ settings, issue, entries, leaks })) return 'guarded';

  const start = { settings, issue, entries, leaks, found: [], tried: new Set<string>(), faults: [] };
  const secrets: Watch = { ...start, isHidden: issue.hasSecurityLevel, isWhole: false };
  const watch = await containFound(ports, secrets, await leaksIn(ports, secrets, []));
  const { requests, isLast, isComplete, ...looked } = await lookForRequests(ports, watch, work);
  const isWhole = isComplete && work.after === undefined;
  const told = await tellAll(ports, await containFound(ports, { ...looked.watch, isWhole }, []), requests, isLast);
  if (isWhole) for (const leak of withoutGone(told, told.leaks)) await ports.leaks.save(issueId, leak);
  const fault = told.faults.find((one) => !(one instanceof JiraError) || one.isTransient) ?? told.faults[0];
  if (fault !== undefined) throw fault;
  return 'guarded';
}

/** Nothing of it is public, and of what was everybody was told. */
function isDealtWith({
  settings,
  issue,
  entries,
  leaks,
}: Pick<Watch, 'settings' | 'issue' | 'entries' | 'leaks'>): boolean {
  if (entries.every(({ kind }) => kind === 'development') && !isPublic(issue, settings)) return true;
  return issue.hasSecurityLevel && leaks.every(({ step }) => step === 'told');
}

/** What was private and is read by everybody now: the issue if it must not be, and files that were meant for the team. */
async function closedAgain(
  ports: Ports,
  settings: Settings,
  issue: WrittenIssue,
  entries: readonly OutcomeEntry[],
): Promise<WrittenIssue> {
  const opened = entries.filter(({ visibility }) => visibility === 'private');
  if (opened.length > 0)
    await ports.queue.push(
      opened.map(({ requestId }) => ({ kind: 'disclosures-due', issueId: requestId, eventType: 'opened' })),
    );
  const development = entries.filter(({ kind }) => kind === 'development');
  if (development.length === 0) return issue;
  const isClosed = await closeDevelopment(ports, settings, issue, development);
  return { ...issue, hasSecurityLevel: isClosed };
}

interface Looked {
  readonly watch: Watch;
  readonly requests: readonly LinkedRequest[];
  /** Nobody is left to be told. */
  readonly isLast: boolean;
  /** Every request behind the issue was read. */
  readonly isComplete: boolean;
}

async function lookForRequests(ports: Ports, start: Watch, work: Omit<PublicIssueWork, 'kind'>): Promise<Looked> {
  const { settings, issue, entries } = start;
  const left = linkedRequests(settings, issue, entries).filter((one) => work.after === undefined || one > work.after);
  let looked: Looked = { watch: start, requests: [], isLast: true, isComplete: true };
  for (let done = 0; done < left.length; done += inChunk) {
    if (done >= mostPerWork || (done > 0 && ports.remainingMs() < reserveMs)) {
      const after = left[done - 1] ?? '';
      await ports.queue.push([{ ...work, kind: 'public-issue-changed', after }]);
      return { ...looked, isLast: false, isComplete: false };
    }
    const read = await readLinkedRequests(ports, settings, issue, left.slice(done, done + inChunk));
    const watch = await containFound(ports, looked.watch, await leaksIn(ports, start, read.requests));
    looked = {
      watch: { ...watch, faults: [...watch.faults, ...read.faults] },
      requests: [...looked.requests, ...read.requests],
      isLast: looked.isLast && read.faults.length === 0,
      isComplete: looked.isComplete && read.isComplete,
    };
  }
  return looked;
}

/** A leak counts as told when everybody behind the issue was; who was told before is not told again. */
async function tellAll(
  ports: Ports,
  watch: Watch,
  requests: readonly LinkedRequest[],
  isLast: boolean,
): Promise<Watch> {
  const faults = [...watch.faults];
  const contained = watch.leaks.filter(({ step }) => step === 'contained');
  // Comments first, in whichever order an interruption left them noted.
  for (const leak of contained.sort((one, other) => (one.source < other.source ? -1 : 1)))
    try {
      const issue = { ...watch.issue, hasSecurityLevel: watch.isHidden };
      const served = requests.filter(({ isServed }) => isServed);
      await tellLeak(ports, { ...watch, issue }, served, leak);
      if (isLast) await ports.leaks.save(watch.issue.id, { ...leak, step: 'told' });
    } catch (fault) {
      faults.push(fault);
    }
  return { ...watch, faults };
}
