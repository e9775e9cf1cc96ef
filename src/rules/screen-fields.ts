import type { NamedValue } from './named-value';

/** Kinds of fields a constant can be preset for: what a value looks like and how many there may be. */
export type FieldKind = 'text' | 'paragraph' | 'number' | 'date' | 'url' | 'words' | 'one' | 'several' | 'cascade';

/** A value the field offers; `children` are those of its second level, empty where it has one level. */
export interface FieldOption extends NamedValue {
  readonly children: readonly NamedValue[];
}

/** A field of a create screen that may be preset. `options`: what it offers; empty for what is written freely. */
export interface ScreenField {
  readonly id: string;
  readonly name: string;
  readonly kind: FieldKind;
  readonly options: readonly FieldOption[];
}

/** How create metadata describe the data of a field. */
export interface FieldSchema {
  readonly type: string;
  readonly items?: string | undefined;
  readonly system?: string | undefined;
  readonly custom?: string | undefined;
}

/**
 * Never preset: what the app fills in itself (clauses O2 to O5), who is behind an issue and who sees it (clause O4), and
 * what has a setting of its own.
 */
const taken = new Set([
  ...['project', 'issuetype', 'summary', 'description', 'security', 'reporter', 'assignee', 'parent'],
  ...['attachment', 'issuelinks', 'components', 'versions', 'priority', 'labels'],
]);

export function isPresettable(fieldId: string): boolean {
  return !taken.has(fieldId);
}

const jiraType = 'com.atlassian.jira.plugin.system.customfieldtypes:';
/** Strings are told apart by the custom field's type alone; one this app does not know has rules it does not know. */
const kindsOfCustom: Readonly<Record<string, FieldKind>> = {
  [`${jiraType}textfield`]: 'text',
  [`${jiraType}textarea`]: 'paragraph',
  [`${jiraType}url`]: 'url',
  [`${jiraType}labels`]: 'words',
};
const kindsOfType: Readonly<Record<string, FieldKind>> = {
  number: 'number',
  date: 'date',
  option: 'one',
  version: 'one',
  'option-with-child': 'cascade',
  'array of option': 'several',
  'array of version': 'several',
};

/** `null`: people, groups, moments in time, and whatever else no constant fits. */
export function fieldKindOf(fieldId: string, schema: FieldSchema): FieldKind | null {
  if (!isPresettable(fieldId)) return null;
  if (schema.system === 'environment') return 'paragraph';
  const type = schema.type === 'array' ? `array of ${schema.items ?? ''}` : schema.type;
  return kindsOfCustom[schema.custom ?? ''] ?? kindsOfType[type] ?? null;
}
