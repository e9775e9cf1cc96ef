import type { CallBridge } from './call-bridge.ts';
import type { LatestQueue } from './latest-queue.ts';
import type { AskPage } from './page-commands.ts';

/** What the bridge script leaves for the UI Kit renderer at `globalThis.__sandboxFrame`. */
export interface SandboxFrame {
  /** ForgeDoc roots as the reconciler sends them: always the same, mutated object (forge-runtime §4.3). */
  readonly documents: Pick<LatestQueue<unknown>, 'subscribe'>;
  readonly faults: Pick<LatestQueue<unknown>, 'subscribe'>;
  /** Asks the page; resolves to `null` when the frame stands alone. */
  readonly ask: AskPage;
  readonly callBridge: CallBridge;
}
