import { spansOf, type Block, type Recognizer } from '../scan';

const four =
  /(?<![\w.])(?:25[0-5]|2[0-4]\d|1?\d?\d)(?:\.(?:25[0-5]|2[0-4]\d|1?\d?\d)){2}\.(?:(?:25[0-5]|2[0-4]\d|1?\d?\d)|[%*xX])(?:\/\d{1,2})?(?![\w]|\.\d)/g;
const six = /(?<![\w:.])(?:[0-9a-f]{1,4}:){1,7}(?::?[0-9a-f]{1,4}){0,7}(?:::)?(?:%\w{1,16})?(?:\/\d{1,3})?(?![\w:])/gi;
const hardware = /(?<![\w:-])[0-9a-f]{2}(?:([:-])[0-9a-f]{2})(?:\1[0-9a-f]{2}){4}(?![\w:-])/gi;
const versionCue =
  /(?<![a-z])(?:version|versions|ver\.?|v|build|release|rev|jar|bundle-version|plugin|firefox|chrome|chromium|safari|edge|edg|opr|java|jdk|jira|confluence|bitbucket|and|from|to|,)[\s:=/"'(-]{0,3}$/i;
const softwareCue =
  /(?<![a-z])(?:version|ver\.?|build|release|bundle-version|jar|firefox|chrome|chromium|safari|edge|edg|java|jdk|jira|confluence)[\s:=/"'(-]{0,3}$|[a-z]-$|[a-z]\/$|v$/i;

/** 4.10.1.2 is a version when a version word stands near, or when it could not be a machine. */
function isAddress(block: Block, value: string, start: number): boolean {
  if (/^(?:127\.|0\.0\.0\.0|255\.)/.test(value)) return false;
  const before = block.text.slice(Math.max(0, start - 24), start);
  const isReached = /^:\d{2,5}(?!\d)/.test(block.text.slice(start + value.length, start + value.length + 7));
  if (softwareCue.test(before) && !(isReached && /[\p{L}\p{N}]\/$/u.test(before))) return false;
  const first = Number(value.split('.')[0]);
  const isPrivate = /^(?:10\.|192\.168\.|172\.(?:1[6-9]|2\d|3[01])\.)/.test(value);
  if (isPrivate && !/\d\.\d{1,3}(?:\.\d{1,3})? (?:and|to|or|und|bis) $/.test(before)) return true;
  if (first < 20 && (versionCue.test(before) || /\.0$/.test(value))) return false;
  return !(
    first < 13 &&
    /[\p{L}] $/u.test(before) &&
    !/(?:ip|host|server|address|from|at|node|addr|client|gateway) $/i.test(before)
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

/** IPv4, IPv6 and hardware addresses; not loopback, not versions. */
export const networkAddresses: Recognizer = {
  name: 'network-addresses',
  cutsShields: true,
  find: (block) => [
    ...(/\d\.\d/.test(block.text)
      ? spansOf(four, block, { kind: 'ip-address', label: 'ip', rule: 'ipv4' }, (value, start) =>
          isAddress(block, value, start),
        )
      : []),
    ...(/[0-9a-f]:[0-9a-f:]/i.test(block.text)
      ? spansOf(six, block, { kind: 'ip-address', label: 'ip', rule: 'ipv6' }, isSix)
      : []),
    ...(/[0-9a-f]{2}[:-][0-9a-f]{2}[:-]/i.test(block.text)
      ? spansOf(hardware, block, { kind: 'ip-address', label: 'mac', rule: 'mac' })
      : []),
  ],
};
