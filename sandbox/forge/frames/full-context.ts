import type { AtlassianRest, Caller, Place, PlaceContext } from '../../seams.ts';
import type { Installation } from '../host/runtime-context.ts';
import type { AppModule, Manifest } from '../manifest.ts';

export interface ContextInput {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly rest: AtlassianRest;
  readonly places: PlaceContext;
  readonly siteUrl: () => string;
}

export interface ContextAsked {
  readonly module: AppModule;
  readonly place: Place;
  readonly accountId: string;
  readonly localId: string;
  /** From the browser's Accept-Language; the account's own when absent. */
  readonly locale: string | null;
  readonly colorMode: 'light' | 'dark';
  /** `context` of the modal this is shown in. */
  readonly modal?: unknown;
}

/** What `view.getContext()` answers; `null` when the account may not see the place. */
export async function fullContext(input: ContextInput, asked: ContextAsked): Promise<Record<string, unknown> | null> {
  const { module, accountId } = asked;
  const extension = await input.places.extensionFor(accountId, module.type, asked.place);
  if (extension === null) return null;
  const account = await profileOf(input, accountId);
  const { installation, manifest } = input;
  return {
    accountId,
    cloudId: installation.cloudId,
    extension: {
      type: module.type,
      ...extension,
      ...(asked.modal === undefined ? {} : { modal: asked.modal }),
    },
    environmentId: installation.environmentId,
    environmentType: installation.environmentType,
    license: undefined,
    localId: asked.localId,
    locale: asked.locale ?? account.locale,
    moduleKey: module.key,
    siteUrl: input.siteUrl(),
    timezone: account.timezone,
    theme: { colorMode: asked.colorMode },
    surfaceColor: null,
    permissions: { scopes: [...manifest.scopes], external: manifest.external },
    accountType: input.places.accountTypeOf(accountId),
  };
}

async function profileOf({ rest, siteUrl }: ContextInput, accountId: string) {
  const caller: Caller = { kind: 'account', accountId };
  const response = await rest.handle(caller, new Request(new URL('/rest/api/3/myself', siteUrl())));
  const profile = response.ok ? ((await response.json()) as { locale?: string; timeZone?: string }) : {};
  return { locale: (profile.locale ?? 'en-US').replace('_', '-'), timezone: profile.timeZone ?? 'UTC' };
}
