import { readLicenceFile, refuseSize } from '../../static/settings/src/licences/licence-file';

const header =
  'addonLicenseId,appEntitlementNumber,addonKey,addonName,hosting,licenseType,maintenanceStartDate,maintenanceEndDate,status,contactDetails.company,contactDetails.technicalContact.email,contactDetails.technicalContact.name';
const line = (
  changes: Partial<Record<'sen' | 'number' | 'hosting' | 'from' | 'to' | 'status' | 'company', string>> = {},
) => {
  const { sen = '', number = 'E-AAA-BBB-CCC-DDD', hosting = 'Cloud', from = '2026-01-01', to = '2026-12-31' } = changes;
  const { status = 'active', company = 'Northwind' } = changes;
  return `${sen},${number},com.vendor.timeline,Timeline Planner for Jira,${hosting},COMMERCIAL,${from},${to},${status},${company},carla@northwind.example,Carla Meyer`;
};
const read = (...lines: string[]) => {
  const file = readLicenceFile([header, ...lines].join('\r\n'));
  if (file.kind === 'unreadable') throw new Error(file.reason);
  return file;
};

test('a licence is read with the domain of its contact and nothing else of any person', () => {
  const { licences, errors } = read(line({ sen: 'SEN-1234567' }));
  expect(errors).toEqual([]);
  expect(licences).toEqual([
    {
      number: 'E-AAA-BBB-CCC-DDD',
      otherNumber: 'SEN-1234567',
      organization: 'northwind',
      domain: 'northwind.example',
      appName: 'Timeline Planner for Jira',
      appKey: 'com.vendor.timeline',
      hosting: 'cloud',
      startsOn: '2026-01-01',
      endsOn: '2026-12-31',
      isCancelled: false,
    },
  ]);
  expect(JSON.stringify(licences)).not.toMatch(/carla|meyer/i);
});

test.each([
  [{ number: '' }, 'appEntitlementNumber', 'The licence has no number.'],
  [{ number: '??' }, 'appEntitlementNumber', 'This is no licence number.'],
  [{ to: '31/12/2026' }, 'maintenanceEndDate', 'Use a date such as 2026-01-31.'],
  [{ to: '2026-02-30' }, 'maintenanceEndDate', 'Use a date such as 2026-01-31.'],
  [{ from: '2027-01-01' }, 'maintenanceEndDate', 'The licence ends before it begins.'],
  [{ status: 'maybe' }, 'status', 'Use active, inactive or cancelled.'],
  [{ hosting: 'Moon' }, 'hosting', 'Use Cloud, Data Center or Server.'],
])('a line with %o says where and why, and the others stand', (changes, column, reason) => {
  const { licences, errors } = read(line({ number: 'E-111-222-333-444' }), line(changes));
  expect(licences).toHaveLength(1);
  expect(errors).toEqual([{ line: 3, column, reason }]);
});

test('lines are counted as an editor counts them, empty ones and cells over several lines included', () => {
  const { licences, errors } = read(
    line({ company: '"North\r\nwind"' }),
    '',
    line({ number: '' }),
    'too,few',
    line({ number: 'E-111-222-333-444' }),
    line({ number: 'E-111-222-333-444' }),
  );
  expect(licences).toHaveLength(2);
  expect(errors.map(({ line: number, reason }) => `${number}: ${reason}`)).toEqual([
    '5: The licence has no number.',
    '6: There are 2 cells, but 12 column names.',
    '8: Line 7 has the same number.',
  ]);
});

test('a licence that is inactive without an end was cancelled; one that was used up has its date', () => {
  const { licences } = read(
    line({ status: 'inactive', to: '' }),
    line({ number: 'E-11', status: 'inactive', from: '2025-01-01', to: '2025-12-31' }),
  );
  expect(licences.map(({ isCancelled, endsOn }) => [isCancelled, endsOn])).toEqual([
    [true, null],
    [false, '2025-12-31'],
  ]);
});

test.each(['', 'just text', '<html><body>Sign in</body></html>', 'name,colour\nCarla,red'])(
  'what is no licence export is refused as a whole: %s',
  (text) => expect(readLicenceFile(text)).toMatchObject({ kind: 'unreadable' }),
);

test('a file that is far too large is not even opened', () => {
  expect(refuseSize(30 * 1024 * 1024)).toMatch(/30\.0 MB/);
  expect(refuseSize(1024)).toBeNull();
});
