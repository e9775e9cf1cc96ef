const derived: ReadonlySet<string> = new Set(['found-elsewhere', 'name-part', 'host-name', 'machine-family']);

/** Does the rule take a value out only because another rule took it, or a longer one with it, out elsewhere? */
export function isDerived(rule: string): boolean {
  return derived.has(rule);
}
