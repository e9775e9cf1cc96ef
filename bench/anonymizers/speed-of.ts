/**
 * The process of one tool: prints, a line of JSON for each set of texts, how quickly the tool that the argument names
 * reads them. Side by side in one process, tools would drive each other's code out of the processor's caches.
 */
import { anonymize } from '../../src/rules/anonymize/anonymize';
import { compiledCases } from '../../tests/rules/anonymize/corpus/all-cases';
import type { AnnotatedRecord } from '../../tests/rules/anonymize/corpus/cases';
import { anonymizerAsTool } from './ours';
import { peers } from './peers';
import { realRequests } from './real-requests';
import { sharedRequests } from './shared-requests';
import { leavesOf, type Tool } from './span-score';
import { joinedRequests, kilobytesPerSecond } from './speed';
import { anonymizeWithoutSecretRules } from './without-secret-rules';

/** One of them is measured per process. */
async function toolCalled(name: string | undefined): Promise<Tool> {
  if (name === 'ours') return anonymizerAsTool(name, anonymize);
  if (name === 'ours without secret rules') return anonymizerAsTool(name, await anonymizeWithoutSecretRules());
  const peer = peers.find((one) => one.name === name);
  if (!peer) throw new TypeError(`There is no tool called ${name}.`);
  return peer;
}

const tool = await toolCalled(process.argv[2]);
const cases = (['open', 'held-out'] as const).flatMap(compiledCases).filter(({ publishable }) => publishable);
const sets: readonly (readonly [what: string, records: readonly AnnotatedRecord[]])[] = [
  ['requests of a real support inbox', realRequests()],
  ['the shared requests', sharedRequests()],
  ['the same texts, forty to a request', joinedRequests(cases, 40)],
  ['the same texts, five to a request', joinedRequests(cases, 5)],
  ['the same texts, one by one', cases],
];
for (const [what, records] of sets) {
  if (records.length === 0) continue;
  const bytes = records.flatMap(leavesOf).reduce((sum, { text }) => sum + Buffer.byteLength(text), 0);
  const value = await kilobytesPerSecond(tool, records);
  const each = Math.round(bytes / records.length);
  console.log(JSON.stringify({ what: `${what} of ${each} bytes, ${tool.name}`, value, unit: 'KB/s' }));
}
