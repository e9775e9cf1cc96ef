import type { DisclosureDesk, DisclosureQuestions } from '../../src/contracts/disclosure';
import type { Result } from '../../src/contracts/result';
import { exif, iptc, jpeg, xmp } from '../build-images';
import { agreed, inPortal, publish, valueOf, type Everybody } from './people';
import type { Site, Visitor } from './site';

/** A photo that tells where it was taken, and by whom. */
export const original = jpeg(exif, xmp, iptc);

/** A request with a photo and a log, and the Bug that came of it. */
export async function publishedWithPhoto(
  site: Site,
  { carla, agent }: Everybody,
  makePrivate = false,
): Promise<{ readonly key: string; readonly bug: string }> {
  const description = 'Since the last update the export of large plans stops half-way and leaves an empty page.';
  const key = await carla.ask({ summary: 'The export stops half-way', description, details: await agreed(carla) });
  const form = new FormData();
  form.append('file', new Blob([new Uint8Array(original)], { type: 'image/jpeg' }), 'Carla Meyer at Northwind.jpg');
  form.append('file', new Blob(['ERROR for carla'], { type: 'text/plain' }), 'server.log');
  await attach(site, key, form);
  await site.settle();
  const { issueKey } = await publish(agent, key, { kind: 'bug', makePrivate });
  await site.settle();
  return { key, bug: issueKey };
}

async function attach(site: Site, key: string, form: FormData): Promise<void> {
  const answer = await site.sandbox.fetch(
    new Request(`http://localhost/rest/api/3/issue/${key}/attachments`, {
      method: 'POST',
      headers: { authorization: `Basic ${btoa('agent@vendor.example:t')}`, 'x-atlassian-token': 'no-check' },
      body: form,
    }),
  );
  expect(answer.status).toBe(200);
}

export const desk = (agent: Visitor, key: string): Promise<DisclosureDesk> =>
  valueOf(agent.call('issue-panel', { issueKey: key }, 'disclosureDesk'));

export const questions = (visitor: Visitor, key: string): Promise<DisclosureQuestions> =>
  valueOf(visitor.call('portal-detail', inPortal(key), 'disclosureQuestions'));

export const onto = (issueKey: string) => ({ kind: 'issue', issueKey });

/** What an agent picks who opens the panel. */
export async function photoOn(agent: Visitor, key: string): Promise<string> {
  return (await desk(agent, key)).files.find(({ fileName }) => fileName.endsWith('.jpg'))!.id;
}

/** The agent asks whether the photo may be passed on. */
export async function askForPhoto(
  agent: Visitor,
  key: string,
  { attachmentId, recipient, until = null }: { attachmentId: string; recipient: object; until?: string | null },
): Promise<Result<unknown>> {
  const subject = { kind: 'attachment', attachmentId };
  const payload = { subject, recipient, why: 'It shows where the export stops.', ...(until !== null && { until }) };
  return agent.call('issue-panel', { issueKey: key }, 'askDisclosure', payload);
}

export const answers = (visitor: Visitor, key: string, id: string, word: string): Promise<Result<null>> =>
  visitor.call('portal-detail', inPortal(key), 'answerDisclosure', { id, word });

export interface ShownFile {
  readonly id: string;
  readonly filename: string;
  readonly mimeType: string;
}

export async function filesOn(visitor: Visitor, key: string): Promise<readonly ShownFile[]> {
  return (await visitor.get(`/rest/api/3/issue/${key}?fields=attachment`)).body.fields.attachment;
}

/** As anybody downloads it. */
export async function bytesOfFile(site: Site, { id }: ShownFile): Promise<Uint8Array> {
  const answer = await site.sandbox.fetch(new Request(`http://localhost/rest/api/3/attachment/content/${id}`));
  return new Uint8Array(await answer.arrayBuffer());
}
