import type { Ports } from '../ports';
import { checkAgainstJira } from './check-against-jira';

/** The settings in force, what is wrong with them, and what Jira offers to choose from. */
export async function loadSettings(ports: Ports) {
  const { settings, version, savedAt, problems } = await ports.settings.read();
  const projects = await ports.projects.list();
  const desks = projects.filter(({ kind }) => kind === 'service_desk').map(({ key }) => key);
  const [requestTypes, linkTypes, checks] = await Promise.all([
    ports.projects.requestTypes(desks),
    ports.projects.linkTypes(),
    checkAgainstJira(ports, settings, settings),
  ]);
  return {
    settings,
    version,
    savedAt,
    checks: [...problems.map((message) => ({ level: 'warning' as const, path: '', message })), ...checks],
    choices: { projects, requestTypes: [...new Set(requestTypes.map(({ name }) => name))].sort(), linkTypes },
  };
}
