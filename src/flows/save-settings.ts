import type { Ports } from '../ports';
import type { SettingsIssue } from '../rules/check-settings';
import type { Settings } from '../rules/settings';
import type { ApplyTo } from '../rules/sla-policy';
import { checkAgainstJira } from './check-against-jira';
import { describeFault } from './describe-fault';
import { startImpact } from './start-impact';
import { settleSuggestions } from './suggest-keep';

export type SaveAnswer =
  | { readonly kind: 'saved'; readonly version: number; readonly checks: readonly SettingsIssue[] }
  | { readonly kind: 'wrong'; readonly checks: readonly SettingsIssue[] }
  /** Somebody else saved since this admin looked. */
  | { readonly kind: 'conflict' };

/**
 * Saves a new version of the settings when nothing in it is wrong. Running promises keep the version they began with
 * unless the admin wants it carried over, which is written with it and happens in the background.
 */
export async function saveSettings(
  ports: Ports,
  {
    settings,
    basedOn,
    accountId,
    applyTo = 'new',
  }: { settings: Settings; basedOn: number; accountId: string; applyTo?: ApplyTo },
): Promise<SaveAnswer> {
  const current = await ports.settings.read();
  if (current.version !== basedOn) return { kind: 'conflict' };
  const checks = await checkAgainstJira(ports, settings, current.settings);
  if (checks.some(({ level }) => level === 'error')) return { kind: 'wrong', checks };

  const edit = { basedOn, at: ports.now().toISOString(), by: accountId, applyTo };
  const saved = await ports.settings.save(settings, edit);
  if (saved.kind === 'conflict') return { kind: 'conflict' };
  await unlessFaulty(ports, 'an edit will be carried over later', () => startImpact(ports));
  await unlessFaulty(ports, 'suggestions the settings carry out are still listed', () =>
    settleSuggestions(ports, settings),
  );
  return { kind: 'saved', version: saved.version, checks };
}

/** The edit is saved and in force whatever happens here; what cannot be started now, the hourly run starts. */
async function unlessFaulty(ports: Ports, message: string, attempt: () => Promise<unknown>): Promise<void> {
  try {
    await attempt();
  } catch (fault) {
    ports.log.error(message, describeFault(fault));
  }
}
