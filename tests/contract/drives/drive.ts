import type { ServedSite } from '../jira-client.ts';
import type { Stage } from './stage.ts';

/** Columns of every table here: a site administrator, an agent, a request's reporter, another firm's customer, anyone. */
export const callers = ['admin', 'agent', 'carla', 'dan', 'nobody'] as const;
export type Caller = (typeof callers)[number];

/** What `callers` get, in that order, blank-separated: `ok` or the status of the refusal. */
export type Answers = string;

/** How jira.js calls one operation: `noun.method` of its Cloud client, or of its desk client after `desk.`. */
export type Step = readonly [method: string, parameters?: (stage: Stage, earlier: Earlier) => unknown];

/** What the step before answered; files uploaded, values set. */
export type Earlier = Record<string, unknown>;

/** One operation by its documented name, what it answers to whom, and how it is called; the last step is judged. */
export type Drive = readonly [operation: string, answers: Answers, ...steps: readonly Step[]];

/** How an operation is called that jira.js has no method for, or not one that sends all the operation asks for. */
const plain = 'fetch';

/** The name of what calls an operation, for docs/parity.md. */
export function calledBy([, , ...steps]: Drive): string {
  const method = steps.at(-1)?.[0] ?? plain;
  return method === plain ? 'not jira.js: judged by OpenAPI alone' : method;
}

/** Calls the operation as a person. @returns `ok`, or the status of the first refusal. @throws for any other failure */
export async function drive(site: ServedSite, who: Caller, stage: Stage, steps: readonly Step[]): Promise<string> {
  let earlier: Earlier = {};
  for (const [method, parameters] of steps) {
    try {
      earlier = ((await call(site, who, method, parameters?.(stage, earlier))) ?? {}) as Earlier;
    } catch (error) {
      const status = (error as { status?: unknown }).status;
      if (typeof status === 'number') return String(status);
      throw error;
    }
  }
  return 'ok';
}

async function call(site: ServedSite, who: Caller, name: string, parameters: unknown): Promise<unknown> {
  if (name === plain) return fetched(site, who, parameters as PlainCall);
  const [noun = '', method = ''] = name.replace(/^desk\./, '').split('.');
  const client: object = name.startsWith('desk.') ? site.desk(who) : site.cloud(who);
  const methods = (client as Record<string, Record<string, (parameters: unknown) => Promise<unknown>>>)[noun];
  if (!methods?.[method]) throw new Error(`jira.js has no ${name}`);
  return methods[method](parameters);
}

interface PlainCall extends RequestInit {
  readonly path: string;
}

async function fetched(site: ServedSite, who: Caller, { path, ...init }: PlainCall): Promise<unknown> {
  const answer = await site.raw(who, path, init);
  if (!answer.ok) throw Object.assign(new Error(path), { status: answer.status });
  return answer.json();
}
