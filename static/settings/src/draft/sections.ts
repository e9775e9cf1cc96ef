import type { SettingsCheck } from '../../../../src/contracts/admin';

export type SectionId =
  'calendar' | 'holidays' | 'promise' | 'products' | 'licences' | 'terms' | 'outcomes' | 'anonymizer' | 'retention';

export interface Section {
  readonly id: SectionId;
  readonly title: string;
  /** Settings under these paths are edited here; the longest match wins. */
  readonly paths: readonly string[];
}

export const sections: readonly Section[] = [
  { id: 'calendar', title: 'Business hours', paths: ['calendar'] },
  { id: 'holidays', title: 'Holidays', paths: ['calendar.holidays'] },
  {
    id: 'promise',
    title: 'Promise',
    paths: [
      'goal',
      'goals',
      'alerts',
      'reopen',
      'acknowledgements',
      'unknownEntitlement',
      'entitlementLabels',
      'excludedRequestTypes',
      'serviceProjectKeys',
      'automationAccountIds',
    ],
  },
  { id: 'products', title: 'Products', paths: ['products'] },
  { id: 'licences', title: 'Licences', paths: ['supported'] },
  { id: 'terms', title: 'Terms', paths: ['terms'] },
  { id: 'outcomes', title: 'Outcomes', paths: ['outcomes', 'issueNews', 'affectedCustomers', 'acceptance', 'sharing'] },
  { id: 'anonymizer', title: 'Anonymizer', paths: ['anonymizer'] },
  { id: 'retention', title: 'Data retention', paths: [] },
];

/** The section in which a path is edited. */
export function sectionOf(path: string): SectionId {
  const matches = sections.flatMap(({ id, paths }) =>
    paths.filter((prefix) => path === prefix || path.startsWith(`${prefix}.`)).map((prefix) => ({ id, prefix })),
  );
  matches.sort((one, other) => other.prefix.length - one.prefix.length);
  return matches[0]?.id ?? 'calendar';
}

/** How many fields of a section have an error, and how many only a warning. */
export function countOf(id: SectionId, problems: readonly SettingsCheck[]): { errors: number; warnings: number } {
  const own = problems.filter(({ path }) => path !== '' && sectionOf(path) === id);
  const pathsOf = (level: SettingsCheck['level']) =>
    new Set(own.filter((each) => each.level === level).map(({ path }) => path));
  const errors = pathsOf('error');
  const warnings = [...pathsOf('warning')].filter((path) => !errors.has(path));
  return { errors: errors.size, warnings: warnings.length };
}
