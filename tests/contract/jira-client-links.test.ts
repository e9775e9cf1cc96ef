import type { ServedSite } from './jira-client.ts';
import { newIssue, newProject, refusal, servedSite } from './jira-client.ts';

let site: ServedSite;
beforeAll(async () => {
  site = await servedSite();
  await newProject(site);
});
afterAll(() => site.close());
afterEach(() => expect(site.watched.violations.splice(0)).toEqual([]));

describe('an outside client links issues', () => {
  test('the link shows on both sides, in opposite directions, until it is deleted', async () => {
    const [inward, outward] = [await newIssue(site), await newIssue(site)];
    const { issueLinks, issues } = site.cloud('admin');
    const made = await issueLinks.linkIssues({
      type: { name: 'Relates' },
      inwardIssue: { key: inward.key },
      outwardIssue: { key: outward.key },
    });
    expect(made).toBeUndefined();
    const linksOf = async (key: string) => {
      const { fields } = await issues.getIssue({ issueIdOrKey: key, fields: ['issuelinks'] });
      return fields?.['issuelinks'] as { id: string }[];
    };
    expect(await linksOf(outward.key)).toMatchObject([{ inwardIssue: { key: inward.key } }]);
    const [link] = await linksOf(inward.key);
    expect(link).toMatchObject({ outwardIssue: { key: outward.key } });
    const linkId = link?.id ?? '';
    expect(await issueLinks.getIssueLink({ linkId })).toMatchObject({
      inwardIssue: { key: inward.key },
      outwardIssue: { key: outward.key },
      type: { name: 'Relates' },
    });
    await issueLinks.deleteIssueLink({ linkId });
    expect(await refusal(issueLinks.getIssueLink({ linkId }))).toBe(404);
    expect(await linksOf(outward.key)).toEqual([]);
  });

  test('to what exists only', async () => {
    const { key } = await newIssue(site);
    const link = { type: { name: 'Relates' }, inwardIssue: { key: 'NOSUCH-1' }, outwardIssue: { key } };
    expect(await refusal(site.cloud('admin').issueLinks.linkIssues(link))).toBe(404);
  });

  test('by types that administrators make, rename and delete', async () => {
    const { issueLinkTypes } = site.cloud('admin');
    const { issueLinkTypes: all = [] } = await issueLinkTypes.getIssueLinkTypes();
    expect(all.find(({ name }) => name === 'Relates')).toMatchObject({ inward: 'relates to', outward: 'relates to' });
    expect(await issueLinkTypes.getIssueLinkType({ issueLinkTypeId: all[0]?.id ?? '' })).toEqual(all[0]);
    const made = await issueLinkTypes.createIssueLinkType({ name: 'Tests', inward: 'is tested by', outward: 'tests' });
    const issueLinkTypeId = made.id ?? '';
    const renamed = await issueLinkTypes.updateIssueLinkType({ issueLinkTypeId, outward: 'checks' });
    expect(renamed).toMatchObject({ name: 'Tests', outward: 'checks' });
    await issueLinkTypes.deleteIssueLinkType({ issueLinkTypeId });
    expect(await refusal(issueLinkTypes.getIssueLinkType({ issueLinkTypeId }))).toBe(404);
    expect(await refusal(issueLinkTypes.deleteIssueLinkType({ issueLinkTypeId }))).toBe(404);
    expect(await refusal(site.cloud('agent').issueLinkTypes.deleteIssueLinkType({ issueLinkTypeId: '10000' }))).toBe(
      403,
    );
  });

  test('and to what is elsewhere', async () => {
    const { key } = await newIssue(site);
    const { issueRemoteLinks } = site.cloud('admin');
    const object = { url: 'https://tracker.example/42', title: 'Ticket 42' };
    const made = await issueRemoteLinks.createOrUpdateRemoteIssueLink({
      issueIdOrKey: key,
      globalId: 'ticket=42',
      object,
    });
    const again = { issueIdOrKey: key, globalId: 'ticket=42', object: { ...object, title: 'Renamed' } };
    expect((await issueRemoteLinks.createOrUpdateRemoteIssueLink(again)).id).toBe(made.id);
    const linkId = String(made.id);
    expect(await issueRemoteLinks.getRemoteIssueLinkById({ issueIdOrKey: key, linkId })).toMatchObject({
      globalId: 'ticket=42',
      object: { title: 'Renamed' },
    });
    expect(await issueRemoteLinks.getRemoteIssueLinks({ issueIdOrKey: key })).toHaveLength(1);
    await issueRemoteLinks.deleteRemoteIssueLinkById({ issueIdOrKey: key, linkId });
    expect(await refusal(issueRemoteLinks.getRemoteIssueLinkById({ issueIdOrKey: key, linkId }))).toBe(404);
  });
});

