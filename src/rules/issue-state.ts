/** What a linked issue has come to, in words a customer knows (clauses O3, O5). */
export type IssueState = 'open' | 'in-progress' | 'fixed' | 'wont-fix' | 'cannot-reproduce' | 'duplicate' | 'closed';

export interface StateFacts {
  readonly statusName: string;
  readonly statusCategory: 'new' | 'indeterminate' | 'done';
  /** As the site calls it; `null` while there is none. */
  readonly resolutionName: string | null;
}

/** Sites rename and translate their resolutions. The first that fits decides, so what is not fixed comes first. */
const meanings: readonly (readonly [RegExp, IssueState])[] = [
  [/duplica|duplikat|doublon/i, 'duplicate'],
  [/reproduc|reproduz|nachvollzieh|reproduire/i, 'cannot-reproduce'],
  [
    /won.?t|wont|will not|declin|reject|not a bug|no bug|by design|as designed|works as|obsolete|abandon|invalid|cancel|incomplete|not fix|unresolved|nicht|abgelehnt|verworfen|abgebrochen|rejet|refus|sera pas|annul/i,
    'wont-fix',
  ],
  [
    /fixed|done|resolved|complete|implement|released|solved|delivered|behoben|erledigt|gelöst|fertig|corrig|résolu|terminé/i,
    'fixed',
  ],
];

/**
 * The status decides whether it is over, the resolution how. A resolution of a name nobody foresaw is told as the end of
 * the work and never as a fix; a finished status without any resolution is a fix unless its name says otherwise.
 */
export function issueStateOf({ statusName, statusCategory, resolutionName }: StateFacts): IssueState {
  if (statusCategory !== 'done') return statusCategory === 'new' ? 'open' : 'in-progress';
  const found = meanings.find(([words]) => words.test(resolutionName ?? statusName));
  return found?.[1] ?? (resolutionName === null ? 'fixed' : 'closed');
}
