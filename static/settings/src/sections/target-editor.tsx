import type { ProjectChoice } from '../../../../src/contracts/admin';
import { useDraft } from '../draft/draft-context';
import { Choice } from '../parts/choice';
import { Group } from '../parts/section-body';
import { TextInput } from '../parts/text-input';

interface TargetEditorProps {
  readonly kind: 'bug' | 'changeRequest' | 'development';
  readonly title: string;
  readonly hint: string;
}

/** Project, issue type, security level and label of one outcome. */
export function TargetEditor({ kind, title, hint }: TargetEditorProps) {
  const { settings, page, change } = useDraft();
  const { outcomes } = settings;
  const target = outcomes[kind];
  const project = page.choices.projects.find(({ key }) => key === target.projectKey);
  const path = `outcomes.${kind}`;
  const setTarget = (changes: Partial<typeof target>) =>
    change({ outcomes: { ...outcomes, [kind]: { ...target, ...changes } } });
  return (
    <Group title={title} hint={hint}>
      <div className="pair">
        <Choice
          path={`${path}.projectKey`}
          label="Project"
          value={target.projectKey}
          options={page.choices.projects
            .filter(({ key }) => !settings.serviceProjectKeys.includes(key))
            .map(({ key, name }) => ({ value: key, label: `${name} (${key})` }))}
          onChange={(projectKey) => setTarget({ projectKey })}
        />
        <Choice
          path={`${path}.issueTypeName`}
          label="Issue type"
          value={target.issueTypeName}
          options={(project?.issueTypes ?? []).map((name) => ({ value: name, label: name }))}
          onChange={(issueTypeName) => setTarget({ issueTypeName })}
        />
        <Choice
          path={`${path}.privateLevelName`}
          label="Security level when private"
          value={target.privateLevelName}
          options={levelOptions(project)}
          onChange={(privateLevelName) => setTarget({ privateLevelName })}
          hint={levelHint(project)}
        />
        <TextInput
          path={`outcomes.labels.${kind}`}
          label="Label on the request"
          value={outcomes.labels[kind]}
          onChange={(label) =>
            change({ outcomes: { ...outcomes, labels: { ...outcomes.labels, [kind]: label.trim() } } })
          }
          hint="An agent or an automation sets it, and the app does the rest."
        />
      </div>
    </Group>
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
