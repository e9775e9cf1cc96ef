import { isAcknowledgementOnly } from '../../src/rules/acknowledgement';
import { defaultSettings } from '../../src/rules/default-settings';
import type { Settings } from '../../src/rules/settings';
import { planCycles } from '../../src/rules/sla';
import { agent, carla, comment, context, history } from './sample';

const ANSWERED = '2026-11-23T20:00:00.000Z'; // Monday 15:00; three hours of the day were left
const answer = () => comment(agent, ANSWERED, 'Please try version 3.2.');
const WITHIN = '2026-11-24T15:00:00.000Z';
const LATER = '2026-12-14T15:00:00.000Z';
const THANKS = 'Thank you!';
const QUESTION = 'It still fails. What now?';

function reopened(reopen: Partial<Settings['reopen']>, at: string, words: string) {
  const settings = { ...defaultSettings, reopen: { ...defaultSettings.reopen, ...reopen } };
  const comments = [answer(), comment(carla, at, words)];
  return planCycles([], history({ comments }), context('2026-12-15T15:00:00.000Z', settings)).slice(1);
}

describe('what the customer writes on an answered request', () => {
  test.each([
    ['within', WITHIN, QUESTION],
    ['later', LATER, QUESTION],
    ['thanksOnly', WITHIN, THANKS],
  ] as const)('%s: nothing, a new clock, or the rest of the last one', (name, at, words) => {
    expect(reopened({ [name]: 'nothing' }, at, words)).toEqual([]);
    expect(reopened({ [name]: 'new-cycle' }, at, words)).toMatchObject([{ startedAt: at, goal: { minutes: 480 } }]);
    expect(reopened({ [name]: 'continue' }, at, words)).toMatchObject([
      { startedAt: at, goal: { minutes: 180, isRemainder: true } },
    ]);
  });

  test('as the terms want it unless an admin decides otherwise: questions open a clock, thanks do not', () => {
    expect(reopened({}, WITHIN, QUESTION)).toHaveLength(1);
    expect(reopened({}, LATER, QUESTION)).toHaveLength(1);
    expect(reopened({}, WITHIN, THANKS)).toEqual([]);
  });

  test('a question that is ignored does not hide a later one that counts', () => {
    const settings = { ...defaultSettings, reopen: { ...defaultSettings.reopen, within: 'nothing' as const } };
    const comments = [answer(), comment(carla, WITHIN, QUESTION), comment(carla, LATER, QUESTION)];
    const cycles = planCycles([], history({ comments }), context('2026-12-15T15:00:00.000Z', settings));
    expect(cycles.map(({ startedAt }) => startedAt)).toEqual(['2026-11-23T15:00:00.000Z', LATER]);
  });

  test('after a late answer nothing is left, so the time of grace applies', () => {
    const settings = { ...defaultSettings, reopen: { ...defaultSettings.reopen, within: 'continue' as const } };
    const comments = [
      comment(agent, '2026-11-24T20:00:00.000Z', 'Please try version 3.2.'),
      comment(carla, '2026-11-25T15:00:00.000Z', QUESTION),
    ];
    const [, next] = planCycles([], history({ comments }), context('2026-11-25T15:00:00.000Z', settings));
    expect(next).toMatchObject({ goal: { minutes: 60 }, dueAt: '2026-11-25T16:00:00.000Z' });
  });
});

describe('an acknowledgement', () => {
  const phrases = ['We have received your request and are looking into it', 'We are investigating'];
  test.each([
    ['the phrase alone', 'We are investigating.'],
    ['with greeting and signature', 'Hi Carla,\n\nWe are investigating!\n\nKind regards\nAnna'],
    [
      'over several lines',
      'Hello Carla,\nwe have received your request\nand are looking into it.\nBest regards, Anna Agent',
    ],
    ['two phrases', 'We have received your request and are looking into it. We are investigating.'],
  ])('is %s', (_what, text) => {
    expect(isAcknowledgementOnly(text, phrases, ['Anna Agent', 'Carla Ruiz'])).toBe(true);
  });

  test.each([
    ['what says more', 'We are investigating. Please clear the cache meanwhile.'],
    ['what asks', 'We are investigating. Which version do you use?'],
    ['other words', 'We found the cause.'],
    ['a greeting alone', 'Hi Carla, kind regards, Anna'],
    ['part of a longer sentence', 'We are investigating the log and found the cause: the cache is full.'],
  ])('is not %s', (_what, text) => {
    expect(isAcknowledgementOnly(text, phrases, ['Anna Agent', 'Carla Ruiz'])).toBe(false);
  });

  test('does not stop the clock where the settings list it, and does where they list nothing', () => {
    const comments = [comment(agent, ANSWERED, 'Hi Carla, we are investigating.')];
    const state = (acknowledgements: string[]) =>
      planCycles([], history({ comments }), context(ANSWERED, { ...defaultSettings, acknowledgements }))[0]?.state;
    expect([state(phrases), state([])]).toEqual(['running', 'met']);
  });
});
