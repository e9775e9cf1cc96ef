import type { Ports } from '../ports';
import { isFresh, opennessOf, whyNotPublic, type KnownOpenness, type SchemeGrant } from '../rules/openness';

/**
 * Who may browse a project, read again when it was not within the last minutes (rules/openness). As the app: of the
 * project where its account may ask for that, otherwise of the scheme an admin's look at the settings page left.
 * @throws JiraError for a fault that may pass; StorageError
 */
export async function readOpenness(ports: Ports, projectKey: string): Promise<KnownOpenness> {
  const known = await ports.knownOpenness.of(projectKey);
  if (known && isFresh(known, ports.now())) return known;
  const scheme = await ports.permissionSchemes.ofProject(projectKey, 'app');
  const schemeId = scheme?.schemeId ?? known?.schemeId ?? null;
  const grants = scheme ? scheme.grants : await grantsOf(ports, schemeId);
  return remember(ports, {
    projectKey,
    openness: grants ? opennessOf(grants) : 'unknown',
    schemeId,
    defaultLevelName: known?.defaultLevelName ?? null,
  });
}

function grantsOf(ports: Ports, schemeId: string | null): Promise<readonly SchemeGrant[] | null> {
  return schemeId === null ? Promise.resolve(null) : ports.permissionSchemes.grantsOf(schemeId);
}

/**
 * The same for the settings page, asked in the name of the admin in front of it. `again`: also of what was read a
 * moment ago.
 */
export async function readOpennessAsAdmin(
  ports: Ports,
  projectKeys: readonly string[],
  again: boolean,
): Promise<readonly KnownOpenness[]> {
  return Promise.all([...new Set(projectKeys)].map((key) => readOneAsAdmin(ports, key, again)));
}

async function readOneAsAdmin(ports: Ports, projectKey: string, again: boolean): Promise<KnownOpenness> {
  const known = await ports.knownOpenness.of(projectKey);
  if (!again && known && isFresh(known, ports.now())) return known;
  const [scheme, defaultLevelName] = await Promise.all([
    ports.permissionSchemes.ofProject(projectKey, 'caller'),
    ports.permissionSchemes.defaultLevelName(projectKey),
  ]);
  return remember(ports, {
    projectKey,
    openness: scheme?.grants ? opennessOf(scheme.grants) : 'unknown',
    schemeId: scheme?.grants ? scheme.schemeId : null,
    defaultLevelName,
  });
}

/** Why nothing in the project may be called public; `null` when anyone may browse it. Throws as `readOpenness`. */
export async function whyClosed(ports: Ports, projectKey: string): Promise<string | null> {
  return whyNotPublic(await readOpenness(ports, projectKey));
}

async function remember(ports: Ports, read: Omit<KnownOpenness, 'checkedAt'>): Promise<KnownOpenness> {
  const known = { ...read, checkedAt: ports.now().toISOString() };
  await ports.knownOpenness.save(known);
  return known;
}
