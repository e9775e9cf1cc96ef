/** `require` of a bundle: what esbuild and Forge's bundler leave in it are Node's own modules. */
export type AppRequire = (id: string) => unknown;

const WAYS_OUT = ['request', 'get', 'connect', 'createConnection', 'createSocket', 'spawn', 'exec', 'execFile', 'fork'];
const LEADING_OUT = new Set(['http', 'https', 'http2', 'net', 'tls', 'dgram', 'child_process']);

/**
 * Gives the app Node's modules. Without addresses in the manifest's egress list those that lead out of the process
 * throw when used: on Forge they would be stopped as `fetch` is. Throws for anything that is not Node's.
 */
export function createAppRequire(egress: readonly string[], nodeModule: (id: string) => unknown): AppRequire {
  return (id) => {
    const found = nodeModule(id);
    if (found === undefined) {
      throw new Error(`The bundle requires "${id}"; it must contain everything but Node's own modules`);
    }
    const name = id.replace(/^node:/, '').replace(/\/.*$/, '');
    return egress.length === 0 && LEADING_OUT.has(name) ? closed(name, found as Record<string, unknown>) : found;
  };
}

function closed(name: string, module: Record<string, unknown>): Record<string, unknown> {
  const refuse = () => {
    throw new Error(`REQUEST_EGRESS_ALLOWLIST_ERR: ${name} leads to addresses that manifest.yml does not list`);
  };
  const ways = WAYS_OUT.filter((way) => typeof module[way] === 'function');
  return { ...module, ...Object.fromEntries(ways.map((way) => [way, refuse])) };
}
