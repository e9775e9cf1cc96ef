import type { OutcomeKind } from './outcome';
import type { Settings } from './settings';

/** The outcomes that a request's labels ask for (design decision 10): each label asks for its own. */
export function outcomesForLabels(labels: readonly string[], settings: Settings): readonly OutcomeKind[] {
  const kinds: readonly OutcomeKind[] = ['development', 'bug', 'change-request'];
  const has = (label: string) => labels.some((one) => one.toLowerCase() === label.toLowerCase());
  return kinds.filter((kind) => has(labelFor(kind, settings)));
}

/** The label that asks for an outcome. */
export function labelFor(kind: OutcomeKind, { outcomes: { labels } }: Settings): string {
  return { development: labels.development, bug: labels.bug, 'change-request': labels.changeRequest }[kind];
}
