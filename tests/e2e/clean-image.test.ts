import type { Browser, Page } from 'playwright-core';
import { cleanImage } from '../../src/rules/clean-image';
import { openBrowser } from './browser';

/** Clause P2: what is passed on can still be looked at. Pictures a browser made, cleaned, and drawn by it again. */
let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await openBrowser();
  page = await browser.newPage();
}, 60_000);
afterAll(() => browser?.close());

/** Colours of a few places, and the size. */
const drawn = (bytes: readonly number[], mediaType: string) =>
  page.evaluate(
    async ([content, type]) => {
      const picture = await createImageBitmap(new Blob([new Uint8Array(content)], { type }));
      const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d')!;
      context.drawImage(picture, 0, 0);
      return { width: picture.width, colours: [...context.getImageData(0, 0, 40, 30).data] };
    },
    [bytes, mediaType] as const,
  );

const made = (type: string, alpha: number) =>
  page.evaluate(
    async ([mediaType, opacity]) => {
      const canvas = new OffscreenCanvas(40, 30);
      const context = canvas.getContext('2d')!;
      context.fillStyle = `rgba(200, 40, 90, ${opacity})`;
      context.fillRect(0, 0, 25, 30);
      context.fillStyle = 'rgb(10, 200, 90)';
      context.fillRect(10, 10, 30, 5);
      const blob = await canvas.convertToBlob({ type: mediaType, quality: 0.8 });
      return [...new Uint8Array(await blob.arrayBuffer())];
    },
    [type, alpha] as const,
  );

test.each([
  ['image/png', 1],
  ['image/png', 0.5],
  ['image/jpeg', 1],
  ['image/webp', 1],
  ['image/webp', 0.5],
])('P2 a clean %s of opacity %d looks as it did', async (mediaType, opacity) => {
  const before = await made(mediaType, opacity);
  const cleaned = cleanImage(Uint8Array.from(before));
  expect(cleaned?.mediaType).toBe(mediaType);
  expect(await drawn([...(cleaned?.bytes ?? [])], mediaType)).toEqual(await drawn(before, mediaType));
});
