import { textOfBase64 } from '../../../src/rules/anonymize/base64';

const encode = (text: string) => Buffer.from(text).toString('base64');

test.each(['demo:Sommer25!', 'Grüße aus Tromsø', '高橋さんのパスワード', 'emoji 🦊 too', 'tab\tand\nline'])(
  '%j is read back',
  (text) => {
    expect(textOfBase64(encode(text))).toBe(text);
    expect(textOfBase64(encode(text).replace(/=+$/, '').replaceAll('+', '-').replaceAll('/', '_'))).toBe(text);
  },
);

test.each(['configuration', 'AAAAAAAAAAAAAAAA', 'internationalization', 'abcdefghi', '/usr/lib/node_modules'])(
  'the ordinary text %s stands for nothing',
  (text) => {
    expect(textOfBase64(text)).toBeNull();
  },
);

test('half a character is no text', () => {
  expect(textOfBase64(Buffer.from('abcdefgé').subarray(0, 8).toString('base64'))).toBeNull();
});
