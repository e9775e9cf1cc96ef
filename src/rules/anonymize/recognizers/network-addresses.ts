import type { Block } from '../block';
import { fold } from '../fold';
import { matchesOf } from '../matches';
import { onceForWhole } from '../once-for';
import { spansOf, type Recognizer, type ScanContext, type Span } from '../scan';
import { Sign } from '../sign';

const four =
  /(?<![\w.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){2}\.(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)|[%*xX])(?:\/\d{1,2})?(?![\w]|\.\d)/g;
/** All below it: `10.5.*`. */
const below = /(?<![\w.])(?:10|192\.168|172\.(?:1[6-9]|2\d|3[01]))(?:\.\d{1,3}){1,2}\.\*(?![\w.])/g;
const six = /(?<![\w:.])(?:[0-9a-f]{1,4}:){1,7}(?::?[0-9a-f]{1,4}){0,7}(?:::)?(?:%\w{1,16})?(?:\/\d{1,3})?(?![\w:])/gi;
const hardware = /(?<![\w:-])[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}(?![\w:-])/gi;
/** Of certificates and keys; lists of certificates lead from it to the host. */
const fingerprint = /(?<![\w:])[0-9a-f]{2}(?::[0-9a-f]{2}){15,63}(?![\w:])/gi;
/** A version said to be one, alone or in a list of them. */
const versionCue =
  /(?:(?<![a-z])(?:version|ver\.?|build|release|revision|rev|bundle-version)s?["']?(?: is| was| of)?|(?<![a-z])v)[\s:=/"'(]{0,3}(?:v?\d[\d.]{2,15}(?:, | and | or | to |,|-)){0,3}v?$/i;
const programCue =
  /(?<![a-z])(?:firefox|chrome|chromium|safari|edge|edg|opr|opera|java|jdk|jre|openjdk|jira|confluence|bitbucket|bamboo|tomcat|node|plugin|app|addon|driver|agent|(?:up|down)graded? to|updated? to)[\s:=/"'(-]{0,3}$|[a-z][-_/]$/i;

/** Could a program whose name stands right before have this version? Nobody counts beyond twelve and keeps four groups. */
function mayBeVersion(value: string, before: string, after: string): boolean {
  const [first = 0] = value.split('.').map(Number);
  if (/^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(value) || /^:\d{2,5}(?!\d)/.test(after)) return false;
  if (/\.0\.0\.0$/.test(value)) return true;
  if (first > 12) return false;
  if (/(?<![a-z])from $/i.test(before)) return new RegExp(`^ to v?${first}\\.\\d`).test(after);
  if (/from v?[\d.]{5,15} to $/i.test(before)) {
    const [, former, isShort] = /from v?(\d{1,2})\.\d{1,3}(\.\d{1,3})? to $/i.exec(before) ?? [];
    if (former !== undefined && isShort !== undefined) return [0, 1].includes(first - Number(former));
    return new RegExp(`from v?${first}\\.`, 'i').test(before);
  }
  return programCue.test(before);
}

/** Where these are spoken of, four numbers are a machine: in the whole block, for what is taken out brings words nearer. */
const ofNetworks =
  /(?<!\p{L})(?:ip|address|firewall|(?:white|allow)-?list|traffic|ssh|port|tcp|node|host)(?:e?s|ed)?(?!\p{L})/iu;

/** What the vendor's products are called, where their versions may stand right behind without a word that says so. */
function namesIn({ text }: Block, { policy }: ScanContext): readonly string[] {
  return ofNetworks.test(text) ? [] : policy.vendorNames.filter((name) => /^[^.]{2,}$/.test(name)).map(fold);
}

/** `Table Loom 8.3.0.12`: versions of four groups count low; hardly an address does. */
function isOfProduct(value: string, before: string, after: string, names: readonly string[]): boolean {
  if (!low.test(value) || /^[:/]/.test(after)) return false;
  const said = fold(before).replace(/ v?$/, '');
  return names.some((name) => said.endsWith(name) && !/\w$/.test(said.slice(0, -name.length)));
}

/** `Oracle 12.1.0.2` */
function isOfOracle(value: string, before: string, after: string): boolean {
  return (
    /^1[12]\.[12]\.0\.\d$/.test(value) && !/^[:/]/.test(after) && /(?<![a-z])oracle (?:db |database )?$/i.test(before)
  );
}

const inTime = /(?<!\p{L})(?:in|now|from|to|since|until|before|after|was|were) v?$/iu;
const low = /^(?:[1-9]|1[12])\.1?\d\.\d\.[1-3]?\d$/;

/** Two that stand behind such words, and nothing else in the block, are no machines: `in 4.12.1.3 both counted, now 4.13.0.1`. */
function pairIn(found: readonly RegExpExecArray[], text: string): readonly string[] {
  const values = found.map(([value]) => value);
  const firsts = new Set(values.map((value) => value.split('.')[0]));
  const isPair =
    new Set(values.map((value) => value.replace(/\.\d+$/, ''))).size > 1 &&
    firsts.size === 1 &&
    found.every(({ 0: value, index }) => low.test(value) && inTime.test(text.slice(Math.max(0, index - 12), index))) &&
    !ofNetworks.test(text) &&
    !/proxy|dns|request|server/i.test(text);
  return isPair ? values : [];
}

const tag = /image["']?: ?["']?[\w./:[\]-]{1,100}:(?<tag>\d{1,3}(?:\.\d{1,3}){3})(?![\d.])/g;

/** The tags of images in the request: `image: vendor/runner:2.6.0.14`. */
const tagsAround = onceForWhole((text) =>
  matchesOf(tag, text)
    .flatMap(({ groups }) => groups?.['tag'] ?? [])
    .filter((value) => low.test(value)),
);

/** 4.10.1.2 is a version where it is said to be one, or behind the name of a program; else it could be a machine. */
function isAddress({ text }: Block, value: string, start: number, names: readonly string[]): boolean {
  if (/^(?:127\.|0\.0\.0\.0|255\.)/.test(value)) return false;
  const end = start + value.length;
  const [before, after] = [text.slice(Math.max(0, start - 64), start), text.slice(end, end + 16)];
  if (isOfOracle(value, before, after)) return false;
  return !versionCue.test(before) && !mayBeVersion(value, before, after) && !isOfProduct(value, before, after, names);
}

function isSix(value: string): boolean {
  if (value === '::1' || value === '::') return false;
  const bare = value.replace(/[%/].*$/, '');
  const groups = bare.split(':').filter((group) => group !== '');
  const compressed = bare.includes('::');
  if (!compressed && groups.length !== 8) return false;
  return groups.length >= 2 && groups.some((group) => group.length >= 3 || /[a-f]/i.test(group));
}

const dotted = new Sign(/\d\.\d{1,3}\.(?:\d{1,3}\.|\*)/);
const withColon = new Sign(/[0-9a-f]:[0-9a-f:]/i);
const paired = new Sign(/[0-9a-f]{2}[:-][0-9a-f]{2}[:-]/i);

const asAddress = { kind: 'ip-address', label: 'ip', rule: 'ipv4' } as const;

function addressesIn(block: Block, names: readonly string[]): Span[] {
  const versions = new Set([...pairIn(matchesOf(four, block.text), block.text), ...tagsAround(block)]);
  return [
    ...spansOf(four, block, asAddress, (value, start) => !versions.has(value) && isAddress(block, value, start, names)),
    ...spansOf(below, block, asAddress),
  ];
}

/** IPv4, IPv6 and hardware addresses; not loopback, not versions. */
export const networkAddresses: Recognizer = {
  name: 'network-addresses',
  cutsShields: true,
  find: (block, context) => [
    ...(dotted.in(block) ? addressesIn(block, namesIn(block, context)) : []),
    ...(withColon.in(block) ? spansOf(six, block, { kind: 'ip-address', label: 'ip', rule: 'ipv6' }, isSix) : []),
    ...(paired.in(block)
      ? [
          ...spansOf(hardware, block, { kind: 'ip-address', label: 'mac', rule: 'mac' }),
          ...spansOf(fingerprint, block, { kind: 'number', label: 'number', rule: 'fingerprint' }),
        ]
      : []),
  ],
};
