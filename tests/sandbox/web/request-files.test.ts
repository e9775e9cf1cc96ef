import { siteUnderTest, type SiteUnderTest } from '../jira/site-under-test.ts';

const desk = '/rest/servicedeskapi/servicedesk/1/attachTemporaryFile';

function upload(site: SiteUnderTest, who: 'carla' | 'dan', name: string): Promise<{ status: number; body: unknown }> {
  const form = new FormData();
  form.append('file', new File(['hello'], name, { type: 'text/plain' }));
  const headers = { 'x-atlassian-token': 'no-check' };
  return site.send(who, new Request(`http://localhost:8080${desk}`, { method: 'POST', headers, body: form }));
}

async function keptId(site: SiteUnderTest, who: 'carla' | 'dan', name: string): Promise<string> {
  const { body } = await upload(site, who, name);
  const [kept] = (body as { temporaryAttachments: { temporaryAttachmentId: string; fileName: string }[] })
    .temporaryAttachments;
  expect(kept?.fileName).toBe(name);
  return kept?.temporaryAttachmentId ?? '';
}

async function requestOfCarla(site: SiteUnderTest): Promise<string> {
  const { body } = await site.call('carla', 'GET', '/rest/servicedeskapi/request?requestOwnership=OWNED_REQUESTS');
  return body.values[0].issueKey as string;
}

describe('files that a customer adds to a request', () => {
  test('are attached with a public comment that names them', async () => {
    const site = siteUnderTest();
    const path = `/rest/servicedeskapi/request/${await requestOfCarla(site)}`;
    const id = await keptId(site, 'carla', 'export.log');
    const reply = await site.call('carla', 'POST', `${path}/attachment`, {
      temporaryAttachmentIds: [id],
      public: true,
      additionalComment: { body: 'Here is the log.' },
    });
    expect(reply.status).toBe(201);
    expect(reply.body.comment).toMatchObject({ public: true, body: expect.stringContaining('export.log') });
    const { body } = await site.call('carla', 'GET', `${path}/attachment`);
    expect(body.values.map((file: { filename: string }) => file.filename)).toContain('export.log');
  });

  test('can be used once, and only by who sent them', async () => {
    const site = siteUnderTest();
    const path = `/rest/servicedeskapi/request/${await requestOfCarla(site)}/attachment`;
    const foreign = { temporaryAttachmentIds: [await keptId(site, 'dan', 'mine.log')], public: true };
    expect((await site.call('carla', 'POST', path, foreign)).status).toBe(400);
    const own = { temporaryAttachmentIds: [await keptId(site, 'carla', 'own.log')], public: true };
    expect((await site.call('carla', 'POST', path, own)).status).toBe(201);
    expect((await site.call('carla', 'POST', path, own)).status).toBe(400);
  });

  test('are forgotten after an hour', async () => {
    const site = siteUnderTest();
    const path = `/rest/servicedeskapi/request/${await requestOfCarla(site)}/attachment`;
    const body = { temporaryAttachmentIds: [await keptId(site, 'carla', 'old.log')], public: true };
    site.clock.nowMs += 61 * 60 * 1000;
    await keptId(site, 'carla', 'new.log');
    expect((await site.call('carla', 'POST', path, body)).status).toBe(400);
  });

  test('are never internal: that is for agents', async () => {
    const site = siteUnderTest();
    const path = `/rest/servicedeskapi/request/${await requestOfCarla(site)}/attachment`;
    const body = { temporaryAttachmentIds: [await keptId(site, 'carla', 'a.log')], public: false };
    expect((await site.call('carla', 'POST', path, body)).status).toBe(403);
  });
});
