/** A problem or a warning about one setting; `path` is dotted, such as `calendar.zone`. */
export interface SettingsIssue {
  readonly level: 'error' | 'warning';
  readonly path: string;
  readonly message: string;
}

/** Something that forbids saving. */
export function error(path: string, message: string): SettingsIssue {
  return { level: 'error', path, message };
}

/** Something worth a second look. */
export function warning(path: string, message: string): SettingsIssue {
  return { level: 'warning', path, message };
}

/** Where a value repeats an earlier one, letter case apart. */
export function duplicatesOf(values: readonly string[]): readonly { readonly index: number; readonly value: string }[] {
  const folded = values.map((value) => value.trim().toLowerCase());
  return values.flatMap((value, index) => (folded.indexOf(folded[index] ?? '') < index ? [{ index, value }] : []));
}
