import * as v from 'valibot';
import { covers } from './anonymize/public-hosts';
import { isSameName, type NamedValue } from './named-value';
import type { FieldOption, ScreenField } from './screen-fields';
import { targetNames, type TargetName } from './target-names';

const value = v.pipe(
  v.string(),
  v.trim(),
  v.minLength(1, 'Give a value.'),
  v.maxLength(2000, 'At most 2,000 characters.'),
);

/** A constant an admin fills a field of new issues in with; never a word of a request (clause O4). */
export const fieldPresetSchema = v.object({
  outcome: v.picklist(targetNames),
  fieldId: v.pipe(v.string(), v.regex(/^[A-Za-z][A-Za-z0-9_.-]{0,99}$/, 'Choose a field.')),
  /** As it was called when it was chosen, for those who read of a field that is gone. */
  fieldName: v.pipe(v.string(), v.trim(), v.maxLength(255)),
  /** Names as the project has them; one, or several where the field takes several. Of two levels: parent, child. */
  values: v.pipe(v.array(value), v.minLength(1, 'Give a value.'), v.maxLength(50)),
});

export type FieldPreset = v.InferOutput<typeof fieldPresetSchema>;

/** A value as its field takes it. */
export type PresetValue =
  | { readonly kind: 'text' | 'paragraph' | 'date' | 'url'; readonly text: string }
  | { readonly kind: 'number'; readonly number: number }
  | { readonly kind: 'words'; readonly words: readonly string[] }
  | { readonly kind: 'one'; readonly option: NamedValue }
  | { readonly kind: 'several'; readonly options: readonly NamedValue[] }
  | { readonly kind: 'cascade'; readonly option: NamedValue; readonly child: NamedValue | null };

export interface PlannedPreset {
  readonly fieldId: string;
  readonly name: string;
  readonly value: PresetValue;
}

/** Why a preset cannot be filled in: it never could (`wrong`), or the project does not have it (`absent`). */
export interface PresetProblem {
  readonly index: number;
  readonly because: 'wrong' | 'absent';
  readonly message: string;
}

type Read = { readonly value: PresetValue } | Omit<PresetProblem, 'index'>;

/** The presets for one kind of outcome as far as the screen has them; the problems say what is left out. */
export function planPresets(
  presets: readonly FieldPreset[],
  outcome: TargetName,
  fields: readonly ScreenField[],
  publicHosts: readonly string[],
): { readonly planned: readonly PlannedPreset[]; readonly problems: readonly PresetProblem[] } {
  const planned: PlannedPreset[] = [];
  const problems: PresetProblem[] = [];
  for (const [index, preset] of presets.entries()) {
    if (preset.outcome !== outcome) continue;
    const field = fields.find(({ id }) => id === preset.fieldId);
    const read = field ? readValue(field, preset.values, publicHosts) : noSuchField;
    if (field && 'value' in read) planned.push({ fieldId: field.id, name: field.name, value: read.value });
    else if (!('value' in read))
      problems.push({ ...read, index, message: `${field?.name ?? nameOf(preset)}: ${read.message}` });
  }
  return { planned, problems };
}

function nameOf({ fieldName, fieldId }: FieldPreset): string {
  return fieldName === '' ? fieldId : fieldName;
}

const noSuchField: Read = { because: 'absent', message: 'the screen has no such field.' };

/** The words a person reads of a value. */
export function shownValue(value: PresetValue): string {
  switch (value.kind) {
    case 'number':
      return String(value.number);
    case 'words':
      return value.words.join(', ');
    case 'one':
      return value.option.name;
    case 'several':
      return value.options.map(({ name }) => name).join(', ');
    case 'cascade':
      return value.child ? `${value.option.name} › ${value.child.name}` : value.option.name;
    default:
      return value.text;
  }
}

function readValue(field: ScreenField, values: readonly string[], publicHosts: readonly string[]): Read {
  const [first = ''] = values;
  switch (field.kind) {
    case 'words':
      return values.some((word) => /\s/.test(word))
        ? wrong('a label has no spaces.')
        : { value: { kind: 'words', words: values } };
    case 'several':
      return several(field.options, values);
    case 'cascade':
      return cascade(field.options, values);
    default:
      return values.length > 1 ? wrong('takes one value.') : single(field, first, publicHosts);
  }
}

function single({ kind, options }: ScreenField, text: string, publicHosts: readonly string[]): Read {
  switch (kind) {
    case 'one': {
      const option = named(options, text);
      return option ? { value: { kind, option } } : notOffered(text);
    }
    case 'number':
      return isNumber(text)
        ? { value: { kind, number: Number(text) } }
        : wrong(`“${text}” is not a number such as 12.5.`);
    case 'date':
      return isDay(text) ? { value: { kind, text } } : wrong(`“${text}” is not a day such as 2026-11-30.`);
    case 'url':
      return isOpenAddress(text, publicHosts) ? { value: { kind, text } } : wrong(closedAddress);
    case 'text':
      return isLine(text) ? { value: { kind, text } } : wrong('takes one line of at most 255 characters.');
    default:
      return { value: { kind: 'paragraph', text } };
  }
}

function isNumber(text: string): boolean {
  return /^-?\d{1,15}(\.\d{1,10})?$/.test(text);
}

function isLine(text: string): boolean {
  return text.length <= 255 && !/[\r\n]/.test(text);
}

function several(options: readonly FieldOption[], values: readonly string[]): Read {
  const missing = values.find((each) => !named(options, each));
  if (missing !== undefined) return notOffered(missing);
  return { value: { kind: 'several', options: values.map((each) => named(options, each)!) } };
}

function cascade(options: readonly FieldOption[], [parent = '', child, ...more]: readonly string[]): Read {
  if (more.length > 0) return wrong('takes one value of each level.');
  const found = options.find(({ name }) => isSameName(name, parent));
  if (!found) return notOffered(parent);
  const option = { id: found.id, name: found.name };
  if (child === undefined) return { value: { kind: 'cascade', option, child: null } };
  const below = named(found.children, child);
  return below ? { value: { kind: 'cascade', option, child: below } } : notOffered(child);
}

function named(values: readonly NamedValue[], wanted: string): NamedValue | null {
  const found = values.find(({ name }) => isSameName(name, wanted));
  return found ? { id: found.id, name: found.name } : null;
}

function wrong(message: string): Read {
  return { because: 'wrong', message };
}

function notOffered(text: string): Read {
  return { because: 'absent', message: `“${text}” is none of the values it offers.` };
}

function isDay(text: string): boolean {
  const at = /^\d{4}-\d{2}-\d{2}$/.test(text) ? new Date(`${text}T00:00:00Z`) : null;
  return at !== null && !Number.isNaN(at.getTime()) && at.toISOString().startsWith(text);
}

const closedAddress = 'takes an https address of one of the public hosts (Anonymizer) only.';

/** An address in a public issue leads where everybody may go (clause O4). */
function isOpenAddress(text: string, publicHosts: readonly string[]): boolean {
  const url = URL.canParse(text) ? new URL(text) : null;
  return url?.protocol === 'https:' && url.username === '' && publicHosts.some((host) => covers(host, url.hostname));
}
