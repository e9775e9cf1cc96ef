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

async function openSection(
  name: RegExp,
  look = { width: 1280, dark: false },
): Promise<{ page: Page; settings: FrameLocator }> {
  const page = await desk.visit('admin@vendor.example', look);
  await page.goto(`${desk.url}/admin/settings`);
  const settings = appFrame(page, 'Support terms');
  await settings.getByRole('button', { name }).click();
  return { page, settings };
}

describe('a calendar file that is none', () => {
  const file = (name: string, text: string) => ({ name, mimeType: 'text/calendar', buffer: Buffer.from(text) });
  const event = 'BEGIN:VEVENT\r\nDTSTART;VALUE=DATE:20271225\r\nSUMMARY:Christmas\r\nEND:VEVENT';
  const bad: [string, string, RegExp][] = [
    ['a web page', '<!doctype html><title>Sign in</title>', /This is no calendar file/],
    ['bytes', '\u0000\u0001\u0002PNG\uFFFD', /This is no calendar file/],
    ['half a calendar', `BEGIN:VCALENDAR\r\n${event.slice(0, 40)}`, /damaged or cut off/],
    ['a calendar without events', 'BEGIN:VCALENDAR\r\nEND:VCALENDAR', /holds no events/],
    ['five megabytes', `BEGIN:VCALENDAR\r\n${event}\r\n${'X'.repeat(5_000_000)}`, /This is 4\.8 MB.*at most 1 MB/],
  ];

  test('is refused with a sentence for each, and changes nothing', async () => {
    const { page, settings } = await openSection(/^Holidays/);
    const listed = settings.getByRole('checkbox');
    await settings.getByText('Listed holidays').waitFor();
    const before = await listed.count();
    for (const [name, text, words] of bad) {
      await settings.getByLabel('Calendar file', { exact: true }).setInputFiles(file(`${name}.ics`, text));
      await settings.getByText(words).waitFor();
      expect([name, await settings.getByRole('button', { name: /^Add \d+ holidays?$/ }).count()]).toEqual([name, 0]);
      expect(await listed.count()).toBe(before);
      expect(await settings.getByRole('button', { name: 'Save', exact: true }).isDisabled()).toBe(true);
    }
    await picture(page, 'calendar-file-too-large');
    await settings.getByLabel('Or its text').fill('Dear team, here are the holidays.');
    await settings.getByRole('button', { name: 'Read calendar' }).click();
    await settings.getByText(/This is no calendar file/).waitFor();
    expect(await listed.count()).toBe(before);
    await page.context().close();
  }, 60_000);
});

test.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])(
  'hours that cannot be are told beside the day, a night shift is called one, at $width px, dark: $dark',
  async (look) => {
    const { page, settings } = await openSection(/^Calendar|^Business hours/, look);
    const fill = async (label: string, time: string) => {
      await settings.getByLabel(label, { exact: true }).fill(time);
      await settings.getByLabel(label, { exact: true }).blur();
    };
    await settings.getByRole('button', { name: 'Add hours on Monday' }).click();
    await fill('Monday opens (2)', '17:00');
    await fill('Monday closes (2)', '20:00');
    await settings.getByText('17:00–20:00 overlaps with 10:00–18:00; enter them as one.').first().waitFor();
    await fill('Monday opens (2)', '22:00');
    await fill('Monday closes (2)', '06:00');
    await settings.getByText('22:00–06:00 is a night shift: it ends at 06:00 on Tuesday.').waitFor();
    await fill('Tuesday opens', '18:00');
    await fill('Tuesday closes', '10:00');
    await settings
      .getByText(/18:00–10:00 ends before it begins\..*00:00–10:00 on Wednesday\./)
      .first()
      .waitFor();
    await picture(page, `hours-${look.width}-${look.dark}`);

    await settings.getByRole('button', { name: 'Save', exact: true }).click();
    expect(await settings.getByRole('dialog').count()).toBe(0);
    expect(await problemsOf(page)).toEqual([]);
    await page.reload();
    await settings.getByRole('button', { name: /^Calendar|^Business hours/ }).click();
    expect(await settings.getByLabel('Tuesday opens', { exact: true }).inputValue()).toBe('10:00');
    await page.context().close();
  },
  60_000,
);
