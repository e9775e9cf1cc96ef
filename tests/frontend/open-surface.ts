import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A node as the reconciler sends it. */
export interface Doc {
  readonly type: string;
  readonly props: Readonly<Record<string, unknown>>;
  readonly children: readonly Doc[];
}

export interface BridgeCall {
  readonly command: string;
  readonly payload: unknown;
}

type Answers = Readonly<Record<string, (payload: never) => unknown>>;

export interface SurfaceOptions {
  /** What the resolver's functions answer; a missing one fails like a broken connection. */
  readonly answers: Answers;
  readonly locale?: string;
  readonly timezone?: string;
  /** What the page around does with its commands; `undefined` counts as done. */
  readonly page?: (command: string, payload: unknown) => unknown;
}

export interface Screen {
  /** All text, in order, one line per text node. */
  text(): string;
  all(type: string): readonly Doc[];
  /** The one node of a type whose prop has that value, or whose text is it. */
  find(type: string, by: string | Readonly<Record<string, unknown>>): Doc;
  has(type: string, by: string | Readonly<Record<string, unknown>>): boolean;
  /** Calls a function prop and waits for what follows. */
  act(doc: Doc, prop: string, ...args: readonly unknown[]): Promise<void>;
  /** What the app asked the bridge for, oldest first. */
  calls(command: string): readonly unknown[];
  close(): void;
}

const startAt = '2026-11-23T15:00:00.000Z';

const realTimers = [
  'hrtime', 'nextTick', 'performance', 'queueMicrotask', 'setImmediate', 'clearImmediate', 'setInterval', 'clearInterval', 'setTimeout', 'clearTimeout',
] as const satisfies readonly string[]; // prettier-ignore

const root = join(__dirname, '../..');

/** Runs one surface headless: the real entry, the real reconciler, and a bridge that answers typed values. */
export async function openSurface(name: string, options: SurfaceOptions): Promise<Screen> {
  const heard: BridgeCall[] = [];
  const shown: { doc: Doc | null } = { doc: null };
  const restore = installPage(options, heard, shown);
  jest.resetModules();
  await import(join(root, 'src/frontend', name));
  await settle();
  return screenOf(shown, heard, restore);
}

function installPage(options: SurfaceOptions, heard: BridgeCall[], shown: { doc: Doc | null }): () => void {
  const realm = globalThis as unknown as Record<string, unknown>;
  const before = { self: realm['self'], fetch: realm['fetch'], setInterval: realm['setInterval'] };
  const timers: NodeJS.Timeout[] = [];
  // Dates are written with the year only when it is not the current one, so the current one must not move.
  jest.useFakeTimers({ now: new Date(startAt), doNotFake: [...realTimers] });
  const realInterval = setInterval;
  realm['self'] = globalThis;
  realm['fetch'] = fetchLocales;
  realm['setInterval'] = (...args: Parameters<typeof setInterval>) => {
    const timer = realInterval(...args);
    timers.push(timer);
    return timer;
  };
  realm['__bridge'] = {
    callBridge: async (command: string, payload: unknown) => {
      if (command === 'reconcile') return void (shown.doc = (payload as { forgeDoc: Doc }).forgeDoc);
      heard.push({ command, payload: structuredClone(payload ?? null) });
      if (command === 'getContext') return contextOf(options);
      if (command === 'invoke') return answerOf(options.answers, payload);
      return options.page?.(command, payload);
    },
  };
  return () => {
    timers.forEach((timer) => clearInterval(timer));
    jest.useRealTimers();
    Object.assign(realm, before);
    delete realm['__bridge'];
  };
}

function contextOf({ locale = 'en-US', timezone = 'America/New_York' }: SurfaceOptions): Record<string, unknown> {
  return {
    accountId: 'customer-1',
    extension: {},
    locale,
    timezone,
    moduleKey: 'any',
    siteUrl: 'https://example.test',
  };
}

