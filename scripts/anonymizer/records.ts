import { NO_PRESETS } from '../../src/rules/issue-fields';
import * as v from 'valibot';
import type { AdfDocument } from '../../src/rules/adf';
import { defaultSettings } from '../../src/rules/default-settings';
import { NO_TARGETS, type Settings } from '../../src/rules/settings';

const words = v.optional(v.array(v.string()), []);
const person = v.object({ displayName: v.string(), emailAddress: v.optional(v.string()), accountId: v.string() });
const people = v.optional(v.array(person), []);
const document = v.custom<AdfDocument>(
  (value) => typeof value === 'object' && value !== null && 'content' in value && Array.isArray(value.content),
  'is no ADF document',
);

const recordSchema = v.object({
  id: v.string(),
  people: v.object({
    reporter: person,
    participants: people,
    agents: people,
    organization: v.nullish(
      v.object({ name: v.string(), domains: words, site: v.optional(v.string()), aliases: words }),
    ),
  }),
  summary: v.string(),
  descriptionAdf: v.nullish(document),
  text: v.nullish(v.string()),
  comments: v.optional(
    v.array(v.object({ author: v.nullish(v.string()), bodyAdf: v.nullish(document), text: v.nullish(v.string()) })),
    [],
  ),
});

/** One request as the app would know it; the annotations of a data set are never read. */
export type RequestRecord = v.InferOutput<typeof recordSchema>;

const vendorSchema = v.object({
  vendor: v.optional(v.string(), ''),
  products: words,
  pluginKeys: words,
  publicIssueKeys: words,
  docsHosts: words,
  errorCodePrefixes: words,
  tablePrefixes: words,
});

/** What the vendor's admin would have entered in the settings. */
export type Vendor = v.InferInput<typeof vendorSchema>;

export type Parsed<T> = { readonly value: T } | { readonly problem: string };

function parse<T>(schema: v.GenericSchema<unknown, T>, json: string): Parsed<T> {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return { problem: 'is not JSON.' };
  }
  const parsed = v.safeParse(schema, value);
  if (parsed.success) return { value: parsed.output };
  const [issue] = parsed.issues;
  return { problem: `${v.getDotPath(issue) ?? 'the record'}: ${issue.message}.` };
}

/** The request a line holds, or why it holds none. */
export function recordOf(json: string): Parsed<RequestRecord> {
  return parse(recordSchema, json);
}

/** The settings of a vendor whose file this is, or why it is none. */
export function vendorOf(json: string): Settings | string {
  const parsed = parse(vendorSchema, json);
  return 'problem' in parsed ? parsed.problem : settingsOf(parsed.value);
}

/**
 * The app's default settings with a vendor's own names. Its mail domains are no public hosts: who writes from there is
 * an agent, and what runs there may be a customer's.
 */
export function settingsOf(file: Vendor): Settings {
  const vendor = v.parse(vendorSchema, file);
  const { anonymizer, outcomes } = defaultSettings;
  const keys = vendor.publicIssueKeys;
  const tracker = keys[0] ?? outcomes.bug.projectKey;
  return {
    ...defaultSettings,
    products: vendor.products.map((name, place) => ({
      id: `product-${place + 1}`,
      name,
      versions: [],
      hint: '',
      alwaysKeep: [],
      issueFields: NO_PRESETS,
      targets: NO_TARGETS,
    })),
    outcomes: {
      ...outcomes,
      bug: { ...outcomes.bug, projectKey: tracker },
      changeRequest: { ...outcomes.changeRequest, projectKey: tracker },
    },
    anonymizer: {
      ...anonymizer,
      vendorNames: [vendor.vendor, ...vendor.pluginKeys].filter((name) => name !== ''),
      publicHosts: [...anonymizer.publicHosts, ...vendor.docsHosts],
      publicIssueKeyPrefixes: keys,
      alwaysKeep: [...vendor.errorCodePrefixes, ...vendor.tablePrefixes],
    },
  };
}
