/** `npm run screenshots`: plays the main story in the sandbox and takes the README's pictures, so that they stay true. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const images = join(root, 'docs', 'images');
process.chdir(root);
await import('./build.mjs');
const { appFrame, openDesk } = await import('../tests/e2e/desk.ts');

const desk = await openDesk('2026-11-24T15:30:00.000Z');
mkdirSync(images, { recursive: true });
await desk.settle();

const take = async (page, name, options = {}) => {
  await page.waitForTimeout(700);
  await page.screenshot({ path: join(images, `${name}.png`), ...options });
  console.log(`docs/images/${name}.png`);
};

const carla = await desk.visit('carla@northwind.example', { width: 1100 });
await carla.goto(`${desk.url}/portal/1`);
await carla.getByRole('link', { name: /Report a problem/ }).click();
await carla.getByLabel('Summary').fill('Export fails after the upgrade');
await carla
  .getByLabel('Describe what you need')
  .fill(
    'Since the upgrade to 8.4 the export at https://northwind.atlassian.net/plans/12 fails with {{java.lang.IllegalStateException: plan is locked}}.\n\n' +
      'The server 10.20.30.40 logs password=Sommer2026! in the trace.\n\nRegards, Carla Meyer, Northwind (carla@northwind.example)',
  );
const form = appFrame(carla, 'Product and support terms');
await form.getByRole('combobox', { name: 'Product' }).fill('Timeline');
await form
  .getByRole('option', { name: /Timeline/ })
  .first()
  .click();
await form.getByLabel(/I have read and accept/).check();
await take(carla, 'portal-create', { fullPage: true });
await carla.getByRole('button', { name: 'Create', exact: true }).click();
await carla.waitForURL(/\/portal\/requests\/SUP-\d+/);
const request = carla.url().split('/').pop();
await desk.settle();

const agent = await desk.visit('agent@vendor.example', { width: 1100 });
await agent.goto(`${desk.url}/browse/${request}`);
await agent.getByRole('button', { name: 'Support terms' }).click();
const panel = appFrame(agent, 'Support terms');
await panel.getByRole('button', { name: 'Bug', exact: true }).click();
const title = panel.getByRole('heading', { name: 'Preview: Bug' });
await title.waitFor();
await panel.getByText(/Anyone on the internet/).waitFor();
await title.evaluate((heading) => heading.scrollIntoView({ block: 'start' }));
await take(agent, 'issue-preview');
await panel.getByRole('button', { name: 'Publish' }).click();
await panel.getByRole('dialog').getByRole('button', { name: 'Publish' }).click();
const link = panel.getByRole('link', { name: /Open BUG-\d+/ });
await link.waitFor();
const bug = (await link.innerText()).match(/BUG-\d+/)[0];
await desk.settle();

const stranger = await desk.visit(undefined, { width: 1100 });
await stranger.goto(`${desk.url}/browse/${bug}`);
await stranger.getByText('plan is locked').first().waitFor();
await take(stranger, 'tracker-issue');

await carla.reload();
await appFrame(carla, 'Support promise')
  .getByRole('link', { name: new RegExp(bug) })
  .waitFor();
await take(carla, 'portal-request', { fullPage: true });

const admin = await desk.visit('admin@vendor.example', { width: 1100 });
await admin.goto(`${desk.url}/admin/settings`);
await appFrame(admin, 'Support terms').getByText('Which time is').waitFor();
await take(admin, 'settings');

await desk.close();
