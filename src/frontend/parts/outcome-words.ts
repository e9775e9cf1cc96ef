import type { Finding, FindingKind } from '../../rules/anonymize/verdict';
import type { LinkedKind, OutcomeKind, Visibility } from '../../rules/outcome';
import type { WordKey } from './words';

/** The names of what a request can turn into, and what each is for (clauses O2, O3, O5). */
export const kindWords = {
  bug: { name: 'kind.bug', purpose: 'kind.bug-purpose' },
  'change-request': { name: 'kind.change-request', purpose: 'kind.change-request-purpose' },
  development: { name: 'kind.development', purpose: 'kind.development-purpose' },
} as const satisfies Record<OutcomeKind, { name: WordKey; purpose: WordKey }>;

export const linkedKindWords: Readonly<Record<LinkedKind, WordKey>> = {
  bug: kindWords.bug.name,
  'change-request': kindWords['change-request'].name,
  development: kindWords.development.name,
  'known-issue': 'kind.known-issue',
};

export const outcomeKinds: readonly OutcomeKind[] = ['bug', 'change-request', 'development'];

export const visibilityWords: Readonly<Record<Visibility, WordKey>> = {
  public: 'visibility.public',
  private: 'visibility.private',
};

export const confidenceLooks = {
  certain: { appearance: 'success', key: 'confidence.certain' },
  likely: { appearance: 'inprogress', key: 'confidence.likely' },
  unsure: { appearance: 'moved', key: 'confidence.unsure' },
} as const satisfies Record<Finding['confidence'], { appearance: string; key: WordKey }>;

export const placeWords: Readonly<Record<Finding['where'], WordKey>> = {
  summary: 'place.summary',
  description: 'place.description',
  comment: 'place.comment',
};

export const findingWords: Readonly<Record<FindingKind, WordKey>> = {
  person: 'finding.person',
  organization: 'finding.organization',
  email: 'finding.email',
  url: 'finding.url',
  host: 'finding.host',
  'ip-address': 'finding.ip-address',
  phone: 'finding.phone',
  'account-id': 'finding.account-id',
  'issue-key': 'finding.issue-key',
  licence: 'finding.licence',
  secret: 'finding.secret',
  path: 'finding.path',
  mention: 'finding.mention',
  media: 'finding.media',
  extension: 'finding.extension',
  'admin-term': 'finding.admin-term',
  number: 'finding.number',
  other: 'finding.other',
};
