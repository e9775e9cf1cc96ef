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
    /won.?t|wont|will not|declin|reject|not a bug|no bug|by design|as designed|works as|obsolete|abandon|invalid|cancel|incomplete|unresolved|unfixed|(?:not|cannot|can.?t)(?: be)? (?:fix|do|implement|complet|resolv|deliver)|nicht|abgelehnt|verworfen|abgebrochen|rejet|refus|sera pas|annul/i,
    'wont-fix',
  ],
  // Whatever is not, or not all, of what the next line names.
  [
    /(?<!\p{L})(?:no|not|non|never|cannot|without|partial(?:ly)?|kein\p{L}*|ohne|teilweise|pas|sans|jamais|aucune?|partiel\p{L}*)(?!\p{L})/iu,
    'closed',
  ],
  [
    /(?<!\p{L})(?:fixed|done|resolved|completed?|implement\p{L}*|released|solved|delivered|behoben|erledigt|gelöst|fertig|umgesetzt|corrigée?|résolue?|terminée?)(?!\p{L})/iu,
    'fixed',
  ],
];

/**
 * The status decides whether it is over, the resolution how, and where there is none the status's own name. A name that
 * nobody foresaw is told as the end of the work and never as a fix.
 */
export function issueStateOf({ statusName, statusCategory, resolutionName }: StateFacts): IssueState {
  if (statusCategory !== 'done') return statusCategory === 'new' ? 'open' : 'in-progress';
  return meanings.find(([words]) => words.test(resolutionName ?? statusName))?.[1] ?? 'closed';
}
