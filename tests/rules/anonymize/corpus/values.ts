import type { Faker } from '@faker-js/faker';

/** Latin letters and digits of a text; a made-up word where it has none. */
function slug(text: string, faker: Faker): string {
  const latin = text
    .normalize('NFKD')
    .replace(/ø/gi, 'o')
    .replace(/ł/gi, 'l')
    .replace(/ß/g, 'ss')
    .replace(/ı/g, 'i')
    .replace(/đ/gi, 'd')
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
  return latin.length >= 3 ? latin : syllables(faker, 3);
}

const syllable = ['ka', 'ro', 'mi', 'sen', 'tal', 'vor', 'bel', 'nu', 'dri', 'hos', 'gan', 'fel', 'zu', 'lim', 'pra'];

function syllables(faker: Faker, count: number): string {
  return Array.from({ length: count }, () => faker.helpers.arrayElement(syllable)).join('');
}

const capital = (word: string): string => word.charAt(0).toUpperCase() + word.slice(1);
/** Nothing that the markup of the cases would read. */
const plain = (text: string): string => text.replace(/[<>|⟦⟧⟪⟫*~%\n]/g, '').trim();

export interface Someone {
  readonly name: string;
  readonly first: string;
  readonly last: string;
  readonly mail: string;
  readonly user: string;
  readonly id: string;
}

function someone(faker: Faker, domain: string): Someone {
  const first = plain(faker.person.firstName());
  const last = plain(faker.person.lastName());
  const [given, family] = [slug(first, faker), slug(last, faker)];
  const user = faker.helpers.arrayElement([
    `${given.charAt(0)}${family}`,
    `${given}.${family}`,
    `${family}${given.slice(0, 2)}`,
  ]);
  return {
    name: `${first} ${last}`,
    first,
    last,
    mail: `${faker.helpers.arrayElement([`${given}.${family}`, `${given.charAt(0)}.${family}`, given])}@${domain}`,
    user,
    id: faker.helpers.arrayElement([
      faker.string.hexadecimal({ length: 24, prefix: '', casing: 'lower' }),
      `712020:${faker.string.uuid()}`,
      `557058:${faker.string.uuid()}`,
    ]),
  };
}

function namesOf(role: string, { name, first, last, mail, user, id }: Someone): [string, string][] {
  const half = Math.floor(mail.indexOf('@') / 2) + 1;
  return [
    [role, name],
    [`${role}.first`, first],
    [`${role}.first.low`, first.toLowerCase()],
    [`${role}.last`, last],
    [`${role}.mail`, mail],
    [`${role}.mail.a`, mail.slice(0, half)],
    [`${role}.mail.b`, mail.slice(half)],
    [`${role}.user`, user],
    [`${role}.id`, id],
  ];
}

/** Digits with the right check digit (Luhn). */
function cardOf(faker: Faker): string {
  const digits = `4${faker.string.numeric(14)}`;
  const sum = [...digits].reverse().reduce((total, digit, place) => {
    const twice = Number(digit) * 2;
    return total + (place % 2 > 0 ? Number(digit) : twice > 9 ? twice - 9 : twice);
  }, 0);
  return `${digits}${(10 - (sum % 10)) % 10}`.replace(/(\d{4})(?=\d)/g, '$1 ');
}

/** Assembled here, so that no file holds anything that looks like a token. */
function secretsOf(faker: Faker): [string, string][] {
  const { alphanumeric, hexadecimal } = faker.string;
  const basic = Buffer.from(`${syllables(faker, 3)}:${alphanumeric(12)}`).toString('base64');
  return [
    [
      'password',
      `${capital(syllables(faker, 3))}${faker.helpers.arrayElement(['!', '_', '#'])}${faker.string.numeric(3)}`,
    ],
    ['aws', `AKIA${alphanumeric({ length: 16, casing: 'upper', exclude: ['0', '1', '8', '9'] })}`],
    ['github', `gh${'p'}_${alphanumeric(36)}`],
    ['slack', `xo${'xb'}-${faker.string.numeric(12)}-${faker.string.numeric(12)}-${alphanumeric(24)}`],
    ['basic', basic],
    ['session', hexadecimal({ length: 32, prefix: '', casing: 'upper' })],
  ];
}

function numbersOf(faker: Faker): [string, string][] {
  const { internet, string: text } = faker;
  return [
    ['ip', faker.helpers.arrayElement([`10.${faker.number.int(250)}.${faker.number.int(250)}.7`, internet.ipv4()])],
    ['ip6', internet.ipv6()],
    ['mac', internet.mac()],
    ['phone', plain(faker.phone.number())],
    ['phone2', plain(faker.phone.number({ style: 'international' }))],
    ['iban', faker.finance.iban({ formatted: faker.datatype.boolean() })],
    ['card', cardOf(faker)],
    ['licence', faker.helpers.arrayElement([`SEN-${text.numeric(8)}`, `AT-${text.numeric(8)}`])],
    ['tenant', text.uuid()],
    ['account', text.hexadecimal({ length: 24, prefix: '', casing: 'lower' })],
    ['number', text.numeric(6)],
    ['dob', faker.date.birthdate({ refDate: '2026-01-01' }).toISOString().slice(0, 10)],
    ['time', faker.date.past({ refDate: '2026-06-01' }).toISOString().replace('T', ' ').slice(0, 19)],
    ['version', `${faker.number.int({ min: 1, max: 9 })}.${faker.number.int(20)}.${faker.number.int(9)}`],
    ['version2', `${faker.number.int({ min: 1, max: 9 })}.${faker.number.int(20)}`],
  ];
}

export interface Values {
  readonly byName: ReadonlyMap<string, string>;
  readonly people: Readonly<Record<'reporter' | 'colleague' | 'agent', Someone>>;
  readonly organization: string;
  readonly domain: string;
  readonly site: string;
}

const roles = ['third', 'fourth', 'fifth', 'sixth'];

/** A customer with people, machines, numbers and secrets, all of them made up by the faker of one locale. */
export function valuesOf(faker: Faker, vendorDomain: string): Values {
  const organization = plain(faker.company.name());
  const short = organization.split(/[\s,]+/)[0] ?? organization;
  const label = `${slug(short, faker)}-${syllables(faker, 2)}`;
  const domain = `${label}.${faker.helpers.arrayElement(['com', 'net', 'de', 'io', 'co.uk', 'eu'])}`;
  const site = `${label}.atlassian.net`;
  const people = {
    reporter: someone(faker, domain),
    colleague: someone(faker, domain),
    agent: someone(faker, vendorDomain),
  };
  const machine = (kind: string) => `${kind}-${syllables(faker, 1)}${faker.number.int(99)}.${domain}`;
  const byName = new Map<string, string>([
    ...Object.entries(people).flatMap(([role, person]) => namesOf(role, person)),
    ...roles.flatMap((role) => namesOf(role, someone(faker, `${syllables(faker, 2)}mail.com`))),
    ['org', organization],
    ['org.short', short],
    ['site', site],
    ['host', machine('app')],
    ['host2', machine('srv')],
    ['db', `${syllables(faker, 2)}_jira`],
    ['key', syllables(faker, 2).toUpperCase()],
    ['project', `${capital(syllables(faker, 3))} ${capital(syllables(faker, 2))}`],
    ['address', plain(`${faker.location.streetAddress()}, ${faker.location.zipCode()} ${faker.location.city()}`)],
    ['town', plain(faker.location.city())],
    ...secretsOf(faker),
    ...numbersOf(faker),
  ]);
  return { byName, people, organization, domain, site };
}
