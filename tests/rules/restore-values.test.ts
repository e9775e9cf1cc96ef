import { withoutOverlap } from '../../src/rules/anonymize/overlap';
import { spanAt } from '../../src/rules/anonymize/scan';
import { anonymizeRequest } from '../../src/rules/anonymize-request';
import { defaultSettings } from '../../src/rules/default-settings';
import { identities, sourceOf } from './anonymize/fictional-request';
import { isGuess, splitRestored } from '../../src/rules/restore-values';
import type { Finding } from '../../src/rules/anonymize/verdict';

const finding = (parts: Partial<Finding>): Finding => ({
  kind: 'other',
  rule: 'unknown-name',
  original: 'Vinterdahl',
  replacement: '[name-1]',
  where: 'description',
  confidence: 'likely',
  ...parts,
});
const identity = finding({
  kind: 'person',
  rule: 'identity',
  original: 'Carla Meyer',
  replacement: '[person-1]',
  confidence: 'certain',
});
const again = finding({ rule: 'found-elsewhere', confidence: 'certain' });

describe('a value may stay', () => {
  test.each<[string, string, readonly Finding[]]>([
    ['that was taken out on a guess', 'Vinterdahl', [finding({})]],
    ['that was guessed once and taken out wherever else it stands', 'vinterdahl', [finding({}), again]],
    ['that nothing was found in', 'Falcon', [identity]],
    ['that only shares letters with a name', 'art', [finding({ ...identity, original: 'Bart' })]],
  ])('%s', (_case, value, findings) => {
    expect(splitRestored([value], findings)).toEqual({ kept: [value], refused: [] });
  });
});

describe('a value never stays', () => {
  test.each<[string, string, readonly Finding[]]>([
    ['that is somebody of the request', 'Carla Meyer', [identity]],
    ['that is part of somebody', 'carla', [identity]],
    ['that holds somebody', 'the plan of Carla Meyer', [identity]],
    [
      'that is certain in one place and a guess in another',
      'Vinterdahl',
      [finding({}), finding({ confidence: 'certain' })],
    ],
    ['that repeats what is certain', 'Vinterdahl', [again, finding({ rule: 'identity', confidence: 'certain' })]],
    ['that repeats something nobody can tell the origin of', 'Vinterdahl', [again]],
    ['that may be a secret, even on a guess', 'x8Qp', [finding({ kind: 'secret', original: 'x8Qp' })]],
    ['that is an e-mail address', 'a@b.example', [finding({ kind: 'email', original: 'a@b.example' })]],
    [
      'that somebody asked to take out',
      'Heron',
      [finding({ kind: 'admin-term', original: 'Heron', confidence: 'certain' })],
    ],
  ])('%s', (_case, value, findings) => {
    expect(splitRestored([value], findings)).toEqual({ kept: [], refused: [value] });
  });
});

test('a guess is told from what follows from something certain', () => {
  expect(isGuess(again, [again, finding({})])).toBe(true);
  expect(isGuess(again, [again, finding({ confidence: 'certain' })])).toBe(false);
  expect(isGuess(identity, [identity])).toBe(false);
});

const machine = { kind: 'host', label: 'host', rule: 'machine-name', confidence: 'likely' } as const;

test.each([
  ['first', 0, 3],
  ['as long', 0, 6],
])('a private key that is also read as a machine, key %s, is no guess', (_how, start, end) => {
  const key = { kind: 'issue-key', label: 'issue', rule: 'private-issue-key' } as const;
  for (const rule of ['machine-name', 'found-elsewhere']) {
    const [merged] = withoutOverlap([spanAt(start, end, key), spanAt(0, 6, { ...machine, rule })]);
    expect(merged).toMatchObject({ label: 'host', rule: 'private-issue-key', confidence: 'certain' });
  }
});

test('a guess that is also found elsewhere stays a guess', () => {
  const again = { ...machine, rule: 'found-elsewhere', confidence: 'certain' } as const;
  expect(withoutOverlap([spanAt(0, 6, machine), spanAt(0, 6, again)])).toMatchObject([{ confidence: 'likely' }]);
});

const keeping = (alwaysKeep: string[], text: string, restore: string[] = []) =>
  anonymizeRequest(
    sourceOf(text),
    { ...identities, privateProjectKeys: ['WEB'] },
    { ...defaultSettings, anonymizer: { ...defaultSettings.anonymizer, alwaysKeep } },
    { restore },
  );

test.each(['portal.fjordlys-shipping.example', 'WEB-12'])('%s goes although an admin keeps it', (value) => {
  const { anonymized } = keeping([value], `It fails on ${value} since Monday.`);
  expect(JSON.stringify([anonymized.summary, anonymized.description])).not.toContain(value);
});

test('a name of the request that also is a word is not counted as restored when it goes all the same', () => {
  const { anonymized, restored } = keeping([], 'Please ask Will about the plan, Will knows it.', ['Will']);
  expect(JSON.stringify(anonymized.description)).not.toContain('Will');
  expect(restored).toBe(0);
});
