import type { AdfDocument } from '../rules/adf';
import type { Account } from '../rules/request';
import type { Audience, Settings } from '../rules/settings';
import type { LeakEntry } from '../ports/records';
import { document, link, mention, paragraph, text } from './adf-parts';
import { readable } from './alert-note';

/** What kind of thing it was, never which. */
const kindWords: Readonly<Record<string, string>> = {
  person: 'the name of a person',
  organization: 'the name of a company',
  email: 'an e-mail address',
  host: 'the name of a server',
  'ip-address': 'a network address',
  phone: 'a phone number',
  'account-id': 'an account id',
  'issue-key': 'the key of a request',
  licence: 'a licence number',
  secret: 'a password, token or key',
  number: 'the number of a card or a bank account',
  'admin-term': 'a term the settings always remove',
};

export function leakWords(kinds: LeakEntry['kinds']): string {
  const words = [...new Set(Object.keys(kinds).map((kind) => kindWords[kind] ?? 'something private'))];
  return new Intl.ListFormat('en-US', { type: 'conjunction' }).format(words);
}

export const audienceWords = ({ type, name }: Audience): string => `the ${type} “${name}”`;

export interface LeakPlace {
  readonly leak: LeakEntry;
  readonly issueKey: string;
  readonly siteUrl: string;
  readonly settings: Settings;
}

/** To the team on a request behind the issue, its assignee mentioned (clauses O4, A4). */
export function leakNote(place: LeakPlace, assignee: Account | null): AdfDocument {
  const { leak, issueKey, siteUrl, settings } = place;
  const commentId = /^comment:(.+)$/.exec(leak.source)?.[1];
  const address = `${siteUrl}/browse/${issueKey}`;
  const where = commentId
    ? link(`Comment ${commentId} on ${issueKey}`, `${address}?focusedCommentId=${commentId}`)
    : link(leak.source === 'history' ? `The history of ${issueKey}` : issueKey, address);
  const found = readable(leak.foundAt, settings.calendar.zone);
  const held = ` showed everybody ${leakWords(leak.kinds)} (found on ${found}). ${outcomeOf(leak, settings)}`;
  return document(paragraph(...(assignee ? [mention(assignee), text(' ')] : []), where, text(held)));
}

function outcomeOf({ containedBy, source }: LeakEntry, { outcomes }: Settings): string {
  switch (containedBy) {
    case 'comment-restricted':
      return `Only ${audienceWords(outcomes.leakAudience)} sees the comment now. Have it written again without that; whoever lifts the restriction as it is answers for it.`;
    case 'issue-private':
      return source.startsWith('comment:')
        ? 'The comment could not be restricted, so the issue is private now. Have the comment written again without that before anybody lifts the level.'
        : 'The issue is private now. Clean its text before anybody lifts the level; its history keeps what was there, and everybody who sees an issue sees its history.';
    case 'withdrawn':
      return 'Whoever wrote it has taken it out already, and nothing else was done.';
    default:
      return 'Act now: Jira does not let this app hide it. Restrict or delete it yourself, then tell an admin.';
  }
}

/** To whoever wrote it, where only the team reads it. */
export function authorNote({ leak, settings }: LeakPlace, author: Account): AdfDocument {
  const what = leak.source.startsWith('comment:') ? 'Your comment' : 'What you wrote into this issue';
  const hidden =
    leak.containedBy === 'comment-restricted'
      ? `only ${audienceWords(settings.outcomes.leakAudience)} sees it now`
      : 'it must not stay here';
  const words = `${what} of ${readable(leak.foundAt, settings.calendar.zone)} showed everybody ${leakWords(leak.kinds)}, so ${hidden}. Please write it again without that.`;
  return document(paragraph(mention(author), text(` ${words}`)));
}
