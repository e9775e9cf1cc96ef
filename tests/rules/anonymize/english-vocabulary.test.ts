import { decodedWords } from '../../../src/rules/anonymize/coded-words';
import { isCommonWord, isKnownWord, isSupportWord } from '../../../src/rules/anonymize/english-vocabulary';
import { isForeignWord } from '../../../src/rules/anonymize/foreign-words';
import { isRatherName, mayBeName } from '../../../src/rules/anonymize/understood-words';

test('coded words come back as they were', () => {
  const words = decodedWords('AabandonHment\nAzeroEs');
  const asked = ['abandon', 'abandonment', 'zero', 'zeros', 'abandonmentzero', 's', ''];
  expect(asked.filter((word) => words.has(word))).toEqual(['abandon', 'abandonment', 'zero', 'zeros']);
});

test('also where digits stand for what comes again and again', () => {
  const words = decodedWords('Aab9donHm5tBcc5t1nB4');
  const asked = ['abandon', 'abandonment', 'accent', 'accentern', 'aed', '5', 'ab'];
  expect(asked.filter((word) => words.has(word))).toEqual(['abandon', 'abandonment', 'accentern', 'aed']);
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
