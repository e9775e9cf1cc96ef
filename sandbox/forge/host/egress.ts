/** Whether a URL is on the manifest's list: exact hosts, `*.host`, or `https://host[/path]`. */
export function isEgressAllowed(url: URL, allowed: readonly string[]): boolean {
  return allowed.some((entry) => {
    const [, protocol, host = '', path = ''] = /^(?:([a-z]+:)\/\/)?([^/]+)(\/.*)?$/i.exec(entry) ?? [];
    if (protocol !== undefined && protocol !== url.protocol) return false;
    const hostFits = host.startsWith('*.') ? url.hostname.endsWith(host.slice(1)) : host === '*' || host === url.host;
    return hostFits && url.pathname.startsWith(path === '/' ? '' : path.replace(/\*$/, ''));
  });
}

/** What Forge's runtime answers for an address that `permissions.external.fetch.backend` does not list. */
export function egressRefusal(url: string): Response {
  const message = `Egress to ${url} is not listed in permissions.external.fetch.backend of manifest.yml`;
  return Response.json(
    { code: 'REQUEST_EGRESS_ALLOWLIST_ERR', message },
    { status: 403, headers: { 'forge-proxy-error': 'REQUEST_EGRESS_ALLOWLIST_ERR' } },
  );
}

/** `fetch` for the app: only to listed addresses. */
export function createAppFetch(allowed: readonly string[]): typeof fetch {
  return async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    if (!URL.canParse(address)) throw new TypeError(`Failed to parse URL from ${address}`);
    if (!isEgressAllowed(new URL(address), allowed)) return egressRefusal(address);
    return fetch(input, init);
  };
}
