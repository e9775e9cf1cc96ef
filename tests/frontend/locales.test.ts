import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

const root = join(__dirname, '../..');
const locales = ['en-US', 'fr-FR', 'de-DE'];
const words = (locale: string) =>
  JSON.parse(readFileSync(join(root, 'locales', `${locale}.json`), 'utf8')) as Readonly<Record<string, string>>;
const english = words('en-US');
const keys = Object.keys(english).sort();

const sources = globSync('src/frontend/**/*.{ts,tsx}', { cwd: root }).map((file) =>
  readFileSync(join(root, file), 'utf8'),
);
const quoted = new Set(
  sources.flatMap((source) => [...source.matchAll(/['"]([a-z]+(?:-[a-z]+)*\.[a-z.-]+)['"]/g)].map(([, key]) => key)),
);

function manifestKeys(value: unknown): readonly string[] {
  if (value === null || typeof value !== 'object') return [];
  const own = 'i18n' in value && typeof value.i18n === 'string' ? [value.i18n] : [];
  return [...own, ...Object.values(value).flatMap(manifestKeys)];
}

const inManifest = manifestKeys(parse(readFileSync(join(root, 'manifest.yml'), 'utf8')));
/** Names that are the same everywhere. */
const names = new Set(['hosting.data-center']);

const places = (text: string) => [...text.matchAll(/\{\w+\}/g)].map(([place]) => place).sort();

describe('the words of the app', () => {
  test.each(locales)('%s has every key, and no other', (locale) => {
    expect(Object.keys(words(locale)).sort()).toEqual(keys);
  });

  test.each(locales)('%s keeps every place to fill in, and leaves no string empty', (locale) => {
    for (const [key, text] of Object.entries(words(locale))) {
      expect([key, places(text)]).toEqual([key, places(english[key] ?? '')]);
      expect([key, text.trim()]).not.toEqual([key, '']);
    }
  });

  test.each(['fr-FR', 'de-DE'])('%s is translated', (locale) => {
    const same = Object.entries(words(locale)).filter(
      ([key, text]) => text === english[key] && !names.has(key) && /[a-z]{4} [a-z]{3}/i.test(text),
    );
    expect(same).toEqual([]);
  });

  test('every key the manifest and the surfaces use exists', () => {
    const prefixes = new Set(keys.map((key) => key.split('.')[0]));
    const used = [...quoted].filter((key) => prefixes.has(key?.split('.')[0] ?? ''));
    expect([...used, ...inManifest].filter((key) => !keys.includes(key ?? ''))).toEqual([]);
  });

  test('no key is unused', () => {
    expect(keys.filter((key) => !quoted.has(key) && !inManifest.includes(key))).toEqual([]);
  });
});
