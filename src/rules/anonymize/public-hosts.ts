import { fold } from './fold';
import type { AnonymizerPolicy } from './verdict';

/** Public documentation and trackers: nothing at them says anything about the customer. */
const documentation =
  'support.atlassian.com developer.atlassian.com confluence.atlassian.com jira.atlassian.com community.atlassian.com community.developer.atlassian.com marketplace.atlassian.com www.atlassian.com docs.atlassian.com ecosystem.atlassian.net status.atlassian.com *.prod.atlassian-dev.net api.atlassian.com docs.oracle.com bugs.java.com bugs.openjdk.org openjdk.org bugs.mysql.com dev.mysql.com www.postgresql.org postgresql.org stackoverflow.com developer.mozilla.org nodejs.org en.wikipedia.org learn.microsoft.com docs.microsoft.com support.microsoft.com *.apache.org www.w3.org w3.org tools.ietf.org www.rfc-editor.org datatracker.ietf.org cve.mitre.org nvd.nist.gov java.sun.com xmlns.jcp.org schemas.microsoft.com schemas.xmlsoap.org reactjs.org react.dev www.iana.org unicode.org bugs.chromium.org bugzilla.mozilla.org docs.docker.com kubernetes.io *.kubernetes.io *.k8s.io www.springframework.org hibernate.org json-schema.org schemas.android.com developer.android.com developer.apple.com developer.chrome.com schema.org localhost example.com example.org example.net'.split(
    ' ',
  );

/** Does an entry of the list stand for the host? Exactly, or below with a leading `*.`. */
export function covers(entry: string, host: string): boolean {
  const wanted = entry.trim().toLowerCase();
  return wanted.startsWith('*.') ? host.endsWith(wanted.slice(1)) : host === wanted;
}

/** The entries of a list: hosts, and the endings of those that begin with `*.`. */
interface Hosts {
  readonly names: ReadonlySet<string>;
  readonly endings: readonly string[];
}

function hostsFrom(entries: readonly string[]): Hosts {
  const wanted = entries.map((entry) => entry.trim().toLowerCase());
  return {
    names: new Set(wanted.filter((entry) => !entry.startsWith('*.'))),
    endings: wanted.filter((entry) => entry.startsWith('*.')).map((entry) => entry.slice(1)),
  };
}

const known = new Set(documentation.filter((entry) => !entry.startsWith('*.')));
const families = documentation.filter((entry) => entry.startsWith('*.'));
const ofPolicy = new WeakMap<AnonymizerPolicy, Hosts>();

function hostsOf(policy: AnonymizerPolicy): Hosts {
  const before = ofPolicy.get(policy);
  if (before) return before;
  const hosts = hostsFrom([...families, ...policy.publicHosts]);
  ofPolicy.set(policy, hosts);
  return hosts;
}

/** Is everything at this host public? Entries match exactly, or below with a leading `*.`. */
export function isPublicHost(host: string, policy: AnonymizerPolicy): boolean {
  const name = host.toLowerCase().replace(/\.$/, '');
  const ours = hostsOf(policy);
  return known.has(name) || ours.names.has(name) || ours.endings.some((ending) => name.endsWith(ending));
}

/** Well-known services: the bare name tells nothing, what stands behind it does. */
const services = new Set(
  'outlook.office365.com outlook.office.com smtp.office365.com smtp-mail.outlook.com imap.gmail.com smtp.gmail.com pop.gmail.com imap.mail.yahoo.com smtp.mail.yahoo.com sts.windows.net atlassian-dev.net login.microsoftonline.com login.windows.net login.live.com graph.microsoft.com graph.windows.net management.azure.com vault.azure.net api.github.com uploads.github.com raw.githubusercontent.com api.slack.com api.bitbucket.org accounts.google.com oauth2.googleapis.com www.googleapis.com fonts.googleapis.com fonts.gstatic.com storage.googleapis.com api.twilio.com api.sendgrid.com api.mailgun.net api.openai.com api.telegram.org discord.com qyapi.weixin.qq.com open.feishu.cn open.larksuite.com oapi.dingtalk.com api.line.me graph.facebook.com api.stripe.com api.mistral.ai api.anthropic.com registry.terraform.io ghcr.io quay.io gcr.io mcr.microsoft.com public.ecr.aws registry.k8s.io login.salesforce.com test.salesforce.com api.figma.com api.trello.com api.notion.com api.zoom.us api.webex.com api.pagerduty.com events.pagerduty.com api.opsgenie.com auth.atlassian.com id.atlassian.com api.media.atlassian.com cdnjs.cloudflare.com cdn.jsdelivr.net draw.io app.diagrams.net code.jquery.com ajax.googleapis.com s3.amazonaws.com sts.amazonaws.com email.amazonaws.com hooks.slack.com hooks.zapier.com github.com gist.github.com pastebin.com youtube.com www.youtube.com dropbox.com www.dropbox.com drive.google.com docs.google.com gitlab.com bitbucket.org google.com www.google.com gmail.com microsoft.com office.com slack.com zoom.us atlassian.com atlassian.net oracle.com apache.org amazonaws.com wikipedia.org mozilla.org java.com ubuntu.com redhat.com docker.io docker.com'.split(
    ' ',
  ),
);

