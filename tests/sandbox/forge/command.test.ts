import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const parent = mkdtempSync(join(tmpdir(), 'sandbox-command-'));
afterAll(() => rmSync(parent, { recursive: true }));

const command = (...args: string[]) =>
  spawn(process.execPath, ['--disable-warning=ExperimentalWarning', 'sandbox/start.ts', ...args], { stdio: 'pipe' });

/** What the command printed when it ended, or up to the text waited for. */
function output(child: ReturnType<typeof command>, until?: string): Promise<string> {
  return new Promise((resolve) => {
    let text = '';
    const hear = (chunk: Buffer) => {
      text += chunk.toString();
      if (until !== undefined && text.includes(until)) resolve(text);
    };
    child.stdout.on('data', hear);
    child.stderr.on('data', hear);
    child.on('exit', () => resolve(text));
  });
}

const exitOf = (child: ReturnType<typeof command>) =>
  new Promise<number | null>((resolve) => child.on('exit', resolve));

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as { port: number };
  await new Promise((resolve) => server.close(resolve));
  return port;
}

describe('npm start', () => {
  test('opens the desk, says where and for whom, and ends on Ctrl+C', async () => {
    const port = await freePort();
    const child = command('--port', String(port), '--data', join(parent, 'data'), '--quiet');
    const exit = exitOf(child);
    const text = await output(child, 'Ctrl+C');
    for (const part of [
      `http://localhost:${port}`,
      'carla@northwind.example',
      'agent@vendor.example',
      'admin@vendor.example',
      '/tracker',
    ]) {
      expect(text).toContain(part);
    }
    const session = await fetch(`http://127.0.0.1:${port}/sandbox/session`);
    expect(await session.json()).toMatchObject({ account: null });

    const second = command('--port', String(port), '--data', join(parent, 'other'));
    expect(await output(second)).toContain(`Port ${port} is taken`);
    const same = command('--data', join(parent, 'data'), '--reset');
    expect(await output(same)).toContain('Stop it first');

    child.kill('SIGINT');
    expect(await exit).toBe(0);
  }, 60_000);

  test('explains an argument it does not know', async () => {
    const child = command('--pot', '1');
    const exit = exitOf(child);
    expect(await output(child)).toMatch(/no argument "--pot"[\s\S]*npm start -- --port/);
    expect(await exit).toBe(1);
  }, 30_000);
});
