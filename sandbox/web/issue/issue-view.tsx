import { useAccount } from '../app/session.tsx';
import { Icon } from '../parts/icon.tsx';
import { useLoader } from '../parts/loader.ts';
import { Page } from '../parts/page.tsx';
import { Skeleton, View } from '../parts/states.tsx';
import { readIssue, requestParts, type Issue } from '../rest/issue.ts';
import { AdfView } from '../uikit/adf-view.tsx';
import { Activity } from './activity.tsx';
import { AppContext, AppPanel, usePinnedPanels } from './app-places.tsx';
import { Attachments } from './attachments.tsx';
import { Details } from './details.tsx';
import { Links } from './links.tsx';
import { QuickActions } from './quick-actions.tsx';
import { StatusMenu } from './status-menu.tsx';

interface IssueSectionProps {
  readonly issue: Issue;
  readonly onChanged: () => void;
}

/** Jira's issue view for the team: everything about an issue, and the app's two places in it. */
export function IssueView({ parts }: { readonly parts: Readonly<Record<string, string>> }): JSX.Element {
  const key = (parts.key ?? '').toUpperCase();
  const issue = useLoader(`issue ${key}`, (signal) => readIssue(key, { signal }));
  const value = issue.now.state === 'loaded' ? issue.now.value : null;
  const crumbs = [...(value === null ? [] : [projectCrumb(value)]), { label: key }];
  return (
    <Page
      title={value?.fields.summary ?? key}
      documentTitle={`${key} ${value?.fields.summary ?? ''}`.trim()}
      crumbs={crumbs}
      actions={value?.fields.security == null ? undefined : <Security level={value.fields.security} />}
      width="wide"
    >
      <View of={issue} loading={<Skeleton rows={10} />}>
        {(found) => <Columns issue={found} onChanged={issue.reload} />}
      </View>
    </Page>
  );
}

function projectCrumb({ fields }: Issue): { label: string; to: string } {
  return { label: fields.project.name, to: `/agent?jql=${encodeURIComponent(`project = ${fields.project.key}`)}` };
}

function Security({
  level,
}: {
  readonly level: { readonly name: string; readonly description?: string };
}): JSX.Element {
  return (
    <span className="security" title={level.description ?? 'Only some people may see this issue'}>
      <Icon name="lock" label="Restricted" /> {level.name}
    </span>
  );
}

function Columns({ issue, onChanged }: IssueSectionProps): JSX.Element {
  const account = useAccount();
  const panels = usePinnedPanels(account?.accountId ?? '', issue.key);
  const { fields } = issue;
  return (
    <div className="two-columns">
      <div className="column-main">
        <QuickActions issue={issue} panels={panels} onChanged={onChanged} />
        <section aria-labelledby="description">
          <h2 id="description" className="section-heading">
            Description
          </h2>
          {fields.description === null ? (
            <p className="subtle">No description.</p>
          ) : (
            <AdfView document={fields.description} />
          )}
        </section>
        <Attachments issue={issue} />
        <Links issue={issue} onChanged={onChanged} />
        {panels.modules.map((module) => (
          <AppPanel key={module.key} module={module} issueKey={issue.key} onHide={() => panels.hide(module.key)} />
        ))}
        <Activity issue={issue} isRequest={requestParts(issue).requestType !== null} onChanged={onChanged} />
      </div>
      <aside className="column-side" aria-label="Details of the issue">
        <StatusMenu issue={issue} onChanged={onChanged} />
        <Details issue={issue} onChanged={onChanged} />
        <AppContext issueKey={issue.key} />
      </aside>
    </div>
  );
}