/** Is it such a service, or everything below one? */
export function isServiceName(host: string): boolean {
  return services.has(host.toLowerCase().replace(/^\*\./, ''));
}

/** What a vendor calls machines of its own; a customer's name in their place is a customer's site. */
const ownMachines = new Set(
  'api cdn app apps rt ws wss auth login sso static assets img images media hook hooks webhook webhooks events event status form forms portal help support docs kb www gateway edge relay render engine license licence update billing hub socket stream push pull beta staging in out inbound outbound mx sync mail smtp download downloads updates data metrics telemetry logs eu us uk de fr au ap apac emea ca jp sg na east west north south central'.split(
    ' ',
  ),
);
const domainsOf = new WeakMap<AnonymizerPolicy, readonly string[]>();

const namesOf = new WeakMap<AnonymizerPolicy, readonly string[]>();

function wordsOfVendor(policy: AnonymizerPolicy): readonly string[] {
  const known = namesOf.get(policy);
  if (known) return known;
  const fresh = policy.vendorNames.flatMap((name) => fold(name).match(/[a-z]{4,}/g) ?? []);
  namesOf.set(policy, fresh);
  return fresh;
}

/** Not where the vendor shares a domain with others, `vendor.zendesk.com`. */
function isNamedAfterVendor(label: string, policy: AnonymizerPolicy): boolean {
  return wordsOfVendor(policy).some((word) => label.includes(word));
}

/** Domains that the policy's hosts stand below: `vendor.example` of `docs.vendor.example`. */
function ownDomains(policy: AnonymizerPolicy): readonly string[] {
  const known = domainsOf.get(policy);
  if (known) return known;
  const fresh = policy.publicHosts
    .map((host) => host.trim().toLowerCase().split('.').slice(1))
    .filter((labels) => labels.length >= 2 && isNamedAfterVendor(labels[0] ?? '', policy))
    .map((labels) => `.${labels.join('.')}`);
  domainsOf.set(policy, fresh);
  return fresh;
}

function isVendorsOwn(host: string, policy: AnonymizerPolicy): boolean {
  const name = host.toLowerCase();
  const domain = ownDomains(policy).find((one) => name.endsWith(one));
  if (domain === undefined) return false;
  return name
    .slice(0, -domain.length)
    .split(/[.-]/)
    .every((part) => ownMachines.has(part.replace(/\d{1,2}$/, '')) || wordsOfVendor(policy).includes(part));
}

/** May the host stay, whatever becomes of what stands behind it? */
export function mayStay(host: string, policy: AnonymizerPolicy): boolean {
  return isPublicHost(host, policy) || isNobodysHost(host, policy);
}

/** A well-known service, or a machine of the vendor's: the host itself is nobody's, what stands behind it may be. */
export function isNobodysHost(host: string, policy: AnonymizerPolicy): boolean {
  return isServiceName(host) || isVendorsOwn(host, policy);
}

/** The host of an address, or `null` when there is none or it carries credentials or a strange port. */
export function hostOf(address: string): string | null {
  const match = /^https?:\/\/([^/?#\s]{1,255})/i.exec(address.trim());
  const host = match?.[1];
  return host === undefined || /[@:%[\]]/.test(host) ? null : host.toLowerCase();
}
