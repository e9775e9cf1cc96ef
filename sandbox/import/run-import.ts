import type { ImportIssueAnswer, ImportLinksAnswer } from './import-wire.ts';
import type { ImportPlan } from './plan-import.ts';
import { planImport } from './plan-import.ts';
import type { ProgressOutput } from './progress-line.ts';
import { ProgressLine } from './progress-line.ts';
import type { SkippedRecord } from './read-file.ts';
import { readImportFile } from './read-file.ts';

/** The sandbox that takes the issues, running elsewhere or in this process. */
export interface ImportTarget {
  fetch(request: Request): Promise<Response>;
}

export interface ImportInput {
  /** Text of the file. */
  readonly text: string;
  readonly target: ImportTarget;
  /** Such as `http://localhost:8080`. */
  readonly url: string;
  readonly supportProjectKey?: string | undefined;
  readonly tellApp: boolean;
  readonly output: ProgressOutput;
}

export interface ImportSummary {
  readonly requests: number;
  readonly issues: number;
  readonly comments: number;
  readonly known: number;
  readonly skipped: readonly SkippedRecord[];
  readonly links: ImportLinksAnswer;
  readonly agentCount: number;
  readonly customerCount: number;
  readonly visitorCount: number;
  readonly attachmentCount: number;
}

/** The sandbox cannot be reached or does not let us in; nothing (more) was imported. */
export class TargetProblem extends Error {}

/** The account that imports; the sandbox takes any token. */
const importer = 'admin@vendor.example';

/**
 * Imports a file, record by record; what cannot be taken is told and left out.
 * @throws FileProblem when the text is no such file
 * @throws TargetProblem
 */
export async function runImport(input: ImportInput): Promise<ImportSummary> {
  const read = readImportFile(input.text);
  const plan = planImport(read.issues, input.supportProjectKey);
  const progress = new ProgressLine(input.output, plan.issues.length, 'issues');
  const skipped = [...read.skipped];
  for (const record of skipped) progress.say(skippedLine(record));
  const counts = { requests: 0, issues: 0, comments: 0, known: 0 };
  for (const [index, issue] of plan.issues.entries()) {
    const answer = await post<ImportIssueAnswer>(input, '/sandbox/import/issues', { issue, tellApp: input.tellApp });
    if ('reason' in answer) {
      const record = { position: read.issues[index]?.position ?? 0, key: issue.originalKey, reason: answer.reason };
      skipped.push(record);
      progress.say(skippedLine(record));
    } else if (answer.outcome === 'known') counts.known += 1;
    else {
      counts[issue.kind === 'request' ? 'requests' : 'issues'] += 1;
      counts.comments += issue.comments.length;
    }
    progress.step();
  }
  return { ...counts, skipped, links: await importLinks(input, plan), ...plannedCounts(plan) };
}

/** What was done, for a person. */
export function summaryLines(summary: ImportSummary): string[] {
  const { requests, issues, comments, known, skipped, links, attachmentCount } = summary;
  return [
    `Imported ${requests} requests and ${issues} issues with ${comments} comments and ${links.created} links.`,
    `People: ${summary.customerCount} customers, ${summary.agentCount} agents, ${summary.visitorCount} visitors of the public tracker.`,
    ...(known > 0 ? [`${known} were here already and were left as they are.`] : []),
    ...(links.dangling > 0
      ? [`${links.dangling} links lead to issues that are not in the file and were left out.`]
      : []),
    ...(attachmentCount > 0
      ? [`${attachmentCount} attachments were left out: such files do not hold their contents.`]
      : []),
    `Skipped: ${skipped.length}.`,
  ];
}

function skippedLine({ position, key, reason }: SkippedRecord): string {
  return `Record ${position}${key === null ? '' : ` (${key})`} skipped: ${reason}`;
}

type PlannedCounts = Pick<ImportSummary, 'agentCount' | 'customerCount' | 'visitorCount' | 'attachmentCount'>;

function plannedCounts({ agentCount, customerCount, visitorCount, attachmentCount }: ImportPlan): PlannedCounts {
  return { agentCount, customerCount, visitorCount, attachmentCount };
}

async function importLinks(input: ImportInput, { links }: ImportPlan): Promise<ImportLinksAnswer> {
  const answer = await post<ImportLinksAnswer>(input, '/sandbox/import/links', { links });
  if ('reason' in answer) throw new TargetProblem(answer.reason);
  return answer;
}

async function post<Answer extends object>(
  input: ImportInput,
  path: string,
  body: object,
): Promise<Answer | { reason: string }> {
  const request = new Request(`${input.url}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Basic ${btoa(`${importer}:import`)}` },
    body: JSON.stringify(body),
  });
  const response = await input.target.fetch(request).catch((error: unknown) => {
    throw new TargetProblem(
      `No sandbox answers at ${input.url} (${(error as Error).message}). Start it with "npm start". If one runs elsewhere, say where with --url.`,
    );
  });
  const isJson = /json/.test(response.headers.get('content-type') ?? '');
  if (response.ok && isJson) return (await response.json()) as Answer;
  const said = isJson ? ((await response.json()) as { reason?: string; error?: string }) : {};
  if (response.status === 422 && said.reason) return { reason: said.reason };
  throw new TargetProblem(
    `${input.url}${path} answered ${response.status}: ${said.reason ?? said.error ?? 'it is no sandbox of this app'}`,
  );
}
