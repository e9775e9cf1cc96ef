import { domainKey, organizationKey, type Licence } from './licence';

/** A record of the file as text, under the file's own column names, and the line it begins on. */
export interface ExportRow {
  readonly line: number;
  readonly cells: Readonly<Record<string, string>>;
}

export interface LineError {
  readonly line: number;
  readonly column: string;
  readonly reason: string;
}

export type ReadExport =
  | { readonly kind: 'unreadable'; readonly reason: string }
  | { readonly kind: 'read'; readonly licences: readonly Licence[]; readonly errors: readonly LineError[] };

/** Names of the columns in the exports of the Marketplace, as `columnKey` writes them; the first that is filled in counts. */
const columns = {
  number: ['appentitlementnumber', 'supportentitlementnumber', 'addonlicenseid', 'sen', 'licenseid'],
  organization: ['contactdetailscompany', 'company', 'organizationname', 'organization', 'customer'],
  address: [
    ...['contactdetailstechnicalcontactemail', 'technicalcontactemail', 'technicalcontactemailaddress'],
    ...['contactdetailsbillingcontactemail', 'billingcontactemail', 'billingcontactemailaddress'],
  ],
  appName: ['addonname', 'appname', 'app', 'product'],
  appKey: ['addonkey', 'appkey'],
  hosting: ['hosting', 'deployment'],
  startsOn: ['maintenancestartdate', 'startdate'],
  endsOn: ['maintenanceenddate', 'enddate', 'expirationdate'],
  status: ['status', 'licensestatus'],
} as const;
type Field = keyof typeof columns;

const needed = ['number', 'endsOn'] as const satisfies readonly Field[];
const hostings = { cloud: 'cloud', datacenter: 'data-center', server: 'server' } as const;
const statuses = ['', 'active', 'inactive', 'cancelled', 'canceled'];

const columnKey = (name: string) => name.toLowerCase().replace(/[^a-z0-9]/g, '');

/**
 * The Marketplace's licence export as licences of the register (clause L2). Of a contact only the domain of the address
 * is taken over, of people nothing. A line with an error is left out; the others stand.
 */
export function readLicenceExport(columnNames: readonly string[], rows: readonly ExportRow[]): ReadExport {
  const names = new Map(columnNames.map((name) => [columnKey(name), name]));
  const missing = needed.filter((field) => !columns[field].some((key) => names.has(key)));
  if (missing.length > 0) {
    const wanted = missing.map((field) => columns[field][0]).join(' and ');
    return { kind: 'unreadable', reason: `This is no licence export: it has no column like ${wanted}.` };
  }
  const licences: Licence[] = [];
  const errors: LineError[] = [];
  const lineOf = new Map<string, number>();
  for (const row of rows) {
    const read = readRow(row, names);
    const earlier = 'reason' in read ? undefined : lineOf.get(read.number);
    if ('reason' in read) errors.push(read);
    else if (earlier !== undefined)
      errors.push({ line: row.line, column: nameOf('number', names), reason: `Line ${earlier} has the same number.` });
    else {
      licences.push(read);
      lineOf.set(read.number, row.line);
    }
  }
  return { kind: 'read', licences, errors };
}

function readRow({ line, cells }: ExportRow, names: ReadonlyMap<string, string>): Licence | LineError {
  const values = (field: Field): readonly string[] =>
    columns[field].map((key) => (cells[names.get(key) ?? ''] ?? '').trim()).filter(Boolean);
  const first = (field: Field): string => values(field)[0] ?? '';
  const wrong = (field: Field, reason: string): LineError => ({ line, column: nameOf(field, names), reason });

  const [number, otherNumber] = [...new Set(values('number').map((text) => text.toUpperCase()))];
  if (number === undefined) return wrong('number', 'The licence has no number.');
  if (!isNumber(number)) return wrong('number', 'This is no licence number.');
  const broken = brokenField(first);
  if (broken) return wrong(...broken);
  const status = first('status').toLowerCase();
  const [startsOn, endsOn] = [readDay(first('startsOn')), readDay(first('endsOn'))];
  return {
    number,
    otherNumber: otherNumber !== undefined && isNumber(otherNumber) ? otherNumber : null,
    organization: organizationKey(first('organization')),
    domain: domainKey(first('address')),
    appName: first('appName').slice(0, 200),
    appKey: first('appKey').slice(0, 200),
    hosting: readHosting(first('hosting')) ?? null,
    startsOn,
    endsOn,
    // One that is inactive although no end is told was not simply used up.
    isCancelled: status.startsWith('cancel') || (status === 'inactive' && endsOn === null),
  };
}

const isNumber = (text: string): boolean => /^[A-Z0-9][A-Z0-9._:-]{2,79}$/.test(text);

function nameOf(field: Field, names: ReadonlyMap<string, string>): string {
  return columns[field].map((key) => names.get(key)).find((name) => name !== undefined) ?? columns[field][0];
}

/** The first field that cannot be read, and why. */
function brokenField(first: (field: Field) => string): [Field, string] | null {
  for (const field of ['startsOn', 'endsOn'] as const)
    if (first(field) !== '' && readDay(first(field)) === null) return [field, 'Use a date such as 2026-01-31.'];
  if (!statuses.includes(first('status').toLowerCase())) return ['status', 'Use active, inactive or cancelled.'];
  if (readHosting(first('hosting')) === undefined) return ['hosting', 'Use Cloud, Data Center or Server.'];
  const [startsOn, endsOn] = [readDay(first('startsOn')), readDay(first('endsOn'))];
  return startsOn !== null && endsOn !== null && startsOn > endsOn
    ? ['endsOn', 'The licence ends before it begins.']
    : null;
}

/** `null` for what is no date of the calendar. */
function readDay(text: string): string | null {
  const day = /^(\d{4}-\d{2}-\d{2})(?:$|[T ])/.exec(text)?.[1];
  const at = day === undefined ? NaN : Date.parse(`${day}T00:00:00Z`);
  return Number.isNaN(at) || new Date(at).toISOString().slice(0, 10) !== day ? null : day;
}

/** `null` where none is told, `undefined` for what is none. */
function readHosting(text: string): Licence['hosting'] | undefined {
  const key = columnKey(text);
  if (key === '') return null;
  return key in hostings ? hostings[key as keyof typeof hostings] : undefined;
}
