import type { Ports } from '../ports';
import type { OutcomePlan } from '../rules/outcome';
import { noteOnce } from './internal-note';

/**
 * A dry run: what a label would bring about, told to the team and not done. The same plan is carried out once an admin
 * ends the dry run.
 */
export async function sayPlan(ports: Ports, requestId: string, plan: OutcomePlan): Promise<void> {
  const { kind, visibility, target } = plan;
  const what = `a ${visibility} issue of the type “${target.issueTypeName}” in project ${target.projectKey}`;
  await noteOnce(ports, requestId, `dry-run:${kind}:${visibility}:${target.projectKey}`, {
    sentence: `Dry run: the label asks for ${what}. Nothing was created, for the settings only try labels out.`,
    reasons: reasonsOf(plan),
  });
}

function reasonsOf({ summary, target, customerComment, countsAsAnswer, fields, because }: OutcomePlan): string[] {
  const { securityLevelName, linkTypeName } = target;
  const level = securityLevelName === null ? '' : `, with the security level “${securityLevelName}”`;
  const told = countsAsAnswer ? 'told in public, which counts as the answer' : 'told in public';
  return [
    `Its title: ${summary}`,
    `Linked as “${linkTypeName}”${level}.`,
    `The customer would ${customerComment === '' ? 'not be told' : `be ${told}`}.`,
    ...fields.leftOut,
    ...because,
  ];
}
