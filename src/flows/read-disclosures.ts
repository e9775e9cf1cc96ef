import type { Ports } from '../ports';
import type { AttachedFile } from '../ports/disclosures';
import { isOfTheCustomer } from '../rules/answered';
import { stateOf, type Disclosure } from '../rules/disclosure';
import type { Account, SupportRequest } from '../rules/request';
import type { Settings } from '../rules/settings';
import { disclosureIssues, type DisclosureIssue } from './disclosure-issues';
import { mayApprove } from './may-approve';

export interface DisclosureLedger {
  /** Newest first. */
  readonly disclosures: readonly Disclosure[];
  readonly now: Date;
}

async function ledgerOf(
  ports: Ports,
  requestKey: string,
): Promise<(DisclosureLedger & { settings: Settings; request: SupportRequest }) | null> {
  const { settings } = await ports.settings.read();
  const read = await ports.requests.read(requestKey);
  if (!read || !settings.serviceProjectKeys.includes(read.request.projectKey)) return null;
  const disclosures = await ports.disclosures.of(read.request.id);
  return { settings, request: read.request, disclosures: [...disclosures].reverse(), now: ports.now() };
}

/** What the customer is or was asked; `null` where the terms do not apply. */
export async function readQuestions(
  ports: Ports,
  requestKey: string,
  accountId: string,
): Promise<(DisclosureLedger & { readonly mayAnswer: boolean; readonly mayApprove: boolean }) | null> {
  const ledger = await ledgerOf(ports, requestKey);
  if (!ledger) return null;
  const { disclosures, request, now } = ledger;
  const isAsked = disclosures.some((one) => stateOf(one, now) === 'asked');
  return {
    ...ledger,
    mayAnswer: isOfTheCustomer(accountId, request),
    mayApprove: isAsked && (await mayApprove(ports, request, accountId)),
  };
}

/** The ledger, and what else could be asked about; `null` where the terms do not apply. */
export async function readDisclosureDesk(
  ports: Ports,
  requestKey: string,
): Promise<
  | (DisclosureLedger & {
      readonly people: readonly Account[];
      readonly files: readonly AttachedFile[];
      readonly issues: readonly DisclosureIssue[];
    })
  | null
> {
  const ledger = await ledgerOf(ports, requestKey);
  if (!ledger) return null;
  const { request } = ledger;
  const [files, issues] = await Promise.all([
    ports.attachments.of(request.id),
    disclosureIssues(ports, ledger.settings, request.id),
  ]);
  return { ...ledger, people: [request.reporter, ...request.participants], files: files ?? [], issues };
}
