import { decodedWords } from './coded-words';
import { fold } from './fold';
import type { AnonymizerPolicy } from './verdict';
import { publicDocumentation, publicServices } from './word-data';

/** Public documentation and trackers: nothing at them says anything about the customer. */
const documentation = decodedWords(publicDocumentation);

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

const families = '*.prod.atlassian-dev.net *.apache.org *.kubernetes.io *.k8s.io'.split(' ');
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
  return documentation.has(name) || ours.names.has(name) || ours.endings.some((ending) => name.endsWith(ending));
}

/** Well-known services: the bare name tells nothing, what stands behind it does. */
const services = decodedWords(publicServices);

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
