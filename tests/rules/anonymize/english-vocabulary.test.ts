import { deflateRawSync } from 'node:zlib';
import { base85 } from '../../../scripts/base85';
import { bytesOfBase85 } from '../../../src/rules/anonymize/base85';
import { decodedWords } from '../../../src/rules/anonymize/coded-words';
import { isCommonWord, isKnownWord, isSupportWord } from '../../../src/rules/anonymize/english-vocabulary';
import { isForeignWord } from '../../../src/rules/anonymize/foreign-words';
import { isRatherName, mayBeName } from '../../../src/rules/anonymize/understood-words';

const compressed = (text: string) => base85(deflateRawSync(text));

test('coded words come back as they were', () => {
  const words = decodedWords(compressed('AabandonHmentAzeroEsAñuCeC7'));
  const asked = ['abandon', 'abandonment', 'zero', 'zeros', 'abandonmentzero', 's', '', 'ñu', 'ñue', 'ñu7'];
  expect(asked.filter((word) => words.has(word))).toEqual([
    'abandon',
    'abandonment',
    'zero',
    'zeros',
    'ñu',
    'ñue',
    'ñu7',
  ]);
});

test('bytes of any value come back, and need no escape where they are written', () => {
  const bytes = Uint8Array.from({ length: 1024 }, (_, at) => (at * 89 + Math.floor(at / 256)) % 256);
  expect(bytesOfBase85(base85(bytes))).toEqual(bytes);
  expect(base85(bytes)).not.toMatch(/[\\`$]/);
});

test('in lines, too', () => {
  const coded = compressed('AabandonHment');
  expect(decodedWords(`${coded.slice(0, 8)}\n${coded.slice(8)}`).has('abandonment')).toBe(true);
});

describe('a word of English', () => {
  test.each(['board', 'reopened', 'misconfigured', 'unreadable', 'flickers', 'stretched', 'occasionally', 'crowbar'])(
    '%s is known',
    (word) => {
      expect(isKnownWord(word)).toBe(true);
    },
  );

  test.each(['pickering', 'jennings', 'hastings', 'tverrdal', 'zilverkamp', 'kvamstad', 'oppermann', 'william'])(
    '%s, a name that nothing but its ending makes look like one, is not',
    (word) => {
      expect(isKnownWord(word)).toBe(false);
    },
  );

  test('is understood in identifiers only when it is common', () => {
    expect(isCommonWord('limiter')).toBe(true);
    expect(isCommonWord('dbconfig')).toBe(true);
    expect(isKnownWord('obelisk')).toBe(true);
    expect(isCommonWord('obelisk')).toBe(false);
  });

  test('opens sentences about programs only when support requests are made of it', () => {
    expect(isSupportWord('export')).toBe(true);
    expect(isSupportWord('obelisk')).toBe(false);
  });

  test('that people bear as a name is known to be one', () => {
    expect(['baker', 'rose', 'denise', 'lake'].filter((word) => !mayBeName(word) && !isRatherName(word))).toEqual([]);
  });
});

test.each(['nicht', 'lorsque', 'desde', 'perche', 'tidak', 'ошибка', 'και', 'fehlermeldung', 'wtorek'])(
  '%s is a word of another language',
  (word) => {
    expect(isForeignWord(word)).toBe(true);
  },
);
