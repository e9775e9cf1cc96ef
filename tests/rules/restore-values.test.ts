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
