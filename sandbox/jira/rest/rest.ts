import type { AtlassianRest, Caller, Operation } from '../../seams.ts';
import type { Site } from '../site.ts';
import { allRoutes } from './all-routes.ts';
import { refusalOf, responseOf, runCall } from './answer-call.ts';
import { isLookAlike, notServed } from './not-served.ts';
import { RateLimits } from './rate-limits.ts';
import { readBody } from './read-request.ts';
import type { Match } from './route-table.ts';
import { RouteTable } from './route-table.ts';
import { inWordsOf } from './rest-error.ts';
import { behindVersionTwo, bodyForVersionTwo, bodyFromVersionTwo } from './version-two.ts';

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

  #match(method: string, pathname: string): Match | null {
    const asked = method.toUpperCase() === 'HEAD' ? 'GET' : method;
    return isLookAlike(asked.toUpperCase(), pathname) ? null : this.#table.match(asked, pathname);
  }

  operationOf(method: string, pathname: string): Operation | null {
    const match = this.#match(method, behindVersionTwo(pathname) ?? pathname);
    return match && { name: `${match.route.method} ${match.route.path}`, scopes: match.route.scopes };
  }

  /** Never a made-up success: what is not served answers 501 and says which operation that was. */
  async handle(caller: Caller, request: Request): Promise<Response> {
    const { pathname } = new URL(request.url);
    const behind = behindVersionTwo(pathname);
    try {
      const match = this.#match(request.method, behind ?? pathname);
      if (!match) throw notServed(request.method, pathname);
      this.#limits.check(request.method, match.params);
      const { body: sent, files } = await readBody(request);
      const body = behind === null ? sent : bodyFromVersionTwo(behind, sent);
      const site = siteAsAddressed(this.#site, request);
      const answer = runCall(site, { caller, request, params: match.params, body, files }, match.route.handle);
      const response = responseOf(
        behind === null ? answer : { ...answer, body: bodyForVersionTwo(behind, answer.body) },
      );
      return request.method === 'HEAD' ? new Response(null, response) : response;
    } catch (error) {
      return refusalOf(inWordsOf(pathname, error));
    }
  }
}

/** Behind a proxy that ends TLS, addresses in answers are the ones the client knows: https and its own host. */
function siteAsAddressed(site: Site, { headers }: Request): Site {
  const host = headers.get('x-forwarded-host') ?? headers.get('host');
  if (headers.get('x-forwarded-proto') !== 'https' || host === null) return site;
  return { ...site, baseUrl: () => `https://${host}` };
}
