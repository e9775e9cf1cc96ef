/** Ends well when a browser for the tests starts here; otherwise says what was tried. */
import { openBrowser } from '../tests/e2e/browser.ts';

try {
  await (await openBrowser()).close();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
