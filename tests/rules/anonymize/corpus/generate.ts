import { allFakers } from '@faker-js/faker';
import { casesIn, compileCase, filesOf, type AnnotatedRecord, type Part } from './cases';
import { valuesOf, type Someone } from './values';

interface Half {
  readonly locales: readonly (keyof typeof allFakers)[];
  /** As the cases write it, and the domain its agents write from. */
  readonly vendors: readonly { readonly line: string; readonly domain: string }[];
}

const halves: Readonly<Record<Part, Half>> = {
  open: {
    locales: ['en_US', 'de', 'fr', 'es', 'it', 'pl', 'sv', 'nl', 'tr', 'ja', 'ru', 'en_GB'],
    vendors: [
      { line: 'Hollis Apps | Merge Lens | HLENS | docs.hollis.example | com.hollis.lens', domain: 'hollis.example' },
      {
        line: 'Sundial Tools | Capacity Dial, Team Dial | DIAL | docs.sundial.tools | tools.sundial.capacity',
        domain: 'sundial.tools',
      },
    ],
  },
  'held-out': {
    locales: ['nb_NO', 'cs_CZ', 'fi', 'hu', 'ro', 'zh_CN', 'ko', 'el', 'uk', 'da', 'vi', 'en_IN'],
    vendors: [
      {
        line: 'Gable & Finch | Release Gable | GABLE | docs.gablefinch.com | com.gablefinch.release',
        domain: 'gablefinch.com',
      },
      {
        line: 'Moorhen Labs | Sprint Moor, Review Moor | MOOR | kb.moorhen.dev | dev.moorhen.sprint',
        domain: 'moorhen.dev',
      },
    ],
  },
};

const timesPerTemplate = 6;

const person = ({ name, mail, id }: Someone): string => `${name} <${mail}> ${id}`;

function filled(template: string, byName: ReadonlyMap<string, string>): string {
  return template.replace(/%([a-z][a-z0-9.]*)%/g, (whole, name: string) => byName.get(name) ?? whole);
}

function caseOf(
  template: string,
  locale: keyof typeof allFakers,
  vendor: Half['vendors'][number],
  seed: number,
): string {
  const faker = allFakers[locale];
  faker.seed(seed);
  const { byName, people, organization, domain, site } = valuesOf(faker, vendor.domain);
  const [, products = '', , , plugin = ''] = vendor.line.split(' | ');
  const ours: [string, string][] = [
    ['product', products.split(', ')[0] ?? ''],
    ['plugin', plugin],
  ];
  const [head = '', ...lines] = filled(template, new Map([...byName, ...ours])).split('\n');
  return [
    `${head}-${locale}-${seed}`,
    `vendor: ${vendor.line}`,
    `reporter: ${person(people.reporter)}`,
    `participant: ${person(people.colleague)}`,
    `agent: ${person(people.agent)}`,
    `organization: ${organization} | ${domain} | ${site}`,
    ...lines,
  ].join('\n');
}

const turn = <T>(list: readonly T[], place: number): T => list[place % list.length] as T;

/** The templates of a part, each filled with made-up values of several locales; the same every time. */
export function generatedCases(part: Part): readonly AnnotatedRecord[] {
  const { locales, vendors } = halves[part];
  const templates = filesOf(part, '.tpl').flatMap(casesIn);
  return templates.flatMap((template, place) =>
    Array.from({ length: timesPerTemplate }, (_, time) =>
      compileCase(caseOf(template, turn(locales, place + time * 5), turn(vendors, place + time), place * 100 + time)),
    ),
  );
}
