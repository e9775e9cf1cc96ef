import * as v from 'valibot';
import { fieldPresetSchema, planPresets, type FieldPreset, type PlannedPreset } from './field-presets';
import { isSameName, type NamedValue } from './named-value';
import type { SupportRequest } from './request';
import type { ScreenField } from './screen-fields';
import type { TargetName } from './target-names';

const name = v.pipe(v.string(), v.trim(), v.minLength(1, 'Fill this in.'), v.maxLength(255, 'At most 255 characters.'));
const priority = v.pipe(name, v.maxLength(60, 'At most 60 characters.'));
const label = v.pipe(name, v.regex(/^\S+$/, 'A label has no spaces.'));

/** What applies until an admin presets something. */
export const NO_PRESETS: {
  components: string[];
  labels: string[];
  priorityName: string;
  priorities: { request: string; issue: string }[];
  affectedVersion: boolean;
  insist: boolean;
  presets: FieldPreset[];
} = {
  components: [],
  labels: [],
  priorityName: '',
  priorities: [],
  affectedVersion: false,
  insist: false,
  presets: [],
};

/** What an admin presets for the issues made of requests about a product. Names, as the projects have them. */
export const issueFieldsSchema = v.optional(
  v.object({
    components: v.optional(v.pipe(v.array(name), v.maxLength(20)), []),
    labels: v.optional(v.pipe(v.array(label), v.maxLength(20)), []),
    /** Empty: what Jira gives new issues. */
    priorityName: v.optional(v.pipe(v.string(), v.trim(), v.maxLength(60, 'At most 60 characters.')), ''),
    /** Priorities of requests and what they become; `priorityName` is for all others. */
    priorities: v.optional(v.pipe(v.array(v.object({ request: priority, issue: priority })), v.maxLength(20)), []),
    /** The request's version becomes the issue's affected version, where the project has a version of that name. */
    affectedVersion: v.optional(v.boolean(), false),
    /** Rather no issue than one without what is preset here. */
    insist: v.optional(v.boolean(), false),
    /** Any other fields, by kind of outcome. */
    presets: v.optional(v.pipe(v.array(fieldPresetSchema), v.maxLength(60)), []),
  }),
  () => NO_PRESETS,
);

export type IssueFields = v.InferOutput<typeof issueFieldsSchema>;

/** What may be filled in when an issue is created; `null`: the field is not on the screen. */
export interface CreateScreen {
  readonly components: readonly NamedValue[] | null;
  readonly versions: readonly NamedValue[] | null;
  readonly priorities: readonly NamedValue[] | null;
  readonly hasLabels: boolean;
  /** All others that may be preset. */
  readonly fields: readonly ScreenField[];
  /** Fields that have to be filled in, have no default, and are none this app fills in by itself. */
  readonly unfilled: readonly NamedValue[];
}

/** A screen that cannot be read has nothing. */
export const noScreen: CreateScreen = {
  ...{ components: null, versions: null, priorities: null, hasLabels: false, fields: [], unfilled: [] },
};

/** Fields beside summary, description and level, as the issue would be created with them. */
export interface PlannedFields {
  readonly components: readonly NamedValue[];
  readonly versions: readonly NamedValue[];
  readonly priority: NamedValue | null;
  readonly labels: readonly string[];
  readonly presets: readonly PlannedPreset[];
  /** What was to be filled in and cannot be; sentences an agent can read. */
  readonly leftOut: readonly string[];
  /** The admin insists on what is left out: nothing may be created. */
  readonly isRefused: boolean;
}

export const noFields: PlannedFields = {
  ...{ components: [], versions: [], priority: null, labels: [], presets: [], leftOut: [], isRefused: false },
};

/** What an outcome of a request is, as far as its fields depend on it. */
export interface FieldUse {
  readonly outcome: TargetName;
  /** Hosts of which everything is public, as the anonymizer's settings have them. */
  readonly publicHosts: readonly string[];
}

/** Whether the create screen has to be read at all. */
export function hasIssueFields(preset: IssueFields, outcome: TargetName): boolean {
  const { components, labels, priorityName, priorities, affectedVersion, presets } = preset;
  const lists = [components, labels, priorities, presets.filter((each) => each.outcome === outcome)];
  return lists.some(({ length }) => length > 0) || priorityName !== '' || affectedVersion;
}

/** What the request's priority becomes; empty: what Jira gives new issues. */
function priorityFor({ priorities, priorityName }: IssueFields, request: SupportRequest): string {
  return priorities.find((pair) => isSameName(pair.request, request.priorityName ?? ''))?.issue ?? priorityName;
}

/**
 * The presets of a product as far as the create screen has them: what is not there is left out and said, never made
 * (no version, no component comes into being) and never in the way of the issue.
 */
export function planFields(
  preset: IssueFields,
  request: SupportRequest,
  screen: CreateScreen,
  { outcome, publicHosts }: FieldUse,
): PlannedFields {
  const version = preset.affectedVersion ? (request.details?.productVersion ?? '') : '';
  const components = among('Component', preset.components, screen.components);
  const versions = among('Version', version === '' ? [] : [version], screen.versions);
  const wanted = priorityFor(preset, request);
  const priorities = among('Priority', wanted === '' ? [] : [wanted], screen.priorities);
  const labelsOut = preset.labels.length > 0 && !screen.hasLabels ? ['The labels: the screen has no such field.'] : [];
  const { planned, problems } = planPresets(preset.presets, outcome, screen.fields, publicHosts);
  const presetsOut = problems.map(({ message }) => message);
  const leftOut = [...components.missing, ...versions.missing, ...priorities.missing, ...labelsOut, ...presetsOut];
  return {
    components: components.found,
    versions: versions.found,
    priority: priorities.found[0] ?? null,
    labels: screen.hasLabels ? preset.labels : [],
    presets: planned,
    leftOut,
    isRefused: preset.insist && leftOut.length > 0,
  };
}

/** For the product of a request; none for a product that is not in the settings. */
export function fieldsFor(
  request: SupportRequest,
  products: readonly { readonly id: string; readonly issueFields: IssueFields }[],
  screen: CreateScreen,
  use: FieldUse,
): PlannedFields {
  const product = products.find(({ id }) => id === request.details?.productId);
  return product ? planFields(product.issueFields, request, screen, use) : noFields;
}

/** Those of the wanted names that are there, and sentences about those that are not. */
export function among(what: string, wanted: readonly string[], values: readonly NamedValue[] | null) {
  const found: NamedValue[] = [];
  const missing: string[] = [];
  for (const each of wanted) {
    const value = values?.find((one) => isSameName(one.name, each));
    if (value) found.push(value);
    else
      missing.push(
        `${what} “${each}”: ${values ? 'the project has none of that name' : 'the screen has no such field'}.`,
      );
  }
  return { found, missing };
}
