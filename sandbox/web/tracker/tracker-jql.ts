import { jqlText } from '../rest/search.ts';

export interface TrackerFilter {
  /** `open`, `done`, or anything else for both. */
  readonly state: string;
  /** `bug`, `change`, or anything else for both. */
  readonly kind: string;
  readonly text: string;
}

/** The query of the public tracker; which issues a visitor may see at all is Jira's to decide. */
export function trackerJql({ state, kind, text }: TrackerFilter): string {
  const conditions = [
    state === 'open' ? 'statusCategory != Done' : state === 'done' ? 'statusCategory = Done' : '',
    kind === 'bug' ? 'issuetype = Bug' : kind === 'change' ? 'issuetype != Bug' : '',
    text.trim() === '' ? '' : `text ~ ${jqlText(text.trim())}`,
  ].filter((condition) => condition !== '');
  // Jira refuses a search without any condition.
  const condition = conditions.length === 0 ? 'created >= "2000-01-01"' : conditions.join(' AND ');
  return `${condition} ORDER BY updated DESC`;
}
