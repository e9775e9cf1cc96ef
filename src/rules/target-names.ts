/** How the settings call the three kinds of target. */
export type TargetName = 'bug' | 'changeRequest' | 'development';

export const targetNames: readonly TargetName[] = ['bug', 'changeRequest', 'development'];
