import type { RequestStatus } from '../../contracts/portal';
import type { WordKey } from './words';

type Promise = RequestStatus['promise'];

/** How the state of the promise reads: a title, what it means, and which instants the words need. */
export interface PromiseWords {
  readonly tone: 'information' | 'success' | 'warning' | 'error';
  readonly title: WordKey;
  readonly advice: WordKey | null;
}

/**
 * The promise in the customer's words (clauses L1, L3, O3): nothing is made to look better than it is, and a late
 * answer is said to be late also after it came.
 */
export function planPromiseWords(promise: Promise): PromiseWords {
  if (promise.state === 'breached')
    return promise.answeredAt ? words('warning', 'late-answer') : words('error', 'late');
  if (promise.state === 'met') {
    return words('success', promise.answeredByLinkedIssue ? 'answered-by-issue' : 'answered');
  }
  if (!promise.covered) return words('information', 'not-covered');
  if (promise.state === 'cancelled') return words('information', 'cancelled');
  if (promise.state === 'paused')
    return words('information', promise.because?.code === 'licence-check' ? 'held' : 'paused');
  return promise.answerBy ? words('information', 'running') : words('information', 'starting');
}

function words(tone: PromiseWords['tone'], name: StateName): PromiseWords {
  return { tone, ...stateWords[name] };
}

type StateName = keyof typeof stateWords;

const stateWords = {
  running: { title: 'status.running', advice: 'status.running-advice' },
  starting: { title: 'status.starting', advice: 'status.starting-advice' },
  held: { title: 'status.paused', advice: null },
  paused: { title: 'status.paused', advice: 'status.paused-advice' },
  answered: { title: 'status.answered', advice: 'status.answered-advice' },
  'answered-by-issue': { title: 'status.answered-by-issue', advice: 'status.answered-by-issue-advice' },
  late: { title: 'status.late', advice: 'status.late-advice' },
  'late-answer': { title: 'status.late-answer', advice: 'status.late-answer-advice' },
  cancelled: { title: 'status.cancelled', advice: null },
  'not-covered': { title: 'promise.not-covered', advice: 'status.not-covered-advice' },
} as const satisfies Record<string, { title: WordKey; advice: WordKey | null }>;