describe('properties', () => {
  test('of an issue keep their value as it was sent, are replaced whole and go', async () => {
    const { key } = await newIssue(site);
    const { issueProperties } = site.cloud('admin');
    expect((await issueProperties.getIssuePropertyKeys({ issueIdOrKey: key })).keys).toEqual([]);
    const property = { issueIdOrKey: key, propertyKey: 'a.property' };
    const nested = { deep: [1, { flag: true }], text: 'naïve – 値', nothing: null };
    await issueProperties.setIssueProperty({ ...property, body: nested });
    expect(await issueProperties.getIssueProperty(property)).toEqual({ key: 'a.property', value: nested });
    await issueProperties.setIssueProperty({ ...property, body: { only: 'this' } });
    expect((await issueProperties.getIssueProperty(property)).value).toEqual({ only: 'this' });
    await issueProperties.deleteIssueProperty(property);
    expect(await refusal(issueProperties.getIssueProperty(property))).toBe(404);
    expect(await refusal(issueProperties.getIssueProperty({ ...property, issueIdOrKey: 'AUTOTEST-99999999' }))).toBe(
      404,
    );
  });

  test('of many issues at once, through a task', async () => {
    const issues = [await newIssue(site), await newIssue(site)];
    const { issueProperties } = site.cloud('admin');
    const entityIds = issues.map(({ id }) => Number(id));
    await issueProperties.bulkSetIssueProperty({ propertyKey: 'bulk', value: { bulk: true }, filter: { entityIds } });
    for (const { key } of issues) {
      const { value } = await issueProperties.getIssueProperty({ issueIdOrKey: key, propertyKey: 'bulk' });
      expect(value).toEqual({ bulk: true });
    }
    const [first] = issues;
    await issueProperties.bulkDeleteIssueProperty({ propertyKey: 'bulk', entityIds: entityIds.slice(1) });
    expect((await issueProperties.getIssuePropertyKeys({ issueIdOrKey: first?.key ?? '' })).keys).toHaveLength(1);
    expect((await issueProperties.getIssuePropertyKeys({ issueIdOrKey: issues[1]?.key ?? '' })).keys).toEqual([]);
  });

  test('of a project are changed by its administrators only', async () => {
    const property = { projectIdOrKey: 'AUTOTEST', propertyKey: 'kept' };
    await site.cloud('admin').projectProperties.setProjectProperty({ ...property, body: { a: 1 } });
    const { projectProperties } = site.cloud('agent');
    expect((await projectProperties.getProjectProperty(property)).value).toEqual({ a: 1 });
    expect(await refusal(projectProperties.setProjectProperty({ ...property, body: { a: 2 } }))).toBe(403);
    await site.cloud('admin').projectProperties.deleteProjectProperty(property);
    expect((await projectProperties.getProjectPropertyKeys({ projectIdOrKey: 'AUTOTEST' })).keys).toEqual([]);
  });
});

describe('attachments', () => {
  test('of every kind of content come back byte by byte', async () => {
    const { key } = await newIssue(site);
    const { issueAttachments, issues } = site.cloud('admin');
    expect(await issueAttachments.getAttachmentMeta()).toMatchObject({
      enabled: true,
      uploadLimit: expect.any(Number),
    });
    const text = 'naïve words – 値 🎯';
    const [note] = await issueAttachments.addAttachment({
      issueIdOrKey: key,
      attachments: { filename: 'note.txt', content: text },
    });
    expect(note).toMatchObject({
      filename: 'note.txt',
      mimeType: 'text/plain',
      size: new TextEncoder().encode(text).byteLength,
    });
    const id = note?.id ?? '';
    expect(new TextDecoder().decode(await issueAttachments.getAttachmentContent({ id }))).toBe(text);
    const bytes = new Uint8Array([0, 1, 253, 254, 255]);
    const blob = new Blob(['{"a":1}'], { type: 'application/json' });
    const more = await issueAttachments.addAttachment({
      issueIdOrKey: key,
      attachments: [
        { filename: 'bytes.bin', content: bytes },
        { filename: 'payload.json', content: blob },
      ],
    });
    expect(more.map(({ filename, size }) => [filename, size])).toEqual([
      ['bytes.bin', 5],
      ['payload.json', 7],
    ]);
    expect([
      ...new Uint8Array((await issueAttachments.getAttachmentContent({ id: more[0]?.id ?? '' })) as ArrayBuffer),
    ]).toEqual([...bytes]);
    const { fields } = await issues.getIssue({ issueIdOrKey: key, fields: ['attachment'] });
    expect(fields?.['attachment']).toHaveLength(3);
    const meta = await issueAttachments.getAttachment({ id });
    expect(meta).toMatchObject({ id: Number(id), filename: 'note.txt' });
    await issueAttachments.removeAttachment({ id });
    expect(await refusal(issueAttachments.getAttachment({ id }))).toBe(404);
    expect(await refusal(site.cloud('nobody').issueAttachments.getAttachment({ id: more[0]?.id ?? '' }))).toBe(404);
  });
});
