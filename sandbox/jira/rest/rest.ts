import type { AtlassianRest, Caller, Operation } from '../../seams.ts';
import type { Site } from '../site.ts';
import { allRoutes } from './all-routes.ts';
import { refusalOf, responseOf, runCall } from './answer-call.ts';
import { RateLimits } from './rate-limits.ts';
import { readBody } from './read-request.ts';
import { RouteTable } from './route-table.ts';
import { RestError } from './rest-error.ts';

/** Jira and JSM over REST, as one function from request to response. */
export class JiraRest implements AtlassianRest {
  readonly #site: Site;
  readonly #table = new RouteTable(allRoutes);
  readonly #limits: RateLimits;

  constructor(site: Site) {
    this.#site = site;
    this.#limits = new RateLimits(site);
  }

  /** Every served operation. */
  operations(): readonly Operation[] {
    return this.#table.routes.map(({ method, path, scopes }) => ({ name: `${method} ${path}`, scopes }));
  }

  operationOf(method: string, pathname: string): Operation | null {
    const match = this.#table.match(method, pathname);
    return match && { name: `${match.route.method} ${match.route.path}`, scopes: match.route.scopes };
  }

  /** Never a made-up success: what is not served answers 501 and says which operation that was. */
  async handle(caller: Caller, request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    try {
      const match = this.#table.match(request.method, pathname);
      if (!match) throw notServed(request.method, pathname);
      this.#limits.check(caller, request.method, match.params);
      const { body, files } = await readBody(request);
      return responseOf(
        runCall(this.#site, { caller, request, params: match.params, body, files }, match.route.handle),
      );
    } catch (error) {
      return refusalOf(error);
    }
  }
}

function notServed(method: string, pathname: string): RestError {
  if (!/^\/rest\/(api\/3|servicedeskapi)\//.test(pathname))
    return new RestError(404, { errorMessages: ['Not found'], errors: {} });
  const operation = `${method} ${pathname}`;
  return new RestError(501, { errorMessages: [`The sandbox does not serve ${operation}.`], errors: {}, operation });
}
