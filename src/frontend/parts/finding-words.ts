import { fold, wordsOf } from '../../rules/anonymize/fold';
import type { Finding, FindingKind } from '../../rules/anonymize/verdict';
import { findingWords } from './outcome-words';
import type { WordKey } from './words';

/** Rules that say more than the kind of what they found; the others go by `kindReasons`. */
const ruleReasons: Readonly<Record<string, WordKey>> = {
  'always-remove': 'rule.listed',
  identity: 'rule.known',
  'identity-domain': 'rule.known',
  'name-part': 'rule.known',
  'known-host': 'rule.known',
  site: 'rule.known',
  'found-elsewhere': 'rule.repeated',
  'other-desk': 'rule.private-issue',
  'private-issue-key': 'rule.private-issue',
  'issue-key': 'rule.private-issue',
  'project-key': 'rule.private-issue',
  'project-name': 'rule.private-issue',
  'request-type': 'rule.around',
  'licence-cue': 'rule.around',
  'machine-cue': 'rule.around',
  'number-cue': 'rule.around',
  'phone-cue': 'rule.around',
  'place-cue': 'rule.around',
  'place-within': 'rule.around',
  'beside-person': 'rule.around',
  'record-name': 'rule.around',
  'described-user': 'rule.around',
  'spoken-user': 'rule.around',
  'account-told': 'rule.around',
  'jql-value': 'rule.around',
  'quoted-user': 'rule.around',
  'quoted-name': 'rule.around',
  'named-thing': 'rule.around',
  'sign-off': 'rule.signature',
  signature: 'rule.signature',
  'in-signature': 'rule.signature',
  signed: 'rule.signature',
  'not-understood': 'rule.unknown-word',
  'postal-address': 'rule.signature',
  'access-log': 'rule.log',
  'request-log': 'rule.log',
  configuration: 'rule.log',
  'build-machine': 'rule.log',
  'build-folder': 'rule.log',
  'build-starter': 'rule.log',
  'account-at-machine': 'rule.log',
  'database-instance': 'rule.log',
  'database-host': 'rule.log',
  'database-name': 'rule.log',
  'database-user': 'rule.log',
  'directory-entry': 'rule.log',
  'shell-prompt': 'rule.log',
  'domain-user': 'rule.log',
  repository: 'rule.path',
  'home-directory': 'rule.path',
  'file-share': 'rule.path',
  'file-name': 'rule.path',
  'url-path': 'rule.url-path',
  'url-parameter': 'rule.url-path',
};

const kindReasons: Readonly<Record<FindingKind, WordKey>> = {
  person: 'rule.name',
  organization: 'rule.name',
  email: 'rule.address',
  url: 'rule.address',
  host: 'rule.address',
  'ip-address': 'rule.address',
  phone: 'rule.form',
  'account-id': 'rule.form',
  'issue-key': 'rule.private-issue',
  licence: 'rule.form',
  secret: 'rule.secret',
  path: 'rule.path',
  mention: 'rule.mention',
  media: 'rule.content',
  extension: 'rule.content',
  'admin-term': 'rule.listed',
  number: 'rule.form',
  other: 'rule.form',
};

/** What was found, and why it was taken out; what the agent asked for is told apart from the admin's list. */
export function describeFinding(finding: Finding, asked: readonly string[]): { what: WordKey; why: WordKey } {
  if (finding.kind === 'admin-term' && asked.some((value) => isAbout(finding, value)))
    return { what: 'finding.asked-term', why: 'rule.asked' };
  const byRule = Object.hasOwn(ruleReasons, finding.rule) ? ruleReasons[finding.rule] : undefined;
  return { what: findingWords[finding.kind], why: byRule ?? kindReasons[finding.kind] };
}

/** Values somebody asked to take out that took nothing out. */
export function valuesNotFound(asked: readonly string[], findings: readonly Finding[]): readonly string[] {
  return asked.filter((value) => !findings.some((finding) => isAbout(finding, value)));
}

/** Spaces, dashes and accents aside, as the anonymizer compares; a listed value may have been found in parts. */
function isAbout({ original, rule }: Finding, value: string): boolean {
  const [found, wanted] = [bare(original), bare(value)];
  return found.includes(wanted) || (rule === 'always-remove' && found !== '' && wanted.includes(found));
}

function bare(text: string): string {
  const folded = fold(text);
  const words = wordsOf(folded).map((word) => word.text);
  return words.length === 0 ? folded.trim() : words.join(' ');
}
