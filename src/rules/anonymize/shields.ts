import { fold } from './fold';
import { matchesOf } from './matches';
import type { Block } from './block';
import type { ScanContext, Shield } from './scan';
import { deviceNames, devices } from './devices';
import { fonts } from './fonts';
import { timeZones } from './time-zones';
import { Sign, signedIn } from './sign';

/**
 * Technical text that looks like something private and is not. Only identities and secrets may cut into it.
 * The order does not matter; every match is a shield of its own. The sign stands in every match: where it is missing
 * nothing need be tried.
 */
const technical: readonly { readonly sign: Sign; readonly patterns: readonly RegExp[] }[] = (
  [
    [
      /\(/,
      [
        // stack frames and qualified class names
        /^[ \t]{0,20}at [^\n(]{1,300}\([^()\n]{0,300}\)/gm,
      ],
    ],
    [/\.[A-Z]/, [/(?<![\w.])(?:[a-z_$][\w$]{0,60}\.){1,15}[A-Z][\w$]{0,80}(?:\.[\w$<>]{1,80}){0,4}/g]],
    [
      /(?:com|org|net|io|javax?|jakarta|jdk|sun|kotlin|scala)\.[a-z_]/,
      [
        /(?<![\w.@/-])(?:com|org|net|io|java|javax|jakarta|jdk|sun|kotlin|scala)(?:\.[a-z_][\w$]{0,60}){2,12}(?![\w.-])(?<!\.(?:com|net|org))/g,
      ],
    ],
    [/\[/, [/\[(?:[a-z]\.){1,8}[\w.$]{1,120}\]/g]],
    [
      /\.[a-z]/i,
      [
        /(?<![\w.-])[\w$-]{1,80}\.(?:java|kt|scala|groovy|js|mjs|cjs|jsx|ts|tsx|py|rb|php|cs|go|rs|vm|vue|css|less|scss|html?|xml|json|ya?ml|properties|jar|war|obr|log|conf|cfg|ini|sh|bat|ps1|sql|map)(?::\d{1,7}){0,2}(?![\w-])/g,
      ],
    ],
    [
      /\d-\d/,
      [
        // instants
        /(?<!\d)\d{4}-\d\d-\d\d(?:[T ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:Z|[+-]\d\d:?\d\d)?)?(?!\d)/g,
      ],
    ],
    [/\d:\d/, [/(?<!\d)\d\d:\d\d:\d\d(?:[.,]\d{1,9})?(?:[ ]?[+-]\d{4})?(?!\d)/g]],
    [/\d [a-z]{3} \d{4}/i, [/(?:mon|tue|wed|thu|fri|sat|sun),? \d{1,2} [a-z]{3} \d{4}/gi]],
    [
      /[adegiklnvx][ :=/v]{1,3}\d/i,
      [
        /(?:version|build|release|bundle-version|firefox|chrome|safari|edge|edg|node|java|jdk|jira|confluence|curl|rv)[ :=/v]{1,3}\d[\w.]{0,30}/gi,
      ],
    ],
    [
      /\d\.\d/,
      [
        // versions
        /(?<![\w.])(?![2-9]\d\d\.[2-9]\d\d\.\d{4}(?!\d))v?\d{1,4}\.\d{1,4}(?:\.\d{1,5}){0,1}(?:[-+][\w.]{1,30})?(?![\w.])/g,
      ],
    ],
    [/[a-z]\/[A-Z]/, [timeZones]],
    [
      /[A-Zvsn2]-\d/,
      [
        // codes and standards
        /(?<![\w-])(?:ORA|TNS|PLS|SP2|CVE|RFC|ISO|UTF|SHA|AES|RSA|TLS|SSL|HTTP|JSR|JEP|PEP|ECMA|IEEE|EN|DIN|CWE|WCAG|UTC|GMT|EST|EDT|CET|CEST|PST|PDT|IPv|OWASP|GHSA|COVID|W3C|BCP|Windows|Latin|PKCS|HMAC|LTS)-\d{1,6}(?:-\d{1,8})?(?![\w-])/g,
      ],
    ],
    [
      /(?:KB|MD|ES|CP|MS\d\d|SQL)-\d/,
      [
        // where a project may be called the same, only what the code looks like
        /(?<![\w-])(?:KB-\d{6,7}|MD-[245]|ES-(?:[3-9]|20[12]\d)|CP-(?:125\d|437|850|932)|MS\d\d-\d{3}|(?<=[Ee]rror:? )SQL-\d{3,5})(?![\w-])/g,
      ],
    ],
    [/[A-Z]\d/, [/(?<!\w)[A-Z]{2,12}\d{3,8}(?!\w)/g]],
    [
      /127\.|0\.0\.0|255\.|::1|localhost/i,
      [
        // this machine
        /(?<![\w.:])(?:127(?:\.\d{1,3}){3}|0\.0\.0\.0|255(?:\.\d{1,3}){3}|::1|localhost)(?![\w.]{0,60}\w)/gi,
      ],
    ],
    [
      /=/,
      [
        // a key of a properties file
        /^[ \t]{0,20}[\w-]{1,60}(?:\.[\w-]{1,60}){1,8}(?=[ \t]{0,4}=)/gm,
      ],
    ],
    [
      /ari:/,
      [
        // resources of apps, and user agents
        /ari:cloud:ecosystem::[\w-]{1,30}\/[\w-]{1,60}(?:\/[\w-]{1,60})?/g,
      ],
    ],
    [/[ a-zM](?:Sans|Serif|Mono|UI|Code|Naskh|Kufi|[“"'‘]?Inter)/, [fonts]],
    [new RegExp(deviceNames, 'i'), [devices]],
    [/Mozilla/, [/Mozilla\/\d\.\d [^\n]{0,200}/g]],
  ] as readonly (readonly [RegExp, readonly RegExp[]])[]
).map(([sign, patterns]) => ({ sign: new Sign(sign), patterns }));

function shieldsOf(pattern: RegExp, text: string): Shield[] {
  return matchesOf(pattern, text).map((match) => ({ start: match.index, end: match.index + match[0].length }));
}

export function technicalShields(block: Block): readonly Shield[] {
  return signedIn(block, technical).flatMap(({ patterns }) =>
    patterns.flatMap((pattern) => shieldsOf(pattern, block.text)),
  );
}

function places(folded: string, value: string): Shield[] {
  const found: Shield[] = [];
  const wanted = fold(value.trim());
  if (wanted.length < 2) return found;
  for (let at = folded.indexOf(wanted); at >= 0; at = folded.indexOf(wanted, at + wanted.length)) {
    const end = at + wanted.length;
    if (!/[\p{L}\p{N}]/u.test(folded[at - 1] ?? '') && !/[\p{L}\p{N}]/u.test(folded[end] ?? ''))
      found.push({ start: at, end });
  }
  return found;
}

const keySign = new Sign(/-\d/);
const keysOf = new WeakMap<ScanContext, readonly RegExp[]>();

/** Patterns of public issue keys, made once for all blocks. */
function publicKeys(context: ScanContext): readonly RegExp[] {
  const known = keysOf.get(context);
  if (known) return known;
  const fresh = context.policy.publicIssueKeyPrefixes
    .filter((prefix) => /^[A-Z][A-Z0-9_]+$/.test(prefix) && !context.privateProjectKeys.includes(prefix))
    .map((prefix) => new RegExp(`(?<![\\w-])${prefix}-\\d{1,9}(?![\\w-])`, 'g'));
  keysOf.set(context, fresh);
  return fresh;
}

/** Names of the vendor, its products and its public issue keys: nothing but a secret may be cut inside them. */
export function vendorShields(block: Block, context: ScanContext): readonly Shield[] {
  const issueKeys = keySign.in(block) ? publicKeys(context).flatMap((pattern) => shieldsOf(pattern, block.text)) : [];
  return [...issueKeys, ...context.policy.vendorNames.flatMap((value) => places(block.folded, value))];
}

/** Values an admin keeps: guesses give way to them, the request's own people and addresses never do. */
export function alwaysKeptShields(block: Block, context: ScanContext): readonly Shield[] {
  return context.policy.alwaysKeep.flatMap((value) => places(block.folded, value));
}

/** Both: what a reader would not take for something unknown. */
export function keptShields(block: Block, context: ScanContext): readonly Shield[] {
  return [...vendorShields(block, context), ...alwaysKeptShields(block, context)];
}
