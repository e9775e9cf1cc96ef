import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import type { EntityDefinition } from './manifest-entities.ts';
import { entitiesOf } from './manifest-entities.ts';

/** A manifest text: as is, or a key of the translations. */
export type Text = string | { readonly i18n: string };

/** One entry below `modules`, `function` aside. */
export interface AppModule {
  readonly type: string;
  readonly key: string;
  readonly title?: Text;
  readonly label?: Text;
  readonly icon?: string;
  readonly layout?: string;
  readonly viewportSize?: string;
  readonly render?: 'native';
  readonly useAsConfig?: boolean;
  /** Key of the resource shown, for modules with a page. */
  readonly resource?: string;
  /** Key of the function that runs for the module: resolver, trigger, schedule or consumer. */
  readonly functionKey?: string;
  readonly unlicensedAccess: readonly string[];
  readonly events: readonly string[];
  readonly ignoreSelf: boolean;
  readonly interval?: Interval;
  readonly queue?: string;
  /** The entry as written, for what is read by one module type only. */
  readonly entry: Readonly<Record<string, unknown>>;
}

export type Interval = 'fiveMinute' | 'hour' | 'day' | 'week';

export interface AppFunction {
  readonly key: string;
  /** Named export of the bundle. */
  readonly exportName: string;
  readonly timeoutSeconds?: number;
}

export interface AppResource {
  readonly key: string;
  readonly path: string;
  /** UI Kit resources are a source file, Custom UI and static ones a folder. */
  readonly kind: 'ui-kit' | 'folder';
}

export interface Manifest {
  /** UUID of `app.id`. */
  readonly appId: string;
  readonly modules: readonly AppModule[];
  readonly functions: ReadonlyMap<string, AppFunction>;
  readonly resources: ReadonlyMap<string, AppResource>;
  readonly entities: ReadonlyMap<string, EntityDefinition>;
  readonly scopes: readonly string[];
  /** Scopes with `allowImpersonation: true`: `asUser(accountId)` without that user being there. */
  readonly impersonationScopes: readonly string[];
  readonly egress: { readonly backend: readonly string[]; readonly client: readonly string[] };
  readonly contentStyles: readonly string[];
  /** `permissions.external` as written, given to the app in its context. */
  readonly external: Readonly<Record<string, unknown>>;
  readonly translations: { readonly files: ReadonlyMap<string, string>; readonly fallback: string } | null;
}

type Raw = Record<string, unknown>;

/** Reads `<appDir>/manifest.yml`; throws with the file's name when it is missing or not a Forge manifest. */
export function readManifest(appDir: string): Manifest {
  const file = join(appDir, 'manifest.yml');
  const raw = record(parse(readFileSync(file, 'utf8')));
  const app = record(raw['app']);
  const appId = /([0-9a-f-]{36})$/i.exec(String(app['id'] ?? ''))?.[1];
  if (appId === undefined) throw new Error(`${file}: app.id is not ari:cloud:ecosystem::app/<uuid>`);
  const modules = record(raw['modules']);
  return {
    appId,
    modules: Object.entries(modules)
      .filter(([type]) => type !== 'function')
      .flatMap(([type, entries]) => list(entries).map((entry) => moduleOf(type, record(entry)))),
    functions: keyed(list(modules['function']).map((entry) => functionOf(record(entry)))),
    resources: keyed(list(raw['resources']).map((entry) => resourceOf(record(entry)))),
    entities: entitiesOf(list(record(app['storage'])['entities'])),
    ...permissionsOf(record(raw['permissions'])),
    translations: translationsOf(record(raw['translations'])),
  };
}

/** A stable UUID for something Atlassian would have numbered, such as the site or the installation. */
export function derivedUuid(manifest: Manifest, what: string): string {
  const hex = createHash('sha256').update(`${manifest.appId}/${what}`).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

/** An entry of `jira:entityProperty`, as it is written. */
export interface IndexedProperty {
  readonly entityType: string;
  readonly propertyKey: string;
  readonly values: readonly {
    readonly path: string;
    readonly type: 'number' | 'string' | 'text' | 'user' | 'date';
    readonly searchAlias?: string;
  }[];
}

/** The issue properties Jira indexes for the app. */
export function indexedProperties(manifest: Manifest): readonly IndexedProperty[] {
  return manifest.modules
    .filter((module) => module.type === 'jira:entityProperty')
    .map((module) => module.entry as unknown as IndexedProperty);
}

function moduleOf(type: string, entry: Raw): AppModule {
  const resolver = record(entry['resolver']);
  return {
    type,
    key: String(entry['key']),
    title: entry['title'] as Text | undefined,
    label: entry['label'] as Text | undefined,
    icon: optionalString(entry['icon']),
    layout: optionalString(entry['layout']),
    viewportSize: optionalString(entry['viewportSize']),
    render: entry['render'] === 'native' ? 'native' : undefined,
    useAsConfig: entry['useAsConfig'] === true,
    resource: optionalString(entry['resource']),
    functionKey: optionalString(entry['function']) ?? optionalString(resolver['function']),
    unlicensedAccess: list(entry['unlicensedAccess']).map(String),
    events: list(entry['events']).map(String),
    ignoreSelf: record(entry['filter'])['ignoreSelf'] === true,
    interval: entry['interval'] as Interval | undefined,
    queue: optionalString(entry['queue']),
    entry,
  };
}

function functionOf(entry: Raw): AppFunction {
  const handler = String(entry['handler']);
  const timeoutSeconds = entry['timeoutSeconds'];
  return {
    key: String(entry['key']),
    exportName: handler.slice(handler.lastIndexOf('.') + 1),
    timeoutSeconds: typeof timeoutSeconds === 'number' ? timeoutSeconds : undefined,
  };
}

function resourceOf(entry: Raw): AppResource {
  const path = String(entry['path']);
  return { key: String(entry['key']), path, kind: /\.[cm]?[jt]sx?$/.test(path) ? 'ui-kit' : 'folder' };
}

function permissionsOf(raw: Raw) {
  const scopes = raw['scopes'];
  const external = record(raw['external']);
  const fetch = record(external['fetch']);
  return {
    scopes: Array.isArray(scopes) ? scopes.map(String) : Object.keys(record(scopes)),
    impersonationScopes: Array.isArray(scopes)
      ? []
      : Object.entries(record(scopes)).flatMap(([scope, rule]) =>
          record(rule)['allowImpersonation'] === true ? [scope] : [],
        ),
    egress: { backend: addresses(fetch['backend']), client: addresses(fetch['client']) },
    contentStyles: list(record(raw['content'])['styles']).map(String),
    external,
  };
}

function addresses(raw: unknown): readonly string[] {
  return list(raw).map((item) => (typeof item === 'string' ? item : String(record(item)['address'] ?? '')));
}

function translationsOf(raw: Raw): Manifest['translations'] {
  const files = list(raw['resources']).map(
    (item) => [String(record(item)['key']), String(record(item)['path'])] as const,
  );
  if (files.length === 0) return null;
  return { files: new Map(files), fallback: String(record(raw['fallback'])['default'] ?? files[0]?.[0]) };
}

function keyed<T extends { readonly key: string }>(items: readonly T[]): ReadonlyMap<string, T> {
  return new Map(items.map((item) => [item.key, item]));
}

function record(value: unknown): Raw {
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : {};
}

function list(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [];
}

function optionalString(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
