import type { ProjectChoice } from '../../../../src/contracts/admin';
import type { OutcomeTarget } from '../../../../src/rules/settings';
import { useDraft } from '../draft/draft-context';
import { Choice } from '../parts/choice';

interface TargetFieldsProps {
  readonly path: string;
  readonly target: OutcomeTarget;
  readonly onChange: (changes: Partial<OutcomeTarget>) => void;
}

/** Project, issue type and security level that issues go to. */
export function TargetFields({ path, target, onChange }: TargetFieldsProps) {
  const { settings, page } = useDraft();
  const project = page.choices.projects.find(({ key }) => key === target.projectKey);
  return (
    <>
      <Choice
        path={`${path}.projectKey`}
        label="Project"
        value={target.projectKey}
        options={page.choices.projects
          .filter(({ key }) => !settings.serviceProjectKeys.includes(key))
          .map(({ key, name }) => ({ value: key, label: `${name} (${key})` }))}
        onChange={(projectKey) => onChange({ projectKey })}
      />
      <Choice
        path={`${path}.issueTypeName`}
        label="Issue type"
        value={target.issueTypeName}
        options={(project?.issueTypes ?? []).map((name) => ({ value: name, label: name }))}
        onChange={(issueTypeName) => onChange({ issueTypeName })}
      />
      <Choice
        path={`${path}.privateLevelName`}
        label="Security level when private"
        value={target.privateLevelName}
        options={levelOptions(project)}
        onChange={(privateLevelName) => onChange({ privateLevelName })}
        hint={levelHint(project)}
      />
    </>
  );
}

function levelOptions(project: ProjectChoice | undefined) {
  const levels = (project?.securityLevels ?? []).map((name) => ({ value: name, label: name }));
  return [{ value: '', label: 'None' }, ...levels];
}

function levelHint(project: ProjectChoice | undefined): string {
  if (!project) return 'The app does not see this project.';
  if (project.securityLevels.length > 0) return `The app may set ${project.securityLevels.join(', ')}.`;
  return `The app may set no security level in ${project.key}. Give it the “Set issue security” permission and a level.`;
}
