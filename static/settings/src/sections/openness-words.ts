import type { ProjectOpenness } from '../../../../src/contracts/openness';
import { allTargets } from '../../../../src/rules/outcome-targets';
import type { Settings } from '../../../../src/rules/settings';

export interface ProjectUse {
  readonly projectKey: string;
  readonly what: string;
  /** What the project is for is public (clause O4) or has to stay private (clauses O2, P1). */
  readonly isForPublic: boolean;
}

export interface OpennessWords {
  readonly state: string;
  readonly appearance: 'success' | 'moved' | 'removed' | 'default';
  readonly advice: string | null;
}

const whatGoes = { bug: 'Bugs', changeRequest: 'Change requests', development: 'Development issues' } as const;

/** The projects of the settings, each once: a project of requests or developers is private whatever else it is for. */
export function usesOf(settings: Settings): readonly ProjectUse[] {
  const whats = new Map<string, string[]>();
  const add = (key: string, what: string) => whats.set(key, [...new Set([...(whats.get(key) ?? []), what])]);
  settings.serviceProjectKeys.forEach((key) => add(key, 'Requests'));
  for (const { name, target } of allTargets(settings)) add(target.projectKey, whatGoes[name]);
  return [...whats].map(([projectKey, all]) => ({
    projectKey,
    what: all.join(', '),
    isForPublic: !all.includes('Requests') && !all.includes('Development issues'),
  }));
}

/** What is known of a project, whether that is as it should be, and what to do when it is not. */
export function opennessWords({ isForPublic }: ProjectUse, known: ProjectOpenness | undefined): OpennessWords {
  switch (known?.openness) {
    case 'anyone':
      return isForPublic
        ? publicAsMeant(known)
        : wrong('Anybody can browse', 'Take “Browse Projects” from “Public” in the project’s permission scheme.');
    case 'signed-in':
      return isForPublic
        ? doubtful(
            'Logged-in users',
            'Customers without a Jira licence cannot open issues here: until “Public” may browse, what is made here becomes private.',
          )
        : doubtful('Logged-in users', 'Everybody with a Jira licence can browse this project, not only its team.');
    case 'restricted':
      return isForPublic
        ? wrong('Not public', 'Until “Public” may browse this project, what is made here becomes private.')
        : { state: 'Private', appearance: 'success', advice: null };
    default:
      return doubtful(
        'Could not be checked',
        isForPublic
          ? 'What is made here becomes private. You need the right to administer the project; the access of team-managed projects cannot be read.'
          : 'You need the right to administer the project; the access of team-managed projects cannot be read.',
      );
  }
}

function publicAsMeant({ defaultLevelName }: ProjectOpenness): OpennessWords {
  if (defaultLevelName === null) return { state: 'Public for everybody', appearance: 'success', advice: null };
  return wrong(
    'New issues are hidden',
    `Everybody may browse, but new issues get the security level “${defaultLevelName}” by themselves.`,
  );
}

const wrong = (state: string, advice: string): OpennessWords => ({ state, appearance: 'removed', advice });
const doubtful = (state: string, advice: string): OpennessWords => ({ state, appearance: 'moved', advice });
