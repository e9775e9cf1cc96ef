import { statementProblem, type AffectedCustomersPolicy } from './affected-customers';
import { error, type SettingsIssue } from './settings-issue';

/** Clause O4: what is said in public holds nothing but a number, and no placeholder that would be read as it is. */
export function checkAffectedCustomers({ text }: AffectedCustomersPolicy): readonly SettingsIssue[] {
  const problem = statementProblem(text);
  return problem === null ? [] : [error('affectedCustomers.text', problem)];
}
