import type { FrameLocator, Page } from 'playwright-core';
import { picture, problemsOf } from './accessible';
import { appFrame, openDesk, type Desk } from './desk';

/** A real browser on a busy machine: a story may stumble once, and says so; twice is a failure. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
}, 120_000);
afterAll(() => desk?.close());

async function openLicences(look: { width: number; dark: boolean }): Promise<{ page: Page; settings: FrameLocator }> {
  const page = await desk.visit('admin@vendor.example', look);
  await page.goto(`${desk.url}/admin/settings`);
  const settings = appFrame(page, 'Support terms');
  await settings.getByRole('button', { name: /^Licences/ }).click();
  await settings.getByText('Licence register').waitFor();
  return { page, settings };
}

const header = 'appEntitlementNumber,addonName,hosting,maintenanceEndDate,status,company,technicalContactEmail';
const line = (number: string, until: string) =>
  `${number},Timeline Planner for Jira,Cloud,${until},active,Northwind,it@northwind.example`;
const csv = (...lines: string[]) => ({
  name: 'licences.csv',
  mimeType: 'text/csv',
  buffer: Buffer.from([header, ...lines].join('\r\n')),
});

test('an admin imports a licence export: errors by line, a preview, progress, and the register as it is then', async () => {
  const { page, settings } = await openLicences({ width: 1280, dark: false });
  await settings.getByText(/^No licences yet/).waitFor();
  const input = settings.getByLabel('Licence export', { exact: true });

  await input.setInputFiles({ ...csv(), buffer: Buffer.from('name,colour\nCarla,red') });
  await settings.getByText(/This is no licence export/).waitFor();

  const good = Array.from({ length: 250 }, (_none, index) => line(`E-${1000 + index}`, '2026-12-31'));
  await input.setInputFiles(csv(line('E-AAA', 'soon'), ...good, line('E-1000', '2026-12-31')));
  await settings.getByText('250 licences can be imported. 2 lines have errors.').waitFor();
  const errors = settings.getByRole('region', { name: 'Errors by line' });
  await errors.getByRole('row', { name: /^2 maintenanceEndDate Use a date/ }).waitFor();
  await errors.getByRole('row', { name: /^253 appEntitlementNumber Line 3 has the same number/ }).waitFor();

  await settings.getByRole('button', { name: 'Import 250 licences' }).click();
  await settings.getByText('250 licences imported').waitFor();
  await settings.getByText(/^Last import: 250 licences, in the place of all before/).waitFor();
  await desk.settle();

  await settings.getByRole('button', { name: 'Import another file' }).click();
  await settings.getByLabel('Licence export', { exact: true }).setInputFiles(csv(line('E-1001', '2027-12-31')));
  await settings.getByRole('radio', { name: /^Merge by licence number/ }).check();
  await settings.getByRole('button', { name: 'Import 1 licence' }).click();
  await settings.getByText(/^Last import: 1 licence, merged with those before/).waitFor();
  await page.context().close();
}, 60_000);

test('an admin says which versions are supported', async () => {
  const { page, settings } = await openLicences({ width: 1280, dark: false });
  await settings.getByRole('button', { name: 'Add configuration' }).click();
  await settings.getByLabel('From version').fill('3.1');
  await settings.getByRole('checkbox', { name: 'Cloud' }).check({ force: true });
  await settings.getByRole('button', { name: 'Save', exact: true }).click();
  await settings.getByText(/saved/i).first().waitFor();
  await page.reload();
  await settings.getByRole('button', { name: /^Licences/ }).click();
  expect(await settings.getByLabel('From version').inputValue()).toBe('3.1');
  await page.context().close();
}, 60_000);

test.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])(
  'the section is accessible and fits at $width px, dark: $dark',
  async (look) => {
    const { page, settings } = await openLicences(look);
    await settings.getByLabel('Licence export', { exact: true }).setInputFiles(csv(line('E-1', 'x'), line('E-11', '')));
    await settings.getByText(/can be imported/).waitFor();
    await settings.getByRole('button', { name: 'Add configuration' }).click();
    expect(await problemsOf(page)).toEqual([]);
    await picture(page, `licences-${look.width}`);
    await page.context().close();
  },
  60_000,
);
