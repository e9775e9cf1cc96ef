import { Block } from '../../../src/rules/anonymize/block';
import { Sign, Whole } from '../../../src/rules/anonymize/sign';

const texts = ['Grüße aus dem Büro', 'see RADAR-17', 'the log says: at Export.run(Export.java:118)', ''];
const patterns: readonly [RegExp, 'text' | 'folded'][] = [
  [/-\d/, 'text'],
  [/[A-Z]{5}/, 'text'],
  [/radar|gruse/, 'folded'],
  [/:\d\d/, 'text'],
  [/never/i, 'text'],
];

describe('A sign', () => {
  test.each(patterns)(
    '%s is found in just the texts that hold it, read by themselves or together',
    (pattern, where) => {
      const sign = new Sign(pattern, where);
      const whole = new Whole(texts);
      for (const text of texts) {
        const alone = new Block({ where: 'description', text });
        const together = new Block({ where: 'description', text, whole });
        expect([sign.in(alone), sign.in(together), sign.in(together)]).toEqual(
          Array.from({ length: 3 }, () => pattern.test(where === 'text' ? text : alone.folded)),
        );
      }
    },
  );

  test.each([/^a/, /a$/, /\ba/, /(?<!x)a/, /a(?=b)/, /a(?!b)/, /(?<=x)a/, /a/g, /a/y, /a/m])(
    'may not depend on what stands around it, as %s does',
    (pattern) => {
      expect(() => new Sign(pattern)).toThrow(TypeError);
    },
  );

  test('may exclude characters and hold escaped ones', () => {
    expect(() => [/[^a]b/, /\$a/, /[.^]/, /\^/].map((pattern) => new Sign(pattern))).not.toThrow();
  });
});
