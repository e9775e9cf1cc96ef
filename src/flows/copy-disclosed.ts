import type { Ports } from '../ports';
import { JiraError } from '../ports/faults';
import { cleanImage, copyableExtension, type CleanImage } from '../rules/clean-image';
import {
  mostCopiedBytes,
  neutralName,
  nextStep,
  type CopyObstacle,
  type Disclosure,
  type DisclosureRecipient,
  type DisclosureSubject,
} from '../rules/disclosure';
import { noteOnce } from './internal-note';
import { isPublic } from './what-all-see';

/**
 * One step towards the copy of an approved file: first the intent, then the file, then that it is there. A copy of before
 * a crash is found on the issue by its name, so there is never a second one.
 */
export async function copyDisclosed(ports: Ports, disclosure: Disclosure): Promise<Disclosure | 'read-again'> {
  const { subject, recipient, copy, id } = disclosure;
  if (subject.kind !== 'attachment' || recipient.kind !== 'issue') return disclosure;
  if (copy === null) {
    const extension = copyableExtension(subject.mediaType);
    if (extension === null) return stuck(ports, disclosure, 'not-cleanable');
    return { ...disclosure, copy: { step: 'intended', fileName: neutralName(id, extension), because: null } };
  }
  try {
    const obstacle = await brought(ports, disclosure, { subject, recipient, fileName: copy.fileName });
    if (obstacle === 'read-again') return obstacle;
    if (obstacle !== null) return stuck(ports, disclosure, obstacle);
  } catch (fault) {
    if (!(fault instanceof JiraError) || fault.isTransient) throw fault;
    return stuck(ports, disclosure, fault.status === 413 ? 'too-large' : 'refused');
  }
  const entry = { requestId: disclosure.requestId, at: ports.now().toISOString(), what: 'disclosure-copied' };
  await ports.audit.append({ ...entry, facts: { disclosure: id, issueKey: recipient.issueKey } }, `${id}-copied`);
  return { ...disclosure, copy: { ...copy, step: 'copied' } };
}

interface Errand {
  readonly subject: Extract<DisclosureSubject, { kind: 'attachment' }>;
  readonly recipient: Extract<DisclosureRecipient, { kind: 'issue' }>;
  readonly fileName: string;
}

/** `null` when the file is on the issue. */
async function brought(
  ports: Ports,
  disclosure: Disclosure,
  { subject, recipient, fileName }: Errand,
): Promise<CopyObstacle | 'read-again' | null> {
  const { issueId, issueKey } = recipient;
  const [issue, files] = await Promise.all([ports.issues.read(issueKey), ports.attachments.of(issueId)]);
  if (!issue || !files || issue.id !== issueId) return 'issue-gone';
  // The customer was told that only the team would see it.
  const { settings } = await ports.settings.read();
  if (!recipient.isPublic && isPublic(issue, settings)) return 'issue-public';
  if (files.some((file) => file.fileName === fileName)) return null;
  const image = await cleaned(ports, subject.attachmentId, fileName);
  if (typeof image === 'string') return image;
  // Whatever the customer said while the file was read counts.
  const now = (await ports.disclosures.of(disclosure.requestId)).find(({ id }) => id === disclosure.id);
  if (!now || nextStep(now, ports.now()) !== 'copy') return 'read-again';
  await ports.attachments.add(issueId, { fileName, mediaType: image.mediaType, bytes: image.bytes });
  return null;
}

/** What Jira says about a file is not trusted: its bytes decide whether it can be cleaned and is what it is named. */
async function cleaned(ports: Ports, attachmentId: string, fileName: string): Promise<CleanImage | CopyObstacle> {
  const bytes = await ports.attachments.content(attachmentId);
  if (!bytes) return 'file-gone';
  if (bytes.length > mostCopiedBytes) return 'too-large';
  const image = cleanImage(bytes);
  return image && fileName.endsWith(`.${image.extension}`) ? image : 'not-cleanable';
}

const obstacleWords: Readonly<Record<CopyObstacle, string>> = {
  'too-large': 'it is larger than 10 MB',
  'not-cleanable': 'what it tells about its origin cannot be taken out of it; only whole JPEG, PNG and still WebP can',
  'file-gone': 'it is not on the request any more',
  'issue-gone': 'the issue is gone, or out of the app’s sight',
  'issue-public': 'the issue was private when the customer was asked and is public now',
  refused: 'Jira does not let the app do so',
  'delete-refused': 'Jira does not let the app delete it',
};

async function stuck(ports: Ports, disclosure: Disclosure, because: CopyObstacle): Promise<Disclosure> {
  const sentence = `A file that the customer approved was not passed on: ${obstacleWords[because]}.`;
  const since = disclosure.askedAt;
  await noteOnce(ports, disclosure.requestId, `disclosure-stuck-${disclosure.id}`, { sentence, since });
  const fileName = disclosure.copy?.fileName ?? '';
  return { ...disclosure, copy: { step: 'stuck', fileName, because } };
}
