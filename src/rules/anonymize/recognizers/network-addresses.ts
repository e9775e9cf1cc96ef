import type { Block } from '../block';
import { fold } from '../fold';
import { spansOf, type Recognizer, type ScanContext } from '../scan';
import { Sign } from '../sign';

const four =
  /(?<![\w.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){2}\.(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)|[%*xX])(?:\/\d{1,2})?(?![\w]|\.\d)/g;
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

/** Where these are spoken of, four numbers are a machine. */
const ofNetworks =
  /(?<!\p{L})(?:ip|address(?:es)?|firewall|(?:white|allow)-?list(?:ed)?|traffic|ssh|ports?|tcp|nodes?|hosts?)(?!\p{L})/iu;

/**
 * Right behind what the vendor's product is called stands its version, also where nobody says so: `Table Loom 8.3.0.12`.
 * Versions of four groups count low; hardly an address does.
 */
function isOfProduct({ text, folded }: Block, value: string, start: number, { policy }: ScanContext): boolean {
  if (!/^(?:[1-9]|1[12])\.1?\d\.\d\.[1-3]?\d$/.test(value) || /[:/]/.test(text.charAt(start + value.length)))
    return false;
  const before = folded.slice(0, start).replace(/ v?$/, '');
  return (
    !ofNetworks.test(text) && policy.vendorNames.some((name) => !name.includes('.') && before.endsWith(fold(name)))
  );
}

/** 4.10.1.2 is a version where it is said to be one, or behind the name of a program; else it could be a machine. */
function isAddress(block: Block, value: string, start: number, context: ScanContext): boolean {
  if (/^(?:127\.|0\.0\.0\.0|255\.)/.test(value)) return false;
  const before = block.text.slice(Math.max(0, start - 64), start);
  return (
    !versionCue.test(before) &&
    !mayBeVersion(value, before, block.text.slice(start + value.length, start + value.length + 16)) &&
    !isOfProduct(block, value, start, context)
  );
}

function isSix(value: string): boolean {
  if (value === '::1' || value === '::') return false;
  const bare = value.replace(/[%/].*$/, '');
  const groups = bare.split(':').filter((group) => group !== '');
  const compressed = bare.includes('::');
  if (!compressed && groups.length !== 8) return false;
  return groups.length >= 2 && groups.some((group) => group.length >= 3 || /[a-f]/i.test(group));
}

const dotted = new Sign(/\d\.\d{1,3}\.\d{1,3}\./);
const withColon = new Sign(/[0-9a-f]:[0-9a-f:]/i);
const paired = new Sign(/[0-9a-f]{2}[:-][0-9a-f]{2}[:-]/i);

/** IPv4, IPv6 and hardware addresses; not loopback, not versions. */
export const networkAddresses: Recognizer = {
  name: 'network-addresses',
  cutsShields: true,
  find: (block, context) => [
    ...(dotted.in(block)
      ? spansOf(four, block, { kind: 'ip-address', label: 'ip', rule: 'ipv4' }, (value, start) =>
          isAddress(block, value, start, context),
        )
      : []),
    ...(withColon.in(block) ? spansOf(six, block, { kind: 'ip-address', label: 'ip', rule: 'ipv6' }, isSix) : []),
    ...(paired.in(block)
      ? [
          ...spansOf(hardware, block, { kind: 'ip-address', label: 'mac', rule: 'mac' }),
          ...spansOf(fingerprint, block, { kind: 'number', label: 'number', rule: 'fingerprint' }),
        ]
      : []),
  ],
};
