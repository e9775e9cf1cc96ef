import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Manifest, Text } from '../manifest.ts';

/** The app's texts in one locale, as its file has them; `null` when the manifest lists no such locale. */
export function translationsIn(appDir: string, manifest: Manifest, locale: string): Record<string, unknown> | null {
  const file = manifest.translations?.files.get(locale);
  if (file === undefined) return null;
  return JSON.parse(readFileSync(join(appDir, file), 'utf8')) as Record<string, unknown>;
}

/** What the frontend reads as `__LOCALES__/i18n-info.json`. */
export function i18nInfo(manifest: Manifest): object {
  const { files, fallback } = manifest.translations ?? { files: new Map<string, string>(), fallback: 'en-US' };
  return { translations: {}, config: { locales: [...files.keys()], fallback: { default: fallback } } };
}

/** The app's locale that suits an Accept-Language header best; `null` when none does. */
export function bestLocale(manifest: Manifest, acceptLanguage: string | undefined): string | null {
  const offered = [...(manifest.translations?.files.keys() ?? [])];
  const wanted = (acceptLanguage ?? '')
    .split(',')
    .map((part) => {
      const [tag = '', quality] = part.trim().split(/;\s*q=/);
      return { tag: tag.replace('_', '-').toLowerCase(), quality: Number(quality ?? 1) };
    })
    .filter(({ tag }) => tag !== '')
    .sort((a, b) => b.quality - a.quality);
  for (const { tag } of wanted) {
    const language = tag.split('-')[0];
    const found =
      offered.find((locale) => locale.toLowerCase() === tag) ??
      offered.find((locale) => locale.toLowerCase().split('-')[0] === language);
    if (found !== undefined) return found;
  }
  return null;
}

/** A manifest text in a locale, else in the fallback, else its key: a missing file must not hide the module. */
export function textIn(appDir: string, manifest: Manifest, text: Text | undefined, locale: string | null): string {
  if (text === undefined || typeof text === 'string') return text ?? '';
  for (const candidate of [locale, manifest.translations?.fallback]) {
    const found = typeof candidate === 'string' ? lookup(appDir, manifest, candidate, text.i18n) : null;
    if (found !== null) return found;
  }
  return text.i18n;
}

function lookup(appDir: string, manifest: Manifest, locale: string, key: string): string | null {
  try {
    const texts = translationsIn(appDir, manifest, locale);
    const nested = key
      .split('.')
      .reduce<unknown>((at, part) => (at as Record<string, unknown> | undefined)?.[part], texts);
    const found = texts?.[key] ?? nested;
    return typeof found === 'string' ? found : null;
  } catch {
    return null;
  }
}
