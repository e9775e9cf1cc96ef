import type { OutcomeKind } from './outcome';
import type { Settings } from './settings';

/** The outcomes that a request's labels ask for (design decision 10): each label asks for its own. */
export function outcomesForLabels(labels: readonly string[], settings: Settings): readonly OutcomeKind[] {
  const wanted = settings.outcomes.labels;
  const has = (label: string) => labels.some((one) => one.toLowerCase() === label.toLowerCase());
  const asked: readonly [OutcomeKind, string][] = [
    ['development', wanted.development],
    ['bug', wanted.bug],
    ['change-request', wanted.changeRequest],
  ];
  return asked.filter(([, label]) => has(label)).map(([kind]) => kind);
}
