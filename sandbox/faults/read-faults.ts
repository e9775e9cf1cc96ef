import type { FaultField, FaultGroup, Faults } from './fault-fields.ts';
import { faultGroups, noFaults } from './fault-fields.ts';

/** Something was sent that cannot be switched; the message says what can. */
export class FaultsError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'FaultsError';
  }
}

const mostSeed = 2 ** 32 - 1;
const groups: Readonly<Record<string, FaultGroup>> = faultGroups;

/**
 * What is sent, on top of what is on: `{seed?, off?, events?: {lose?: 0.1 …} …}`. `off: true` switches everything off
 * first, so that what is sent beside it is all there is.
 * @throws FaultsError naming the field and what it takes
 */
export function readFaults(sent: unknown, current: Faults): Faults {
  const { seed, off, ...named } = objectOf(sent, 'The body');
  if (off !== undefined && off !== true) throw new FaultsError('off is true, or not sent');
  if (seed !== undefined && !isWhole(seed, 0, mostSeed))
    throw new FaultsError(`seed is a whole number from 0 to ${mostSeed}, not ${JSON.stringify(seed)}`);
  const base = off === true ? { ...noFaults, seed: current.seed } : current;
  const changed = Object.entries(named).map(([name, values]) => [name, groupOf(name, values, base)] as const);
  return { ...base, ...(seed === undefined ? {} : { seed }), ...Object.fromEntries(changed) };
}

function groupOf(name: string, sent: unknown, base: Faults): object {
  const group = Object.hasOwn(groups, name) ? groups[name] : undefined;
  if (group === undefined)
    throw new FaultsError(`There is no "${name}"; there are seed, off, ${Object.keys(groups).join(', ')}`);
  const values = Object.entries(objectOf(sent, name));
  for (const [field, value] of values) {
    const definition = Object.hasOwn(group.fields, field) ? group.fields[field] : undefined;
    if (definition === undefined)
      throw new FaultsError(`${name} has no "${field}"; it has ${Object.keys(group.fields).join(', ')}`);
    const wanted = complaint(definition, value);
    if (wanted !== null) throw new FaultsError(`${name}.${field} is ${wanted}, not ${JSON.stringify(value)}`);
  }
  return { ...base[name as keyof typeof faultGroups], ...Object.fromEntries(values) };
}

type Of<K extends FaultField['kind']> = Extract<FaultField, { kind: K }>;

/** What a value of each kind has to be. */
const kinds: {
  readonly [K in FaultField['kind']]: {
    readonly fits: (value: unknown, field: Of<K>) => boolean;
    readonly wanted: (field: Of<K>) => string;
  };
} = {
  chance: {
    fits: (value) => typeof value === 'number' && value >= 0 && value <= 1,
    wanted: () => 'a chance from 0 to 1',
  },
  number: {
    fits: (value, { least, most }) => isWhole(value, least, most),
    wanted: ({ least, most }) => `a whole number from ${least} to ${most}`,
  },
  switch: { fits: (value) => typeof value === 'boolean', wanted: () => 'true or false' },
  choice: {
    fits: (value, { choices }) => typeof value === 'string' && choices.includes(value),
    wanted: ({ choices }) => `one of ${choices.join(', ')}`,
  },
  text: {
    fits: (value) => typeof value === 'string' && value.length <= 100,
    wanted: () => 'a text of at most 100 characters',
  },
};

function complaint<K extends FaultField['kind']>(field: Of<K> & { readonly kind: K }, value: unknown): string | null {
  const { fits, wanted } = kinds[field.kind];
  return fits(value, field) ? null : wanted(field);
}

const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isInteger(value) && (value as number) >= least && (value as number) <= most;

function objectOf(value: unknown, name: string): Record<string, unknown> {
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value as Record<string, unknown>;
  throw new FaultsError(`${name} is a JSON object, such as {"seed": 7, "events": {"lose": 0.1}}`);
}
