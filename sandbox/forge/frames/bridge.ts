import type { AtlassianRest } from '../../seams.ts';
import { missingScopes, restRequest, scopeRefusal } from '../host/product-request.ts';
import type { Invoker } from '../host/invocation.ts';
import { InvocationFailure } from '../host/invocation.ts';
import type { Installation } from '../host/runtime-context.ts';
import type { AppModule, Manifest } from '../manifest.ts';
import type { Frame } from './frames.ts';
import type { FetchProduct } from './multipart.ts';
import { attachmentText, bodyOf } from './multipart.ts';

/** The bridge commands that Forge's servers answer; the others concern the page around the frame. */
export interface Bridge {
  /** The value for the frame; throws `BridgeError`. */
  call(frame: Frame, command: string, payload: unknown, bytes: number): Promise<unknown>;
}

/** Refused, or the app's function failed; `message` is what the frame's promise rejects with. */
export class BridgeError extends Error {
  readonly status: 400 | 404 | 413 | 500 | 501;
  constructor(status: BridgeError['status'], message: string) {
    super(message);
    this.name = 'BridgeError';
    this.status = status;
  }
}

export interface BridgeInput {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly invoker: Invoker;
  readonly rest: AtlassianRest;
  readonly siteUrl: () => string;
}

const REQUEST_BYTES = 500 * 1024;
const RESPONSE_BYTES = 5 * 1024 * 1024;

export function createBridge(input: BridgeInput): Bridge {
  return {
    async call(frame, command, payload, bytes) {
      if (command === 'getContext') return frame.context;
      if (command === 'invoke') {
        if (bytes > REQUEST_BYTES) throw new BridgeError(413, 'The payload of invoke has at most 500 KB');
        return invoke(input, frame, payload as InvokePayload);
      }
      if (command === 'fetchProduct') return fetchProduct(input, frame, payload as FetchProduct);
      throw new BridgeError(501, `The sandbox does not answer the bridge command ${command}`);
    },
  };
}

interface InvokePayload {
  readonly functionKey: string;
  readonly payload?: unknown;
  readonly metadata?: unknown;
}

async function invoke(
  input: BridgeInput,
  frame: Frame,
  { functionKey, payload, metadata }: InvokePayload,
): Promise<unknown> {
  const module = resolverOf(input.manifest, frame);
  if (module === null) throw new BridgeError(404, `Module ${frame.module.key} has no resolver in manifest.yml`);
  const { accountId, context } = frame;
  const value = await input.invoker
    .invoke({
      module,
      trigger: 'resolver',
      event: { call: { functionKey, payload }, context },
      context: {
        installContext: input.installation.installContext,
        principal: { accountId },
        license: undefined,
        installation: undefined,
      },
      accountId,
    })
    .catch((error: unknown) => {
      if (error instanceof InvocationFailure) throw new BridgeError(500, error.message);
      throw error;
    });
  const json = JSON.stringify(value);
  if (json !== undefined && Buffer.byteLength(json) > RESPONSE_BYTES) {
    throw new BridgeError(413, 'The answer of a function has at most 5 MB');
  }
  const answer: unknown = json === undefined ? undefined : JSON.parse(json);
  return metadata === undefined ? answer : { body: answer, metadata: {} };
}

/** Resolvers belong to modules; a modal's resource keeps the one of the module that opened it. */
function resolverOf(manifest: Manifest, frame: Frame): AppModule | null {
  const module = manifest.modules.find(({ key }) => key === frame.module.key) ?? null;
  return module?.functionKey === undefined ? null : module;
}

/** `requestJira` of the frontend: always as the user the frame belongs to. */
async function fetchProduct(input: BridgeInput, frame: Frame, asked: FetchProduct): Promise<unknown> {
  if (asked.product !== 'jira') throw new BridgeError(501, `The sandbox has no ${asked.product}`);
  const { method = 'GET', headers = [] } = asked.fetchRequestInit ?? {};
  const url = new URL(asked.restPath, input.siteUrl());
  if (url.origin !== new URL(input.siteUrl()).origin)
    throw new BridgeError(400, 'requestJira takes a path of the site');
  const operation = input.rest.operationOf(method.toUpperCase(), url.pathname);
  const isCovered = operation === null || missingScopes(operation, input.manifest.scopes) === null;
  const init = { method: method.toUpperCase(), headers: new Headers(headers as [string, string][]) };
  const response = isCovered
    ? await input.rest.handle({ kind: 'account', accountId: frame.accountId }, restRequest(url, bodyOf(asked, init)))
    : scopeRefusal();
  const type = response.headers.get('content-type') ?? '';
  const isAttachment = response.ok && type !== '' && !/json|^text\//.test(type);
  return {
    body: isAttachment ? await attachmentText(response, type) : await response.text(),
    headers: Object.fromEntries(response.headers),
    status: response.status,
    statusText: response.statusText,
    isAttachment,
  };
}
