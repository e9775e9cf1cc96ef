import { rest } from './rest.ts';
import type { User } from './shapes.ts';

/** Who looks at the pages. `role` is what the demo account is for; permissions are always the server's. */
export interface Session {
  readonly account: User | null;
  readonly role: string;
}

/** An account one can sign in as with a click. */
export interface DemoAccount extends User {
  readonly role: string;
  readonly organizations?: readonly string[];
  readonly description?: string;
  /** Of the demo's own people; the others came with an import or were made here. */
  readonly isDemo?: boolean;
}

export interface ClockReading {
  /** ISO-8601 UTC. */
  readonly now: string;
  readonly zone: string;
}

/** What the app did once: one run of one of its functions. Sizes are bytes of JSON. */
export interface Invocation {
  readonly id: number;
  readonly functionKey: string;
  readonly moduleKey: string;
  readonly trigger: 'resolver' | 'trigger' | 'scheduled' | 'consumer';
  /** Sandbox time, ISO-8601 UTC. */
  readonly startedAt: string;
  /** Real time. */
  readonly durationMs: number;
  readonly outcome: 'running' | 'ok' | 'retry' | 'failed';
  readonly error?: string;
  readonly rest: readonly { readonly operation: string; readonly as: string; readonly status: number }[];
  readonly kvs: {
    readonly reads: number;
    readonly writes: number;
    readonly readBytes: number;
    readonly writtenBytes: number;
  };
  readonly bytesIn: number;
  readonly bytesOut: number;
  readonly logs: readonly { readonly level: string; readonly text: string }[];
}

export async function readSession(): Promise<Session> {
  return rest<Session>('/sandbox/session');
}

export async function signIn(email: string): Promise<Session> {
  return rest<Session>('/sandbox/session', { method: 'POST', body: { email } });
}

export async function signOut(): Promise<void> {
  await rest('/sandbox/session', { method: 'DELETE' });
}

/** The demo's people, and a page of the others: those with the text in their name or address. */
export async function demoAccounts(text: string, signal?: AbortSignal): Promise<readonly DemoAccount[]> {
  return rest<readonly DemoAccount[]>('/sandbox/accounts', { query: { text }, signal });
}

export async function readClock(): Promise<ClockReading> {
  return rest<ClockReading>('/sandbox/clock');
}

/** Moves the clock forward; answers when everything that fell due on the way has run. */
export async function moveClock(move: { readonly to: string } | { readonly advance: string }): Promise<ClockReading> {
  return rest<ClockReading>('/sandbox/clock', { method: 'POST', body: move });
}

/** Invocations after the one with the id `since`, oldest first. */
export async function readInvocations(since?: number, signal?: AbortSignal): Promise<readonly Invocation[]> {
  const answer = await rest<readonly Invocation[] | { invocations: readonly Invocation[] }>('/sandbox/invocations', {
    query: { since },
    signal,
  });
  return 'invocations' in answer ? answer.invocations : answer;
}

/** A module of the app that the caller may see. */
export interface AppModule {
  readonly key: string;
  readonly title: string;
  readonly label?: string;
  readonly icon?: string;
  readonly layout?: string;
  readonly viewportSize?: string;
  readonly render: 'native' | 'default';
}

export async function modulesOf(type: string, signal?: AbortSignal): Promise<readonly AppModule[]> {
  return rest<readonly AppModule[]>('/sandbox/modules', { query: { type }, signal });
}
