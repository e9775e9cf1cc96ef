import { answerDisclosure } from '../../src/flows/answer-disclosure';
import { readQuestions } from '../../src/flows/read-disclosures';
import { JiraError } from '../../src/ports/faults';
import type { CustomerWord, Disclosure } from '../../src/rules/disclosure';
import { aRequest, mondayNoon, people } from '../build';
import { inMemoryPorts } from '../doubles/in-memory-ports';
import { World } from '../doubles/world';

/** Whose word counts on what may be passed on (clauses A4, P2). */
const northwind = { id: '1', name: 'Northwind' };
const brightwater = { id: '2', name: 'Brightwater' };

const asked: Disclosure = {
  id: 'disclosure-1',
  requestId: '10010',
  requestKey: 'SUP-1',
  subject: { kind: 'text', text: 'It stops at plan 7.' },
  recipient: { kind: 'third-party', name: 'Somebody' },
  why: 'To find out why.',
  until: null,
  askedAt: mondayNoon,
  askedBy: people.agent.accountId,
  isTold: true,
  answer: null,
  withdrawal: null,
  copy: null,
  revision: 0,
};

function aWorld(ofNils: readonly { id: string; name: string }[]) {
  const world = new World().has(aRequest({ participants: [people.nils] }));
  world.disclosures.set(asked.id, { disclosure: asked, attentionAt: null });
  world.memberships = { [people.carla.accountId]: [northwind], [people.nils.accountId]: ofNils };
  const ports = inMemoryPorts(world);
  const says = (word: CustomerWord, { accountId }: { accountId: string } = people.nils) =>
    answerDisclosure(ports, 'SUP-1', { id: asked.id, word, accountId });
  return { world, ports, says };
}

test.each([
  ['of the reporter’s organization', [brightwater, northwind], 'noted'],
  ['of another organization', [brightwater], 'not-the-owner'],
  ['of none', [], 'not-the-owner'],
])('a participant %s who approves', async (_who, ofNils, kind) => {
  const { says } = aWorld(ofNils);
  expect(await says('approve')).toEqual({ kind });
});

test('any participant may refuse, and take back what the reporter approved', async () => {
  expect(await aWorld([brightwater]).says('refuse')).toEqual({ kind: 'noted' });
  const { says } = aWorld([brightwater]);
  expect(await says('approve', people.carla)).toEqual({ kind: 'noted' });
  expect(await says('withdraw')).toEqual({ kind: 'noted' });
});

test('where Jira does not tell the organizations, only the reporter may; where it is busy, it is asked again', async () => {
  const { world, ports, says } = aWorld([northwind]);
  world.failNext('organizations.ofMember', new JiraError(403, 'GET …'));
  expect(await says('approve')).toEqual({ kind: 'not-the-owner' });
  world.failNext('organizations.ofMember', new JiraError(503, 'GET …'));
  await expect(says('approve')).rejects.toThrow(JiraError);
  world.failNext('organizations.ofMember', new JiraError(403, 'GET …'));
  expect(await readQuestions(ports, 'SUP-1', people.nils.accountId)).toMatchObject({
    mayAnswer: true,
    mayApprove: false,
  });
  expect(await readQuestions(ports, 'SUP-1', people.carla.accountId)).toMatchObject({ mayApprove: true });
});
