import { createCallBridge, type BridgeParts } from '../../../sandbox/web/bridge/call-bridge.ts';
import { createFrameCallbacks } from '../../../sandbox/web/bridge/frame-callbacks.ts';
import { createFrameEvents } from '../../../sandbox/web/bridge/frame-events.ts';
import { createLatestQueue } from '../../../sandbox/web/bridge/latest-queue.ts';
import { createPageCommands } from '../../../sandbox/web/bridge/page-commands.ts';
import type { FrameMessage } from '../../../sandbox/web/bridge/protocol.ts';
import { shiftedDate } from '../../../sandbox/web/bridge/sandbox-date.ts';
import { askServer } from '../../../sandbox/web/bridge/server-commands.ts';

function parts(own: Partial<BridgeParts> = {}): BridgeParts {
  return {
    frameId: 'f1',
    askServer: async () => ({}),
    askPage: async () => undefined,
    events: createFrameEvents(),
    documents: createLatestQueue(),
    faults: createLatestQueue(),
    theme: () => null,
    enableTheming: () => undefined,
    ...own,
  };
}

describe('the bridge an app finds', () => {
  test('asks the server for invoke, context and REST, and the page for the rest', async () => {
    const asked: unknown[] = [];
    const bridge = createCallBridge(
      parts({
        askServer: async (command, payload) => void asked.push(['server', command, payload]),
        askPage: async (command, payload) => void asked.push(['page', command, payload]),
      }),
    );
    await bridge('invoke', { functionKey: 'a' });
    await bridge('requestJira', { restPath: '/x' });
    await bridge('submit', { isValid: true });
    expect(asked).toEqual([
      ['server', 'invoke', { functionKey: 'a' }],
      ['server', 'fetchProduct', { restPath: '/x' }],
      ['page', 'submit', { isValid: true }],
    ]);
  });

  test('rejects a command it does not know, by name', async () => {
    await expect(createCallBridge(parts())('openRovo')).rejects.toThrow('“openRovo”');
  });

  test('keeps documents until a renderer comes', async () => {
    const documents = createLatestQueue<unknown>();
    const bridge = createCallBridge(parts({ documents }));
    await bridge('reconcile', { forgeDoc: 'early' });
    const drawn: unknown[] = [];
    documents.subscribe((doc) => drawn.push(doc));
    await bridge('reconcile', { forgeDoc: 'late' });
    expect(drawn).toEqual(['early', 'late']);
  });

  test('puts the page’s theme into the context', async () => {
    const bridge = createCallBridge(
      parts({
        askServer: async () => ({ locale: 'en-US', theme: { colorMode: 'light' } }),
        theme: () => ({ colorMode: 'dark' }),
      }),
    );
    expect(await bridge('getContext')).toEqual({ locale: 'en-US', theme: { colorMode: 'dark' } });
  });

  test('runs the app’s own onClose before the page closes', async () => {
    const order: string[] = [];
    const bridge = createCallBridge(parts({ askPage: async (command) => void order.push(command) }));
    await bridge('onClose', async () => void order.push('own'));
    await bridge('close', {});
    expect(order).toEqual(['own', 'close']);
  });

  test('delivers events to those who listen, until they stop', async () => {
    const bridge = createCallBridge(parts());
    const heard: unknown[] = [];
    const subscription = (await bridge('on', { event: 'e', callback: (payload: unknown) => heard.push(payload) })) as {
      unsubscribe(): void;
    };
    await bridge('emit', { event: 'e', payload: 1 });
    subscription.unsubscribe();
    await bridge('emit', { event: 'e', payload: 2 });
    expect(heard).toEqual([1]);
  });
});

describe('commands to the page', () => {
  test('are answered by id, in any order', async () => {
    const sent: FrameMessage[] = [];
    const { ask, settle } = createPageCommands('f1', createFrameCallbacks(), (message) => sent.push(message));
    const first = ask('submit', 1);
    const second = ask('close', 2);
    const [one, two] = sent;
    settle({ source: 'forge-host', frameId: 'f1', id: two?.id ?? '', result: 'two' });
    settle({ source: 'forge-host', frameId: 'f1', id: one?.id ?? '', error: 'not submittable' });
    await expect(second).resolves.toBe('two');
    await expect(first).rejects.toThrow('not submittable');
  });

  test('keep functions in the frame and send their names', () => {
    const callbacks = createFrameCallbacks();
    const pressed: unknown[] = [];
    const packed = callbacks.pack({
      id: 'x',
      actions: [{ text: 'Undo', onClick: (value: unknown) => pressed.push(value) }],
    }) as {
      actions: { onClick: { __callback: string } }[];
    };
    expect(() => structuredClone(packed)).not.toThrow();
    callbacks.call(packed.actions[0]?.onClick.__callback ?? '', ['now']);
    callbacks.call('unknown', []);
    expect(pressed).toEqual(['now']);
  });
});

describe('commands to the server', () => {
  const answering = (status: number, body: string) => async () => new Response(body, { status });

  test('give the value, or nothing for an empty answer', async () => {
    expect(await askServer(answering(200, '{"ok":true}'), 'f1', 'invoke', {})).toEqual({ ok: true });
    expect(await askServer(answering(200, ''), 'f1', 'invoke', {})).toBeUndefined();
  });

  test('reject with the server’s words', async () => {
    await expect(askServer(answering(500, '{"error":"It broke"}'), 'f1', 'invoke', {})).rejects.toThrow('It broke');
    await expect(askServer(answering(502, '<html>'), 'f1', 'invoke', {})).rejects.toThrow('invoke call failed (502)');
  });
});

describe('the sandbox’s clock in a frame', () => {
  test('moves “now” and leaves every other date alone', () => {
    const state = { offsetMs: 86_400_000 };
    const Shifted = shiftedDate(Date, () => state.offsetMs);
    const before = Date.now();
    expect(Shifted.now() - before).toBeGreaterThanOrEqual(86_400_000);
    expect(new Shifted().getTime() - before).toBeGreaterThanOrEqual(86_400_000);
    expect(new Shifted('2026-01-01T00:00:00.000Z').toISOString()).toBe('2026-01-01T00:00:00.000Z');
    expect(Shifted.UTC(2026, 0, 1)).toBe(Date.UTC(2026, 0, 1));
    expect(new Shifted()).toBeInstanceOf(Date);
    expect(new Date()).toBeInstanceOf(Shifted);
    state.offsetMs = 0;
    expect(Shifted.now() - before).toBeLessThan(86_400_000);
  });
});
