import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { AdfDocument } from '../src/rules/adf';
import { textToAdf } from '../src/rules/adf-text';
import { anonymize } from '../src/rules/anonymize/anonymize';
import type { AnonymizerPolicy, Identities } from '../src/rules/anonymize/verdict';

interface Person {
  readonly displayName: string;
  readonly emailAddress?: string;
  readonly accountId: string;
}

/** One line of the data set: what the app would know of a request, never its annotations. */
interface DatasetRequest {
  readonly id: string;
  readonly people: {
    readonly reporter: Person;
    readonly participants?: readonly Person[];
    readonly agents?: readonly Person[];
    readonly organization?: {
      readonly name: string;
      readonly domains?: readonly string[];
      readonly site?: string;
      readonly aliases?: readonly string[];
    };
  };
  readonly summary: string;
  readonly descriptionAdf?: AdfDocument;
  readonly text?: string;
  readonly comments?: readonly { readonly bodyAdf?: AdfDocument; readonly text?: string }[];
}

function policyBeside(dataset: string): AnonymizerPolicy {
  const path = join(dirname(dataset), 'vendor.json');
  const vendor = existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as Record<string, unknown>) : {};
  const list = (name: string): string[] => (Array.isArray(vendor[name]) ? (vendor[name] as string[]) : []);
  const name = typeof vendor['vendor'] === 'string' ? [vendor['vendor']] : [];
  return {
    vendorNames: [...name, ...list('products'), ...list('pluginKeys')],
    publicHosts: list('docsHosts'),
    publicIssueKeyPrefixes: list('publicIssueKeys'),
    alwaysRemove: [],
    alwaysKeep: [...list('errorCodePrefixes'), ...list('tablePrefixes')],
  };
}

function identitiesOf({ people }: DatasetRequest): Identities {
  const { organization } = people;
  return {
    people: [people.reporter, ...(people.participants ?? []), ...(people.agents ?? [])],
    organizations: organization ? [organization.name, ...(organization.aliases ?? [])] : [],
    hosts: [...(organization?.domains ?? []), ...(organization?.site ? [organization.site] : [])],
    privateProjectKeys: [],
  };
}

/** Result lines of every request of the data set. */
export function scoreDataset(dataset: string): string[] {
  const policy = policyBeside(dataset);
  const lines = readFileSync(dataset, 'utf8').trim().split('\n');
  return lines.map((line) => {
    const request = JSON.parse(line) as DatasetRequest;
    const source = {
      summary: request.summary,
      description: request.descriptionAdf ?? textToAdf(request.text ?? ''),
      comments: (request.comments ?? []).map((comment) => comment.bodyAdf ?? textToAdf(comment.text ?? '')),
    };
    const startedAt = performance.now();
    const result = anonymize(source, identitiesOf(request), policy);
    const ms = performance.now() - startedAt;
    const map = result.findings
      .filter(({ kind }) => kind !== 'media' && kind !== 'extension')
      .map(({ original, replacement }) => ({ original, placeholder: replacement }));
    return JSON.stringify({
      id: request.id,
      decision: result.decision,
      bug: { summary: result.summary, descriptionAdf: result.description },
      ms,
      map,
      flagged: result.unsure,
      because: result.reasons,
      risk: result.residualRisk,
    });
  });
}
