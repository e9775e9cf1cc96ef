import type { AnonymizerPolicy } from './verdict';

/** Public documentation and trackers, and what everybody's mail goes through: the host says nothing about the customer. */
const documentation =
  'support.atlassian.com developer.atlassian.com confluence.atlassian.com jira.atlassian.com community.atlassian.com community.developer.atlassian.com marketplace.atlassian.com www.atlassian.com docs.atlassian.com ecosystem.atlassian.net status.atlassian.com *.prod.atlassian-dev.net api.atlassian.com docs.oracle.com bugs.java.com bugs.openjdk.org openjdk.org bugs.mysql.com dev.mysql.com www.postgresql.org postgresql.org stackoverflow.com developer.mozilla.org nodejs.org en.wikipedia.org learn.microsoft.com docs.microsoft.com support.microsoft.com maven.apache.org repo.maven.apache.org repo1.maven.org issues.apache.org tomcat.apache.org www.apache.org www.w3.org w3.org tools.ietf.org www.rfc-editor.org datatracker.ietf.org cve.mitre.org nvd.nist.gov java.sun.com xmlns.jcp.org schemas.microsoft.com schemas.xmlsoap.org reactjs.org react.dev www.iana.org unicode.org bugs.chromium.org bugzilla.mozilla.org docs.docker.com kubernetes.io www.springframework.org hibernate.org json-schema.org schemas.android.com developer.android.com developer.apple.com developer.chrome.com schema.org outlook.office365.com smtp.office365.com smtp-mail.outlook.com imap.gmail.com smtp.gmail.com pop.gmail.com imap.mail.yahoo.com smtp.mail.yahoo.com localhost example.com example.org example.net'.split(
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
  'login.microsoftonline.com login.windows.net login.live.com graph.microsoft.com graph.windows.net management.azure.com vault.azure.net api.github.com uploads.github.com raw.githubusercontent.com api.slack.com api.bitbucket.org accounts.google.com oauth2.googleapis.com www.googleapis.com fonts.googleapis.com fonts.gstatic.com storage.googleapis.com api.twilio.com api.sendgrid.com api.mailgun.net api.openai.com api.telegram.org discord.com api.pagerduty.com events.pagerduty.com api.opsgenie.com auth.atlassian.com id.atlassian.com api.media.atlassian.com cdn.jsdelivr.net cdnjs.cloudflare.com unpkg.com code.jquery.com ajax.googleapis.com s3.amazonaws.com sts.amazonaws.com email.amazonaws.com hooks.slack.com hooks.zapier.com github.com gist.github.com pastebin.com youtube.com www.youtube.com dropbox.com www.dropbox.com drive.google.com docs.google.com gitlab.com bitbucket.org google.com www.google.com gmail.com microsoft.com office.com slack.com zoom.us atlassian.com atlassian.net oracle.com apache.org amazonaws.com wikipedia.org mozilla.org java.com ubuntu.com redhat.com docker.io docker.com'.split(
    ' ',
  ),
);

export function isServiceName(host: string): boolean {
  return services.has(host.toLowerCase());
}

/** The host of an address, or `null` when there is none or it carries credentials or a strange port. */
export function hostOf(address: string): string | null {
  const match = /^https?:\/\/([^/?#\s]{1,255})/i.exec(address.trim());
  const host = match?.[1];
  return host === undefined || /[@:%[\]]/.test(host) ? null : host.toLowerCase();
}
