import { invalid } from './fault.ts';

/** A condition on one attribute, as `@forge/kvs` sends it. */
export interface Condition {
  readonly property: string;
  readonly condition: string;
  readonly values: readonly unknown[];
}

export interface Conditions {
  readonly and?: readonly Condition[];
  readonly or?: readonly Condition[];
}

const CONDITIONS_LIMIT = 100;

/** Whether a value fulfils the conditions; a value that does not exist has no attributes. Throws on unknown vocabulary. */
export function fulfils(value: Readonly<Record<string, unknown>> | null, conditions: Conditions | undefined): boolean {
  if (conditions === undefined) return true;
  const holds = ({ property, condition, values }: Condition) => test(condition, value?.[property], values);
  if (conditions.and !== undefined) return bounded(conditions.and).every(holds);
  if (conditions.or !== undefined) return bounded(conditions.or).some(holds);
  return true;
}

function bounded(conditions: readonly Condition[]): readonly Condition[] {
  if (conditions.length > CONDITIONS_LIMIT) throw invalid(`At most ${CONDITIONS_LIMIT} conditions`);
  return conditions;
}

type Test = (actual: unknown, values: readonly unknown[]) => boolean;

const TESTS: Record<string, Test> = {
  EXISTS: (actual) => isPresent(actual),
  NOT_EXISTS: (actual) => !isPresent(actual),
  EQUAL_TO: (actual, [wanted]) => actual === wanted,
  NOT_EQUAL_TO: (actual, [unwanted]) => actual !== unwanted,
  BEGINS_WITH: (actual, [prefix]) => isPresent(actual) && String(actual).startsWith(String(prefix)),
  CONTAINS: (actual, [part]) => contains(actual, part),
  NOT_CONTAINS: (actual, [part]) => !contains(actual, part),
  BETWEEN: (actual, [low, high]) => order(actual, low) >= 0 && order(actual, high) <= 0,
  GREATER_THAN: (actual, [bound]) => order(actual, bound) > 0,
  GREATER_THAN_EQUAL_TO: (actual, [bound]) => order(actual, bound) >= 0,
  LESS_THAN: (actual, [bound]) => order(actual, bound) < 0,
  LESS_THAN_EQUAL_TO: (actual, [bound]) => order(actual, bound) <= 0,
};

function test(condition: string, actual: unknown, values: readonly unknown[]): boolean {
  const known = TESTS[condition];
  if (known === undefined) throw invalid(`Unknown condition ${condition}`);
  return known(actual, values);
}

function isPresent(actual: unknown): boolean {
  return actual !== undefined && actual !== null;
}

function contains(actual: unknown, part: unknown): boolean {
  return typeof actual === 'string' ? actual.includes(String(part)) : Array.isArray(actual) && actual.includes(part);
}

/** NaN, hence false in every comparison, when the two cannot be compared. Strings compare by their UTF-8 bytes. */
function order(actual: unknown, bound: unknown): number {
  if (typeof actual === 'string' && typeof bound === 'string') {
    return Buffer.compare(Buffer.from(actual), Buffer.from(bound));
  }
  return typeof actual === 'number' && typeof bound === 'number' ? actual - bound : Number.NaN;
}
