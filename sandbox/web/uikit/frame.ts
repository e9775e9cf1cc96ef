import type { SandboxFrame } from '../bridge/sandbox-frame.ts';

/** The bridge script's side of this page; `null` where the renderer runs without a page, as in tests. */
export function sandboxFrame(): SandboxFrame | null {
  return (globalThis as { __sandboxFrame?: SandboxFrame }).__sandboxFrame ?? null;
}
