import type { TargetName } from '../../../../src/rules/target-names';

/** What the page calls issues of each kind. */
export const outcomeNames: Readonly<Record<TargetName, string>> = {
  bug: 'Bugs',
  changeRequest: 'Change requests',
  development: 'Development issues',
};
