import { Link } from '../app/router.tsx';
import { useAccount } from '../app/session.tsx';
import { ButtonLink } from '../parts/button-link.tsx';
import { Instant } from '../parts/instant.tsx';
import { useLoader } from '../parts/loader.ts';
import { StatusLozenge } from '../parts/lozenges.tsx';
import { Page } from '../parts/page.tsx';
import { Notice, Skeleton, View } from '../parts/states.tsx';
import { readComments, readIssue, type Issue, type IssueComment } from '../rest/issue.ts';
import { RestError } from '../rest/rest.ts';
import { AdfView } from '../uikit/adf-view.tsx';
import { Attachments } from '../issue/attachments.tsx';
import { CommentList } from '../issue/comment-list.tsx';

interface PublicIssue {
  readonly issue: Issue;
  readonly comments: readonly IssueComment[];
}

/** `null` when it is private or absent: a visitor must not be able to tell the two apart. */
async function readPublicIssue(key: string, signal: AbortSignal): Promise<PublicIssue | null> {
  try {
    const options = { isAnonymous: true, signal };
    const [issue, comments] = await Promise.all([readIssue(key, options), readComments(key, options)]);
    return { issue, comments };
  } catch (error) {
    if (error instanceof RestError && [401, 403, 404].includes(error.status)) return null;
    throw error;
  }
}

/** One public issue as an anonymous visitor sees it. */
export function TrackerIssue({ parts }: { readonly parts: Readonly<Record<string, string>> }): JSX.Element {
  const key = (parts.key ?? '').toUpperCase();
  const found = useLoader(`public ${key}`, (signal) => readPublicIssue(key, signal));
  const issue = found.now.state === 'loaded' ? (found.now.value?.issue ?? null) : null;
  return (
    <Page
      title={issue?.fields.summary ?? key}
      documentTitle={`${key} ${issue?.fields.summary ?? ''}`.trim()}
      crumbs={[{ label: 'Public tracker', to: '/tracker' }, { label: key }]}
    >
      <View of={found} loading={<Skeleton rows={6} />}>
        {(value) => (value === null ? <Hidden issueKey={key} /> : <Shown value={value} />)}
      </View>
    </Page>
  );
}

function Hidden({ issueKey }: { readonly issueKey: string }): JSX.Element {
  const account = useAccount();
  return (
    <Notice
      icon="lock"
      title="This issue cannot be viewed"
      action={
        account === null ? <SignInButton issueKey={issueKey} /> : <Link to="/tracker">Go to the public tracker</Link>
      }
    >
      It does not exist, or you do not have permission to see it.
      {account === null && (
        <>
          {' '}
          Sign in if it is yours, or go to the <Link to="/tracker">public tracker</Link>.
        </>
      )}
      {account !== null && (
        <>
          {' '}
          If it is a request of yours, it is in <Link to={`/portal/requests/${issueKey}`}>your requests</Link>.
        </>
      )}
    </Notice>
  );
}

function SignInButton({ issueKey }: { readonly issueKey: string }): JSX.Element {
  return (
    <ButtonLink to={`/sign-in?to=${encodeURIComponent(`/browse/${issueKey}`)}`} appearance="primary">
      Sign in
    </ButtonLink>
  );
}

function Shown({ value: { issue, comments } }: { readonly value: PublicIssue }): JSX.Element {
  const { fields } = issue;
  const rows = [
    ['Type', fields.issuetype.name],
    ['Affects versions', versionsOf(fields.versions)],
    ['Fix versions', versionsOf(fields.fixVersions)],
    ['Resolution', fields.resolution?.name ?? 'Unresolved'],
  ] as const;
  return (
    <>
      <dl className="tracker-facts">
        <div>
          <dt>Status</dt>
          <dd>
            <StatusLozenge name={fields.status.name} category={fields.status.statusCategory.key} />
          </dd>
        </div>
        {rows.filter(hasText).map(([name, text]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        ))}
        <div>
          <dt>Updated</dt>
          <dd>
            <Instant at={fields.updated} isShort />
          </dd>
        </div>
      </dl>
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
      <section aria-labelledby="comments">
        <h2 id="comments" className="section-heading">
          Comments
        </h2>
        <CommentList comments={comments} isRequest={false} />
      </section>
    </>
  );
}

const hasText = ([, text]: readonly [string, string | null]): boolean => text !== null;

/** `null` for none. */
function versionsOf(versions: Issue['fields']['versions']): string | null {
  if (versions === undefined || versions.length === 0) return null;
  return versions.map(({ name, released }) => (released === true ? `${name} (released)` : name)).join(', ');
}
