import * as fc from 'fast-check';
import { Block } from '../../../src/rules/anonymize/block';
import { Sign, Whole } from '../../../src/rules/anonymize/sign';

const texts = ['Grüße aus dem Büro', 'see RADAR-17', 'the log says: at Export.run(Export.java:118)', ''];
const patterns = [/-\d/, /[A-Z]{5}/, /radar|grü[sß]e/i, /:\d\d/, /never/i];

describe('A sign', () => {
  test.each(patterns)('%s is found in just the texts that hold it, read by themselves or together', (pattern) => {
    const sign = new Sign(pattern);
    const whole = new Whole(texts);
    for (const [place, text] of texts.entries()) {
      const alone = new Block({ where: 'description', text });
      const together = new Block({ where: 'description', text, partOf: whole.part(place) });
      expect([sign.in(alone), sign.in(together), sign.in(together)]).toEqual(
        Array.from({ length: 3 }, () => pattern.test(text)),
      );
    }
  });

  test('is in no text when it only stands across two of them, and does not hide what stands in one', () => {
    const sign = new Sign(/\d\s\d/);
    const texts = ['a1', '2b', '3 4', 'c5', '6 7', ''];
    const whole = new Whole(texts);
    expect(whole.partsWith(sign)).toEqual([false, false, true, false, true, false]);
    expect(new Whole(['a1', '2b']).partsWith(sign)).toEqual([false, false]);
    expect(new Whole(['a', 'b']).partsWith(sign)).toBeNull();
  });

  test('is in just the texts that hold it, whatever these are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ unit: fc.constantFrom('a', 'b', '\n', '1', ' ') })), (texts) => {
        const whole = new Whole(texts);
        for (const pattern of [/a\s?b/, /1{2}/, /[ab]\n/, /\s\s/]) {
          const parts = whole.partsWith(new Sign(pattern)) ?? texts.map(() => false);
          expect(parts).toEqual(texts.map((text) => pattern.test(text)));
        }
      }),
    );
  });

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
