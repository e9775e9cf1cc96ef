import type { Manifest } from '../manifest.ts';
import { derivedUuid } from '../manifest.ts';

/** Ids Atlassian would have given the app's environment and installation. */
export interface Installation {
  readonly appId: string;
  readonly appVersion: string;
  readonly cloudId: string;
  readonly environmentId: string;
  readonly installationId: string;
  /** ARI of the site. */
  readonly installContext: string;
  readonly environmentType: 'DEVELOPMENT';
}

/** @param siteName tells the sites apart that the same app is installed on */
export function installationOf(manifest: Manifest, siteName = 'site'): Installation {
  const cloudId = derivedUuid(manifest, siteName);
  return {
    appId: manifest.appId,
    appVersion: '1.0.0',
    cloudId,
    environmentId: derivedUuid(manifest, 'environment'),
    installationId: derivedUuid(manifest, siteName === 'site' ? 'installation' : `installation ${siteName}`),
    installContext: `ari:cloud:jira::site/${cloudId}`,
    environmentType: 'DEVELOPMENT',
  };
}

export interface RuntimeInput {
  readonly manifest: Manifest;
  readonly installation: Installation;
  readonly invocationId: string;
  readonly functionKey: string;
  readonly module: { readonly key: string; readonly type: string };
  readonly accountId: string | undefined;
  /** Where backend translations are read: `<appCodeDir>/__LOCALES__`. */
  readonly appCodeDir: string;
  remainingMs(): number;
}

/** The object `@forge/api` reads as `global.__forge_runtime__` during one invocation. */
export function runtimeOf(input: RuntimeInput): Record<string, unknown> {
  const { installation, manifest, module } = input;
  return {
    appContext: {
      appId: installation.appId,
      appVersion: installation.appVersion,
      environmentId: installation.environmentId,
      environmentType: installation.environmentType,
      invocationId: input.invocationId,
      installationId: installation.installationId,
      functionKey: input.functionKey,
      moduleKey: module.key,
      moduleType: module.type,
      // Undefined for every app that is not a paid one in production.
      license: undefined,
      installation: undefined,
      permissions: { scopes: [...manifest.scopes], external: manifest.external },
    },
    aaid: input.accountId,
    contextAri: installation.installContext,
    container: { region: 'sandbox', runtime: 'nodejs24.x', handler: input.functionKey, appCodeDir: input.appCodeDir },
    // Destructured unbound by the package, hence an arrow function.
    lambdaContext: { awsRequestId: input.invocationId, getRemainingTimeInMillis: () => input.remainingMs() },
    tracing: { traceId: input.invocationId.replaceAll('-', ''), spanId: input.invocationId.slice(0, 8) },
    realtime: {},
    metrics: NO_METRICS,
    proxy: { token: '', url: '' },
    featureFlags: () => false,
  };
}

const NO_METRICS = {
  counter: () => ({ incr: () => {}, incrBy: () => {}, decr: () => {}, decrBy: () => {} }),
  timing: () => ({ measure: () => ({ stop: () => {} }) }),
  gauge: () => ({ set: () => {} }),
};
