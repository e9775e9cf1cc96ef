import * as v from 'valibot';
import type { Result } from '../contracts/result';
import type { Ports } from '../ports';
import { refused, refusedBecause, solved } from './problems';

/**
 * Who calls a resolver, and whether they may (design decision 12). Modules and display conditions only hide: anybody
 * who can load one module can call every resolver behind it, so each call asks Jira again.
 */
export interface Caller {
  readonly accountId: string;
  readonly locale: string | null;
}

export interface RequestCaller extends Caller {
  readonly requestKey: string;
}

export interface PortalCaller extends RequestCaller {
  /** Whether anything can be written in their name (platform fact: not for Atlassian accounts without a licence). */
  readonly hasOwnVoice: boolean;
}

export interface FormCaller extends Caller {
  readonly requestTypeId: string | null;
}

export type Authorise<C> = (context: unknown, ports: Ports) => Promise<Result<C>>;

const id = v.pipe(v.union([v.string(), v.number()]), v.transform(String), v.maxLength(255));
const issueKey = v.pipe(v.string(), v.regex(/^[A-Z][A-Z0-9_]+-\d+$/));
const maybe = <T extends v.GenericSchema>(schema: T) => v.fallback(v.optional(schema), undefined);

const forgeContext = v.object({
  accountId: maybe(v.pipe(v.string(), v.minLength(1), v.maxLength(128))),
  accountType: maybe(v.string()),
  locale: maybe(v.pipe(v.string(), v.maxLength(20))),
  extension: maybe(
    v.object({
      issue: maybe(v.object({ key: maybe(issueKey) })),
      issueKey: maybe(issueKey),
      request: maybe(v.object({ key: maybe(issueKey), typeId: maybe(id) })),
    }),
  ),
});

type ForgeContext = v.InferOutput<typeof forgeContext>;

/** A customer, participant or agent who sees this very request in the portal: Jira Service Management decides. */
export const portalCaller: Authorise<PortalCaller> = async (context, ports) => {
  const known = identified(context);
  if (!known) return refusedBecause('signed-out', 'not-allowed', 'Log in to see this request.');
  const requestKey = known.context.extension?.request?.key;
  if (!requestKey || !(await maySee(known, requestKey, ports)))
    return refusedBecause('not-visible', 'not-allowed', 'You cannot see this request.');
  return solved({ ...known.caller, requestKey, hasOwnVoice: known.context.accountType !== 'unlicensed' });
};

/**
 * Platform fact: the portal's modules are shown to Atlassian accounts without a licence, but nothing is asked of Jira in
 * their name. For them it is asked as the app, and only who reported the request or takes part in it passes.
 */
async function maySee(
  { context, caller }: { context: ForgeContext; caller: Caller },
  requestKey: string,
  ports: Ports,
): Promise<boolean> {
  if (context.accountType !== 'unlicensed') return ports.requests.isVisibleToCaller(requestKey);
  const read = await ports.requests.read(requestKey);
  if (!read || read.request.key !== requestKey) return false;
  const { reporter, participants } = read.request;
  return [reporter, ...participants].some(({ accountId }) => accountId === caller.accountId);
}

/** Anybody with an account may fill in the form (clause A1); there is no request yet. */
export const formCaller: Authorise<FormCaller> = async (context) => {
  const known = identified(context);
  if (!known) return refusedBecause('signed-out', 'not-allowed', 'Log in to send a request.');
  return solved({ ...known.caller, requestTypeId: known.context.extension?.request?.typeId ?? null });
};

/** An agent of the project the issue is in. */
export const agentCaller: Authorise<RequestCaller> = async (context, ports) => {
  const known = identified(context);
  const requestKey = known?.context.extension?.issue?.key ?? known?.context.extension?.issueKey;
  if (!known || !requestKey) return refused('not-allowed', 'Open this from an issue, logged in as an agent.');
  if (!isLicensed(known.context) || !(await ports.accounts.callerMay('SERVICEDESK_AGENT', requestKey))) {
    return refused('not-allowed', 'Only agents of this project can do that.');
  }
  return solved({ ...known.caller, requestKey });
};

/** Somebody with a licence, on an issue of any project; what they may know of it is for the call to ask. */
export const issueCaller: Authorise<RequestCaller> = async (context) => {
  const known = identified(context);
  const requestKey = known?.context.extension?.issue?.key ?? known?.context.extension?.issueKey;
  if (!known || !requestKey || !isLicensed(known.context))
    return refused('not-allowed', 'Open this from an issue, logged in as an agent.');
  return solved({ ...known.caller, requestKey });
};

export const adminCaller: Authorise<Caller> = async (context, ports) => {
  const known = identified(context);
  if (!known || !isLicensed(known.context) || !(await ports.accounts.callerMay('ADMINISTER', null))) {
    return refused('not-allowed', 'Only Jira admins can change these settings.');
  }
  return solved(known.caller);
};

/** Platform fact: anonymous callers are called `unidentified`. */
function identified(context: unknown): { context: ForgeContext; caller: Caller } | null {
  const parsed = v.safeParse(forgeContext, context);
  if (!parsed.success) return null;
  const { accountId, accountType, locale } = parsed.output;
  if (!accountId || accountId === 'unidentified' || accountType === 'anonymous') return null;
  return { context: parsed.output, caller: { accountId, locale: locale ?? null } };
}

/** Absent on older hosts; what Forge says is no more than a first look before Jira is asked. */
function isLicensed({ accountType }: ForgeContext): boolean {
  return accountType === undefined || accountType === 'licensed';
}
