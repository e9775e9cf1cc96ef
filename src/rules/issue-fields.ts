import * as v from 'valibot';
import type { SupportRequest } from './request';
import { warning, type SettingsIssue } from './settings-issue';

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
} = {
  components: [],
  labels: [],
  priorityName: '',
  priorities: [],
  affectedVersion: false,
  insist: false,
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
  }),
  () => NO_PRESETS,
);

export type IssueFields = v.InferOutput<typeof issueFieldsSchema>;

export interface NamedValue {
  readonly id: string;
  readonly name: string;
}

/** What may be filled in when an issue is created; `null`: the field is not on the screen. */
export interface CreateScreen {
  readonly components: readonly NamedValue[] | null;
  readonly versions: readonly NamedValue[] | null;
  readonly priorities: readonly NamedValue[] | null;
  readonly hasLabels: boolean;
  /** Names of fields that have to be filled in, have no default, and are none this app fills in. */
  readonly unfilled: readonly string[];
}

/** A screen that cannot be read has nothing. */
export const noScreen: CreateScreen = {
  ...{ components: null, versions: null, priorities: null, hasLabels: false, unfilled: [] },
};

/** Fields beside summary, description and level, as the issue would be created with them. */
export interface PlannedFields {
  readonly components: readonly NamedValue[];
  readonly versions: readonly NamedValue[];
  readonly priority: NamedValue | null;
  readonly labels: readonly string[];
  /** What was to be filled in and cannot be; sentences an agent can read. */
  readonly leftOut: readonly string[];
  /** The admin insists on what is left out: nothing may be created. */
  readonly isRefused: boolean;
}

export const noFields: PlannedFields = {
  ...{ components: [], versions: [], priority: null, labels: [], leftOut: [], isRefused: false },
};

/** Whether the create screen has to be read at all. */
export function hasIssueFields(preset: IssueFields): boolean {
  const { components, labels, priorityName, priorities, affectedVersion } = preset;
  return [components, labels, priorities].some(({ length }) => length > 0) || priorityName !== '' || affectedVersion;
}

/** What the request's priority becomes; empty: what Jira gives new issues. */
function priorityFor({ priorities, priorityName }: IssueFields, request: SupportRequest): string {
  return priorities.find((pair) => isSame(pair.request, request.priorityName ?? ''))?.issue ?? priorityName;
}

function isSame(one: string, other: string): boolean {
  return one.trim().toLowerCase() === other.trim().toLowerCase();
}

/**
 * The presets of a product as far as the create screen has them: what is not there is left out and said, never made
 * (no version, no component comes into being) and never in the way of the issue.
 */
export function planFields(preset: IssueFields, request: SupportRequest, screen: CreateScreen): PlannedFields {
  const version = preset.affectedVersion ? (request.details?.productVersion ?? '') : '';
  const components = among('Component', preset.components, screen.components);
  const versions = among('Version', version === '' ? [] : [version], screen.versions);
  const wanted = priorityFor(preset, request);
  const priorities = among('Priority', wanted === '' ? [] : [wanted], screen.priorities);
  const labelsOut = preset.labels.length > 0 && !screen.hasLabels ? ['The labels: the screen has no such field.'] : [];
  const leftOut = [...components.missing, ...versions.missing, ...priorities.missing, ...labelsOut];
  return {
    components: components.found,
    versions: versions.found,
    priority: priorities.found[0] ?? null,
    labels: screen.hasLabels ? preset.labels : [],
    leftOut,
    isRefused: preset.insist && leftOut.length > 0,
  };
}

/** For the product of a request; none for a product that is not in the settings. */
export function fieldsFor(
  request: SupportRequest,
  products: readonly { readonly id: string; readonly issueFields: IssueFields }[],
  screen: CreateScreen,
): PlannedFields {
  const product = products.find(({ id }) => id === request.details?.productId);
  return product ? planFields(product.issueFields, request, screen) : noFields;
}

function among(what: string, wanted: readonly string[], values: readonly NamedValue[] | null) {
  const found: NamedValue[] = [];
  const missing: string[] = [];
  for (const each of wanted) {
    const value = values?.find((one) => isSame(one.name, each));
    if (value) found.push(value);
    else
      missing.push(
        `${what} “${each}”: ${values ? 'the project has none of that name' : 'the screen has no such field'}.`,
      );
  }
  return { found, missing };
}

/** What a project asks for that this app cannot give, so that Jira would refuse every issue. */
export function checkScreen(
  path: string,
  { projectKey, issueTypeName }: { readonly projectKey: string; readonly issueTypeName: string },
  screen: CreateScreen | null,
): SettingsIssue[] {
  if (!screen || screen.unfilled.length === 0) return [];
  const fields = screen.unfilled.map((field) => `“${field}”`).join(', ');
  return [
    warning(
      `${path}.issueTypeName`,
      `Project ${projectKey} asks for ${fields} in every new ${issueTypeName}, which this app does not fill in: Jira will refuse it. Make that optional or give it a default.`,
    ),
  ];
}

/** Presets that the Bugs' project does not have; they would be left out, or no Bug be made where an admin insists. */
export function checkPresets(path: string, preset: IssueFields, screen: CreateScreen | null): SettingsIssue[] {
  if (!screen) return [];
  const components = among('Component', preset.components, screen.components).missing;
  const names = [...new Set([preset.priorityName, ...preset.priorities.map(({ issue }) => issue)])];
  const priority = among(
    'Priority',
    names.filter((one) => one !== ''),
    screen.priorities,
  ).missing;
  const sofar = preset.insist ? 'No Bug can be made of requests about this product.' : 'It would be left out of Bugs.';
  const asked = preset.priorities.map(({ request }) => request.toLowerCase());
  const twice = asked.filter((one, at) => asked.indexOf(one) !== at);
  return [
    ...components.map((message) => warning(`${path}.components`, `${message} ${sofar}`)),
    ...priority.map((message) => warning(`${path}.priorityName`, `${message} ${sofar}`)),
    ...twice.map((one) => warning(`${path}.priorities`, `What “${one}” becomes is said twice; the first counts.`)),
  ];
}
