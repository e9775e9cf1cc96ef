import {
  afterWord,
  attentionOf,
  isNeutralName,
  neutralName,
  nextStep,
  obstacleOf,
  stateOf,
  type Disclosure,
} from '../../src/rules/disclosure';
import { isQuestionComment, questionComment } from '../../src/rules/disclosure-words';

const now = new Date('2026-11-28T12:00:00.000Z');
const before = '2026-11-28T11:00:00.000Z';
const after = '2026-11-28T13:00:00.000Z';

const file = {
  kind: 'attachment',
  attachmentId: '7',
  fileName: 'carla.jpg',
  size: 9,
  mediaType: 'image/jpeg',
} as const;
const issue = { kind: 'issue', issueId: '30001', issueKey: 'BUG-1', isPublic: true } as const;
const team = { ...issue, isPublic: false } as const;
const third = { kind: 'third-party', name: 'Atlassian' } as const;
const yes = { answer: { given: 'approved', at: before, by: 'qm:carla' } } as const;
const no = { answer: { given: 'refused', at: before, by: 'qm:carla' } } as const;
const gone = { withdrawal: { at: before, by: 'qm:carla' } };
const copied = (step: 'intended' | 'copied' | 'removed' | 'stuck') => ({
  copy: { step, fileName: 'attachment-00000000.jpg', because: null },
});

const asked: Disclosure = {
  ...{ id: 'd1', requestId: '10010', requestKey: 'SUP-1', subject: file, recipient: issue, why: 'It shows the bug.' },
  ...{ until: null, askedAt: '2026-11-28T10:00:00.000Z', askedBy: 'ada', isTold: true },
  ...{ answer: null, withdrawal: null, copy: null, revision: 1 },
};

describe('where a disclosure stands, what is to be done, and when again (clauses A4, P2)', () => {
  test.each<[string, Partial<Disclosure>, ...(string | null)[]]>([
    ['asked, the customer not told', { isTold: false }, 'asked', 'tell', asked.askedAt],
    ['asked and told', {}, 'asked', 'nothing', null],
    ['never answered in time', { until: before }, 'expired', 'nothing', null],
    ['approved', yes, 'approved', 'copy', asked.askedAt],
    ['approved for a third party', { ...yes, recipient: third, until: after }, 'approved', 'nothing', null],
    ['approved text', { ...yes, subject: { kind: 'text', text: 'x' } }, 'approved', 'nothing', null],
    ['cut off in the copy', { ...yes, ...copied('intended') }, 'approved', 'copy', asked.askedAt],
    ['copied for good', { ...yes, ...copied('copied') }, 'disclosed', 'nothing', null],
    ['copied for a time', { ...yes, ...copied('copied'), until: after }, 'disclosed', 'nothing', after],
    ['copied for the team', { ...yes, ...copied('copied'), recipient: team }, 'disclosed', 'watch', asked.askedAt],
    ['copied, and over', { ...yes, ...copied('copied'), until: before }, 'expired', 'remove', asked.askedAt],
    ['over before the copy', { ...yes, until: before }, 'expired', 'nothing', null],
    ['over and removed', { ...yes, ...copied('removed'), until: before }, 'expired', 'nothing', null],
    ['not to be copied', { ...yes, ...copied('stuck') }, 'approved', 'nothing', null],
    ['refused', no, 'refused', 'nothing', null],
    ['withdrawn', { ...yes, ...gone }, 'withdrawn', 'nothing', null],
    ['withdrawn in the copy', { ...yes, ...gone, ...copied('intended') }, 'withdrawn', 'remove', asked.askedAt],
    ['withdrawn after the copy', { ...yes, ...gone, ...copied('copied') }, 'withdrawn', 'remove', asked.askedAt],
  ])('%s', (_, parts, ...expected) => {
    const disclosure = { ...asked, ...parts };
    expect([stateOf(disclosure, now), nextStep(disclosure, now), attentionOf(disclosure, now)]).toEqual(expected);
  });
});

describe('what the customer can say', () => {
  const say = (parts: Partial<Disclosure>, word: 'approve' | 'refuse' | 'withdraw') => {
    const said = afterWord({ ...asked, ...parts }, word, { at: now, by: 'qm:nils' });
    return said && stateOf(said, now);
  };

  test.each<[string, Partial<Disclosure>, 'approve' | 'refuse' | 'withdraw', string | null]>([
    ['yes to a question', {}, 'approve', 'approved'],
    ['no to a question', {}, 'refuse', 'refused'],
    ['yes after a no', no, 'approve', null],
    ['yes after it was over', { until: before }, 'approve', null],
    ['withdraws a yes', yes, 'withdraw', 'withdrawn'],
    ['withdraws what is copied', { ...yes, ...copied('copied') }, 'withdraw', 'withdrawn'],
    ['withdraws where nothing was said', {}, 'withdraw', null],
    ['yes after a withdrawal', { ...yes, ...gone }, 'approve', null],
  ])('%s', (_, parts, word, state) => {
    expect(say(parts, word)).toBe(state);
  });
});

test.each([
  ['a picture', file, issue, null],
  ['a large picture', { ...file, size: 10 * 1024 * 1024 + 1 }, issue, 'too-large'],
  ['a log', { ...file, mediaType: 'text/plain' }, issue, 'not-cleanable'],
  ['text', { kind: 'text', text: 'x' } as const, issue, 'not-cleanable'],
  ['a log for a third party', { ...file, mediaType: 'text/plain' }, third, null],
])('onto an issue: %s', (_, subject, recipient, obstacle) => {
  expect(obstacleOf(subject, recipient)).toBe(obstacle);
});

test('a copy has a name that tells nothing, always the same, and known from all others', () => {
  const name = neutralName('d1', 'jpg');
  expect(name).toMatch(/^attachment-[0-9a-f]{8}\.jpg$/);
  expect(neutralName('d1', 'jpg')).toBe(name);
  expect([name, 'carla.jpg', 'attachment-carla.jpg', `carla ${name}`].map(isNeutralName)).toEqual([
    true,
    false,
    false,
    false,
  ]);
});

test('the customer is told in the language they read the terms in', () => {
  const [english, german, french] = ['it-IT', 'de-AT', 'fr'].map(questionComment);
  expect(questionComment(undefined)).toBe(english);
  for (const words of [english, german, french]) expect(isQuestionComment(words ?? '')).toBe(true);
  expect(isQuestionComment('Any news?')).toBe(false);
  expect(new Set([english, german, french]).size).toBe(3);
});
