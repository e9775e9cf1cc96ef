import type { FrameLocator } from 'playwright-core';
import { exif, jpeg } from '../build-images';
import { picture, problemsOf } from './accessible';
import { appFrame, createRequest, openDesk, type Desk } from './desk';

/** Clauses A4, P2 in the browser: an agent asks for a picture, the customer decides in the portal, and may take it back. */
jest.retryTimes(1, { logErrorsBeforeRetry: true });

const agentToken = `Basic ${btoa('agent@vendor.example:token')}`;

let desk: Desk;
beforeEach(async () => {
  desk = await openDesk('2026-11-23T15:00:00.000Z');
}, 120_000);
afterEach(() => desk?.close());

async function send(path: string, body: unknown): Promise<Record<string, unknown>> {
  const headers = { authorization: agentToken, 'content-type': 'application/json' };
  const response = await fetch(`${desk.url}${path}`, { method: 'POST', headers, body: JSON.stringify(body) });
  if (!response.ok) throw new Error(`${path}: ${response.status} ${await response.text()}`);
  return (await response.json()) as Record<string, unknown>;
}

async function attachPhoto(key: string): Promise<void> {
  const body = new FormData();
  body.append('file', new Blob([new Uint8Array(jpeg(exif))], { type: 'image/jpeg' }), 'Northwind plan.jpg');
  const headers = { authorization: agentToken, 'x-atlassian-token': 'no-check' };
  const response = await fetch(`${desk.url}/rest/api/3/issue/${key}/attachments`, { method: 'POST', headers, body });
  expect(response.status).toBe(200);
}

/** As the agent's panel turns the request into a public Bug. */
async function publishedBug(key: string): Promise<string> {
  const { frameId } = await send('/sandbox/frames', { moduleKey: 'issue-panel', place: { issueKey: key } });
  const press = async (functionKey: string, payload: object) => {
    const answer = await send(`/bridge/${String(frameId)}/invoke`, { functionKey, payload });
    if (answer['ok'] !== true) throw new Error(JSON.stringify(answer));
    return answer['value'] as { shown: string; issueKey: string };
  };
  const { shown } = await press('previewOutcome', { kind: 'bug' });
  const { issueKey } = await press('publishOutcome', { kind: 'bug', shown });
  await desk.settle();
  return issueKey;
}

async function choose(panel: FrameLocator, label: string, option: string): Promise<void> {
  const field = panel.getByRole('combobox', { name: label });
  await field.fill(option);
  await field.press('Enter');
}

const filesOn = async (bug: string): Promise<readonly { filename: string }[]> => {
  const response = await fetch(`${desk.url}/rest/api/3/issue/${bug}?fields=attachment`);
  return ((await response.json()) as { fields: { attachment: { filename: string }[] } }).fields.attachment;
};

test.each([
  { width: 1280, dark: false },
  { width: 360, dark: true },
])(
  'A4 P2 asked for, approved, on the public Bug, withdrawn and gone, at $width px',
  async (options) => {
    const carla = await desk.visit('carla@northwind.example', options);
    const key = await createRequest(carla, desk.url, {
      type: 'Report a problem',
      summary: 'The export stops half-way',
      description: 'Since the last update the export of large plans stops half-way and leaves an empty page.',
      product: 'Timeline Planner',
    });
    await desk.settle();
    await attachPhoto(key);
    const bug = await publishedBug(key);

    const agent = await desk.visit('agent@vendor.example', options);
    await agent.goto(`${desk.url}/browse/${key}`);
    await agent.getByRole('button', { name: 'Support terms' }).click();
    const panel = appFrame(agent, 'Support terms');
    await panel.getByRole('button', { name: 'Ask the customer' }).press('Enter');
    await choose(panel, 'What should be passed on?', 'Northwind plan.jpg');
    await choose(panel, 'To whom?', bug);
    await panel.getByLabel('Why? The customer reads this.').fill('It shows where the export stops.');
    expect(await problemsOf(agent)).toEqual([]);
    await picture(agent, `disclosure-form-${options.width}`);
    await panel.getByRole('button', { name: 'Ask', exact: true }).press('Enter');
    await panel.getByText(`Northwind plan.jpg to ${bug}`).waitFor();
    await desk.settle();
    expect(await filesOn(bug)).toEqual([]);

    await carla.reload();
    const portal = appFrame(carla, 'Support promise');
    await portal.getByText(`on ${bug}, which anybody on the internet can read`).waitFor();
    expect(await problemsOf(carla)).toEqual([]);
    await picture(carla, `disclosure-question-${options.width}`);
    await portal.getByRole('button', { name: 'Approve' }).press('Enter');
    await portal.getByRole('button', { name: 'Withdraw approval' }).waitFor();
    await desk.settle();
    const [copy] = await filesOn(bug);
    expect(copy?.filename).toMatch(/^attachment-[0-9a-f]{8}\.jpg$/);
    const stranger = await desk.visit(undefined, options);
    await stranger.goto(`${desk.url}/tracker/${bug}`);
    await stranger.getByText(String(copy?.filename)).first().waitFor();

    await portal.getByRole('button', { name: 'Withdraw approval' }).press('Enter');
    await portal.getByText('Withdrawn', { exact: true }).waitFor();
    await desk.settle();
    expect(await filesOn(bug)).toEqual([]);
    await agent.reload();
    await panel.getByText('The copy was deleted.').waitFor();
    await picture(agent, `disclosure-ledger-${options.width}`);
  },
  120_000,
);
