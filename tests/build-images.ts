import { crc32 } from 'node:zlib';

/** Small pictures of known parts: what draws them, and what tells about their origin. */
const ascii = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));

export const bytesOf = (...parts: readonly (string | readonly number[] | Uint8Array)[]): Uint8Array =>
  Uint8Array.from(parts.flatMap((part) => [...(typeof part === 'string' ? ascii(part) : part)]));

export const segment = (marker: number, content: string | readonly number[]): Uint8Array => {
  const data = bytesOf(content);
  return bytesOf([0xff, marker, (data.length + 2) >> 8, (data.length + 2) & 0xff], data);
};

const frame = segment(0xc0, [8, 0, 1, 0, 1, 1, 1, 0x11, 0]);
const scan = bytesOf(segment(0xda, [1, 1, 0, 0, 63, 0]), [0x12, 0xff, 0x00, 0x34, 0xff, 0xd0, 0x56]);

export const jpeg = (...notes: readonly Uint8Array[]) =>
  bytesOf([0xff, 0xd8], ...notes, segment(0xdb, new Array(65).fill(1)), frame, scan, [0xff, 0xd9]);

export const exif = segment(0xe1, 'Exif\0\0II*\0 taken at 48.1371N 11.5754E by Carla Meyer');
export const xmp = segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>Northwind</x:xmpmeta>');
export const iptc = segment(0xed, 'Photoshop 3.0\0 byline Carla Meyer');

export const chunk = (name: string, content: string | readonly number[]): Uint8Array => {
  const data = bytesOf(content);
  return bytesOf(fourBytes(data.length), name, data, fourBytes(crc32(bytesOf(name, data))));
};

const fourBytes = (value: number) => [value >>> 24, (value >> 16) & 255, (value >> 8) & 255, value & 255];

export const png = (...notes: readonly Uint8Array[]) =>
  bytesOf([0x89], 'PNG\r\n', [0x1a, 0x0a], chunk('IHDR', [0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]), ...notes, chunk('IDAT', [1, 2, 3]), chunk('IEND', [])); // prettier-ignore

export const part = (name: string, content: string | readonly number[]): Uint8Array => {
  const data = bytesOf(content);
  const { length } = data;
  return bytesOf(name, [length & 255, (length >> 8) & 255, 0, 0], data, length % 2 === 1 ? [0] : []);
};

export const webp = (...parts: readonly Uint8Array[]) => {
  const body = bytesOf('WEBP', ...parts);
  return bytesOf('RIFF', [body.length & 255, (body.length >> 8) & 255, 0, 0], body);
};
