import type { Caller, PlaceContext } from '../../seams.ts';
import type { AppModule, Manifest } from '../manifest.ts';
import { textIn } from './translations.ts';

/** A module as a page of the product needs it to show it. */
export interface ShownModule {
  readonly key: string;
  readonly type: string;
  readonly title: string;
  readonly label?: string;
  /** URL below the sandbox. */
  readonly icon?: string;
  readonly layout?: string;
  readonly viewportSize?: string;
  readonly useAsConfig?: boolean;
  readonly render: 'native' | 'default';
  readonly resource: string;
}

export interface ModulesInput {
  readonly appDir: string;
  readonly manifest: Manifest;
  readonly places: PlaceContext;
}

/** The modules with a page, of one type or all, that the caller may see. */
export function listModules(
  input: ModulesInput,
  asked: { readonly caller: Caller; readonly type: string | undefined; readonly locale: string | null },
): readonly ShownModule[] {
  return input.manifest.modules
    .filter(({ type }) => asked.type === undefined || type === asked.type)
    .filter((module) => module.resource !== undefined && mayShow(input.places, module, asked.caller))
    .map((module) => shown(input, module, asked.locale));
}

/** Licensed accounts see every module, others those whose `unlicensedAccess` names their kind. */
export function mayShow(places: PlaceContext, module: AppModule, caller: Caller): boolean {
  if (caller.kind === 'app') return false;
  const kind = caller.kind === 'anonymous' ? 'anonymous' : places.accountTypeOf(caller.accountId);
  return kind === 'licensed' || module.unlicensedAccess.includes(kind);
}

function shown({ appDir, manifest }: ModulesInput, module: AppModule, locale: string | null): ShownModule {
  const icon = /^resource:([^;]+);(.+)$/.exec(module.icon ?? '');
  return {
    key: module.key,
    type: module.type,
    title: textIn(appDir, manifest, module.title, locale) || module.key,
    ...(module.label === undefined ? {} : { label: textIn(appDir, manifest, module.label, locale) }),
    ...(icon === null ? {} : { icon: `/sandbox/resources/${icon[1]}/${icon[2]}` }),
    layout: module.layout,
    viewportSize: module.viewportSize,
    useAsConfig: module.useAsConfig,
    render: module.render ?? 'default',
    resource: module.resource ?? '',
  };
}
