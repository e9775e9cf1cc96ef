import { cleanJpeg } from './clean-jpeg';
import { cleanPng } from './clean-png';
import { cleanWebp } from './clean-webp';

export interface CleanImage {
  readonly bytes: Uint8Array;
  readonly mediaType: string;
  readonly extension: string;
}

const formats = [
  { mediaType: 'image/jpeg', extension: 'jpg', clean: cleanJpeg },
  { mediaType: 'image/png', extension: 'png', clean: cleanPng },
  { mediaType: 'image/webp', extension: 'webp', clean: cleanWebp },
] as const;

/**
 * The picture alone: where, when, by whom and with what it was taken stays behind (clause P2). What a file is, its bytes
 * say, not its name. `null` for everything this cannot take apart to the last byte: it is not passed on.
 */
export function cleanImage(bytes: Uint8Array): CleanImage | null {
  for (const { mediaType, extension, clean } of formats) {
    const cleaned = clean(bytes);
    if (cleaned) return { bytes: cleaned, mediaType, extension };
  }
  return null;
}

/** The extension of a media type that can be cleaned; `null` for all others. */
export function copyableExtension(mediaType: string): string | null {
  const wanted = mediaType.toLowerCase().split(';')[0]?.trim();
  return formats.find((format) => format.mediaType === wanted)?.extension ?? null;
}
