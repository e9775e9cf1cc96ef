import type { OutcomeKind } from './outcome';
import type { SupportRequest } from './request';
import type { OutcomeTarget, Settings } from './settings';
import { targetNames, type TargetName } from './target-names';

export const targetNameOf: Readonly<Record<OutcomeKind, TargetName>> = {
  bug: 'bug',
  'change-request': 'changeRequest',
  development: 'development',
};

/** A target with the place of the settings it is set at: for all products, or for one. */
export interface PlacedTarget {
  readonly name: TargetName;
  readonly path: string;
  readonly target: OutcomeTarget;
}

/** Where an outcome of a request goes: to the target of its product, else to that of all. */
export function targetFor(
  kind: OutcomeKind,
  { details }: Pick<SupportRequest, 'details'>,
  { outcomes, products }: Pick<Settings, 'outcomes' | 'products'>,
): OutcomeTarget {
  const name = targetNameOf[kind];
  const product = products.find(({ id }) => id === details?.productId);
  return product?.targets[name] ?? outcomes[name];
}

/** Every target there is; who asks where outcomes may lie has to know them all. */
export function allTargets({ outcomes, products }: Pick<Settings, 'outcomes' | 'products'>): readonly PlacedTarget[] {
  const general = targetNames.map((name) => ({ name, path: `outcomes.${name}`, target: outcomes[name] }));
  const ofProducts = products.flatMap(({ targets }, index) =>
    targetNames.flatMap((name) => {
      const target = targets[name];
      return target ? [{ name, path: `products.${index}.targets.${name}`, target }] : [];
    }),
  );
  return [...general, ...ofProducts];
}

/** Projects of development issues: private, whatever else goes there (clause O2). */
export function developmentProjects(settings: Pick<Settings, 'outcomes' | 'products'>): readonly string[] {
  const targets = allTargets(settings).filter(({ name }) => name === 'development');
  return [...new Set(targets.map(({ target }) => target.projectKey))];
}

/** The target of what lies in a project, as it is protected there; `null` when none leads to it. */
export function targetIn(
  projectKey: string,
  kind: OutcomeKind | 'known-issue',
  settings: Pick<Settings, 'outcomes' | 'products'>,
): OutcomeTarget | null {
  const there = allTargets(settings).filter(({ target }) => target.projectKey === projectKey);
  const name = kind === 'known-issue' ? null : targetNameOf[kind];
  return (there.find((placed) => placed.name === name) ?? there[0])?.target ?? null;
}