/** What panels load beside what a test is about, when it does not say otherwise. */
const nothingAsked: Answers = {
  disclosureQuestions: () => ({ ok: true, value: { questions: [], mayAnswer: true, mayApprove: true } }),
  disclosureDesk: () => ({ ok: true, value: { entries: [], files: [], issues: [] } }),
};

function answerOf(answers: Answers, call: unknown): unknown {
  const { functionKey, payload } = call as { functionKey: string; payload: never };
  const answer = answers[functionKey] ?? nothingAsked[functionKey];
  if (!answer) throw new Error(`The resolver cannot be reached for ${functionKey}.`);
  return answer(payload);
}

async function fetchLocales(path: string): Promise<Response> {
  const locale = /__LOCALES__\/(.+)\.json$/.exec(path)?.[1] ?? '';
  if (locale !== 'i18n-info') return new Response(readFileSync(join(root, 'locales', `${locale}.json`), 'utf8'));
  return Response.json({
    translations: {},
    config: { locales: ['en-US', 'fr-FR', 'de-DE'], fallback: { default: 'en-US' } },
  });
}

/** Lets the promises, the reconciler and its effects run until they have had every chance. */
async function settle(): Promise<void> {
  for (let turn = 0; turn < 40; turn += 1) await new Promise((done) => setImmediate(done));
}

function screenOf(shown: { readonly doc: Doc | null }, heard: readonly BridgeCall[], close: () => void): Screen {
  const nodes = (): readonly Doc[] => (shown.doc ? flatten(shown.doc) : []);
  const matching = (type: string, by: string | Readonly<Record<string, unknown>>): readonly Doc[] =>
    nodes().filter((doc) => doc.type === type && matches(doc, by));
  return {
    text: () => textsOf(shown.doc).join('\n'),
    all: (type) => nodes().filter((doc) => doc.type === type),
    find(type, by) {
      const found = matching(type, by);
      const [only] = found;
      if (!only || found.length > 1) {
        throw new Error(
          `${found.length} nodes ${type} are ${JSON.stringify(by)}; shown is:\n${textsOf(shown.doc).join('\n')}`,
        );
      }
      return only;
    },
    has: (type, by) => matching(type, by).length > 0,
    async act(doc, prop, ...args) {
      (doc.props[prop] as (...given: readonly unknown[]) => unknown)(...args);
      await settle();
    },
    calls: (command) => heard.filter((call) => call.command === command).map(({ payload }) => payload),
    close,
  };
}

function flatten(doc: Doc): readonly Doc[] {
  return [doc, ...doc.children.flatMap(flatten)];
}

function matches(doc: Doc, by: string | Readonly<Record<string, unknown>>): boolean {
  if (typeof by === 'string') return textsOf(doc).join('') === by || doc.props['label'] === by;
  return Object.entries(by).every(([prop, value]) => withoutPrefix(doc.props[prop]) === value);
}

/** Ids carry a prefix on first mount only. */
function withoutPrefix(value: unknown): unknown {
  return typeof value === 'string' ? value.replace(/^forge-app-[0-9a-f]{5}-/, '') : value;
}

/** Texts of a node: its own, and those in props that a person reads. */
function textsOf(doc: Doc | null): readonly string[] {
  if (!doc) return [];
  if (doc.type === 'String') return [String(doc.props['text'])];
  const read = ['title', 'label', 'placeholder']
    .map((prop) => doc.props[prop])
    .filter((text) => typeof text === 'string');
  return [...(read as string[]), ...doc.children.flatMap(textsOf)];
}

/** All text of one node. */
export function textOf(doc: Doc): string {
  return textsOf(doc).join('');
}

/** Finds a label's field, so that no field goes unnamed. */
export function labelledFields(screen: Screen): ReadonlyMap<string, string> {
  const labels = screen
    .all('Label')
    .map((label) => [String(withoutPrefix(label.props['labelFor'])), textsOf(label).join('')] as const);
  return new Map(labels);
}
