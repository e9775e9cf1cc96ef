import type { Block } from './block';
import { fold } from './fold';
import { matchesOf } from './matches';
import type { ScanContext, Shield } from './scan';
import type { AnonymizerPolicy } from './verdict';

interface Code {
  /** The last part of the key, folded: where it is missing nothing of this code is named. */
  readonly sign: string;
  readonly pattern: RegExp;
}

const codes = new WeakMap<AnonymizerPolicy, readonly Code[]>();

/** `com.vendor.radar`, as logs write it too: `c.v.radar`, `c.vendor.radar`. */
function codeOf(key: string): Code {
  const parts = key.split('.');
  const last = parts.pop() ?? '';
  const before = parts.map((part) => `(?:${part}|${part.charAt(0)})\\.`).join('');
  const tail = '(?:\\.[\\w$<>]{1,80}){0,12}(?:\\([\\w$]{1,80}\\.(?:java|kt|scala|groovy)(?::\\d{1,6})?\\))?';
  return { sign: fold(last), pattern: new RegExp(`(?<![\\w.])${before}${last}(?![\\w-])${tail}`, 'g') };
}

function codesOf(policy: AnonymizerPolicy): readonly Code[] {
  const known = codes.get(policy);
  if (known) return known;
  const fresh = policy.vendorNames.filter((name) => /^[a-z]\w*(?:\.[a-z][\w-]*){2,6}$/.test(name)).map(codeOf);
  codes.set(policy, fresh);
  return fresh;
}

/** Classes, categories of logs and frames of the vendor's own apps: whatever they are called, it is the vendor's word. */
export function vendorCode({ text, folded }: Block, { policy }: ScanContext): readonly Shield[] {
  return codesOf(policy)
    .filter(({ sign }) => folded.includes(sign))
    .flatMap(({ pattern }) => matchesOf(pattern, text))
    .map(({ 0: value, index }) => ({ start: index, end: index + value.length }));
}
