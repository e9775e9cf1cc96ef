import { randomUUID } from 'node:crypto';
import type { Caller, Place } from '../../seams.ts';
import type { AppModule, AppResource } from '../manifest.ts';
import type { ContextInput } from './full-context.ts';
import { fullContext } from './full-context.ts';
import { mayShow } from './modules.ts';
import { bestLocale } from './translations.ts';

/** One module on one page, opened by one account; its context cannot be changed by the page. */
export interface Frame {
  readonly id: string;
  readonly accountId: string;
  readonly module: AppModule;
  readonly resource: AppResource;
  readonly place: Place;
  readonly context: Record<string, unknown>;
}

export interface FrameAsked {
  readonly moduleKey: string;
  readonly place: Place;
  /** Another resource of the app, for `openModal`; the module's own when absent. */
  readonly resource?: string;
  /** `context` of the modal. */
  readonly modal?: unknown;
  readonly colorMode?: 'light' | 'dark';
}

export type Opened =
  | { readonly kind: 'opened'; readonly frame: Frame }
  | { readonly kind: 'refused'; readonly status: 401 | 403 | 404; readonly reason: string };

export interface Frames {
  open(caller: Caller, asked: FrameAsked, acceptLanguage: string | undefined): Promise<Opened>;
  /** The frame, for the account that opened it; `null` for everybody else. */
  find(frameId: string, caller: Caller): Frame | null;
  localeOf(acceptLanguage: string | undefined): string | null;
}

export interface FramesInput extends ContextInput {
  readonly appDir: string;
  readonly builtDir: string;
}

const KEPT = 2_000;

export function createFrames(input: FramesInput): Frames {
  const frames = new Map<string, Frame>();
  const localeOf = (acceptLanguage: string | undefined) => bestLocale(input.manifest, acceptLanguage);
  return {
    localeOf,
    async open(caller, asked, acceptLanguage) {
      const found = resolve(input, caller, asked);
      if (found.kind === 'refused') return found;
      const id = randomUUID();
      const context = await fullContext(input, {
        ...found,
        place: asked.place,
        localId: `ari:cloud:ecosystem::extension/${input.installation.appId}/${found.module.key}/${id}`,
        locale: localeOf(acceptLanguage),
        colorMode: asked.colorMode === 'dark' ? 'dark' : 'light',
        modal: asked.modal,
      });
      if (context === null) return refused(404, 'There is no such place, or you may not see it');
      const frame: Frame = { id, ...found, place: asked.place, context };
      frames.set(id, frame);
      const [oldest] = frames.keys();
      if (frames.size > KEPT && oldest !== undefined) frames.delete(oldest);
      return { kind: 'opened', frame };
    },
    find(frameId, caller) {
      const frame = frames.get(frameId);
      return frame !== undefined && caller.kind === 'account' && caller.accountId === frame.accountId ? frame : null;
    },
  };
}

interface Resolved {
  readonly kind: 'found';
  readonly module: AppModule;
  readonly resource: AppResource;
  readonly accountId: string;
}

function resolve({ manifest, places }: FramesInput, caller: Caller, asked: FrameAsked) {
  const module = manifest.modules.find(({ key }) => key === asked.moduleKey);
  const resource = manifest.resources.get(asked.resource ?? module?.resource ?? '');
  if (module === undefined || resource === undefined) return refused(404, 'The app has no such module or resource');
  if (caller.kind !== 'account') return refused(401, 'Sign in to see this');
  if (!mayShow(places, module, caller)) return refused(403, 'This module is not shown to accounts of your kind');
  return { kind: 'found', module, resource, accountId: caller.accountId } satisfies Resolved;
}

function refused(status: 401 | 403 | 404, reason: string) {
  return { kind: 'refused', status, reason } as const;
}
