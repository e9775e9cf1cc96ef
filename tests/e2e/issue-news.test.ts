import { picture, problemsOf } from './accessible';
import { appFrame, createRequest, openDesk, type Desk } from './desk';

/** Clauses O1, O3 in the browser: linked, fixed, released, accepted; and what agents and admins see of it. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

let desk: Desk;
beforeAll(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
}, 120_000);
afterAll(() => desk?.close());

async function send(email: string, method: string, path: string, body?: unknown): Promise<Record<string, unknown>> {
  const authorization = `Basic ${Buffer.from(`${email}:token`).toString('base64')}`;
  const headers = { authorization, 'content-type': 'application/json' };
  const response = await fetch(`${desk.url}${path}`, { method, headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
  const text = await response.text();
  return text === '' ? {} : (JSON.parse(text) as Record<string, unknown>);
}
const admin = 'admin@vendor.example';

let hours = 15;
let versions = 0;
const nextHour = async () => {
  hours += 1;
  await desk.sandbox.advanceTo(new Date(Date.UTC(2026, 10, 23, hours, 5)).toISOString());
};

/** A public Bug of the demo's tracker that this request is linked to, as the agent's panel links it. */
async function linkedBug(key: string): Promise<string> {
  const fields = { project: { key: 'BUG' }, issuetype: { name: 'Bug' }, summary: 'The plan stays empty' };
  const made = await send(admin, 'POST', '/rest/api/3/issue', { fields });
  const frame = await send('agent@vendor.example', 'POST', '/sandbox/frames', {
    moduleKey: 'issue-panel',
    place: { issueKey: key },
  });
  await send('agent@vendor.example', 'POST', `/bridge/${String(frame['frameId'])}/invoke`, {
    functionKey: 'linkKnownIssue',
    payload: { issueKey: made['key'] },
  });
  await desk.settle();
  return String(made['key']);
}

test.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])(
  'O3 a customer follows the Bug until its fix is released, and accepts it, at $width px',
  async (options) => {
    const carla = await desk.visit('carla@northwind.example', options);
    const key = await createRequest(carla, desk.url, {
      type: 'Report a problem',
      summary: 'The plan does not open',
      description: 'It stays empty since the update.',
      product: 'Timeline Planner',
    });
    await desk.settle();
    const bug = await linkedBug(key);
    versions += 1;
    const name = `9.${versions}`;
    const version = await send(admin, 'POST', '/rest/api/3/version', { name, project: 'BUG' });
    await send(admin, 'PUT', `/rest/api/3/issue/${bug}`, { fields: { fixVersions: [{ id: version['id'] }] } });
    await carla.reload();
    const panel = appFrame(carla, 'Support promise');
    await panel.getByText('Open', { exact: true }).waitFor();
    await panel.getByText(`Planned for ${name}, not released yet`).waitFor();
    await panel.getByText(/^Updated /).waitFor();
    await picture(carla, `news-linked-${options.width}`);

    await send(admin, 'POST', `/rest/api/3/issue/${bug}/transitions`, { transition: { id: '31' } });
    await desk.settle();
    await carla.reload();
    await panel.getByText('Fixed', { exact: true }).waitFor();
    await send(admin, 'PUT', `/rest/api/3/version/${String(version['id'])}`, { released: true });
    await nextHour();
    await carla.reload();
    await panel.getByText(`Fixed in ${name}, which is released`).waitFor();
    await carla
      .getByText(/^Good news: /)
      .first()
      .waitFor();
    await picture(carla, `news-released-${options.width}`);
    expect(await problemsOf(carla)).toEqual([]);

    const agent = await desk.visit('agent@vendor.example', options);
    await agent.goto(`${desk.url}/browse/${bug}`);
    const beside = appFrame(agent, 'Support terms');
    await agent.getByRole('button', { name: 'Support terms' }).click();
    await beside.getByText(/Requests told: 1 of 1 \(fixed in 9\./).waitFor();
    await picture(agent, `news-on-bug-${options.width}`);
    await agent.goto(`${desk.url}/browse/${key}`);
    await agent.getByRole('button', { name: 'Support terms' }).click();
    await beside.getByText(/The customer was told .*: fixed in 9\./).waitFor();
    await picture(agent, `news-on-request-${options.width}`);

    const accept = panel.getByRole('button', { name: 'Accept the solution' });
    await accept.focus();
    await carla.keyboard.press('Enter');
    await panel.getByText('You accepted the solution').waitFor();
    await panel.getByRole('button', { name: 'I still need help' }).waitFor();
  },
  120_000,
);

test.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])(
  'O3 an admin words the news, and a placeholder nobody knows is refused, at $width px',
  async (options) => {
    const page = await desk.visit(admin, options);
    await page.goto(`${desk.url}/admin/settings`);
    const settings = appFrame(page, 'Support terms');
    await settings.getByRole('button', { name: /^Outcomes/ }).click();
    const text = settings.getByLabel('When the fix is released', { exact: true });
    await text.scrollIntoViewIfNeeded();
    await picture(page, `news-settings-${options.width}`);
    await text.fill('Dear {customer}, {issue} is fixed in {version}.');
    await settings
      .getByText(/Customers would read \{customer\} as it stands/)
      .first()
      .waitFor();
    await picture(page, `news-settings-wrong-${options.width}`);
  },
  120_000,
);
