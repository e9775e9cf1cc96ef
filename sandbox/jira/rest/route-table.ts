import type { Method, Route } from './route.ts';

export interface Match {
  readonly route: Route;
  readonly params: Readonly<Record<string, string>>;
}

interface Compiled {
  readonly route: Route;
  readonly pattern: RegExp;
  readonly names: readonly string[];
  readonly literals: number;
}

/** All served operations; finds the one a request means. Literal segments win over parameters. */
export class RouteTable {
  readonly routes: readonly Route[];
  readonly #byMethod = new Map<Method, Compiled[]>();

  constructor(routes: readonly Route[]) {
    this.routes = routes;
    for (const route of routes) {
      const list = this.#byMethod.get(route.method) ?? [];
      list.push(compile(route));
      this.#byMethod.set(route.method, list);
    }
    for (const list of this.#byMethod.values()) list.sort((a, b) => b.literals - a.literals);
  }

  match(method: string, pathname: string): Match | null {
    for (const { route, pattern, names } of this.#byMethod.get(method.toUpperCase() as Method) ?? []) {
      const found = pattern.exec(pathname);
      if (!found) continue;
      const values = found.slice(1).map(decoded);
      return { route, params: Object.fromEntries(names.map((name, at) => [name, values[at] ?? ''])) };
    }
    return null;
  }
}

function compile(route: Route): Compiled {
  const names: string[] = [];
  const segments = route.path.split('/').map((segment) => {
    if (!segment.startsWith('{')) return segment.replace(/[.*+?^$()|[\]\\]/g, '\\$&');
    names.push(segment.slice(1, -1));
    return '([^/]+)';
  });
  return { route, names, literals: segments.length - names.length, pattern: new RegExp(`^${segments.join('/')}/?$`) };
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}
