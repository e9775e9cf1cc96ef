import { AppFrame } from '../parts/app-frame.tsx';
import { useAccount } from '../app/session.tsx';
import { useAppModules } from '../parts/app-modules.tsx';
import { ButtonLink } from '../parts/button-link.tsx';
import { useLoader } from '../parts/loader.ts';
import { Page } from '../parts/page.tsx';
import { Notice, Skeleton, View } from '../parts/states.tsx';
import { myPermissions } from '../rest/issue-changes.ts';

/** The app's admin page, for those who may administer Jira. */
export function AppSettings(): JSX.Element {
  const account = useAccount();
  const permissions = useLoader(`administer ${account?.accountId ?? ''}`, (signal) =>
    myPermissions(['ADMINISTER'], undefined, signal),
  );
  return (
    <Page title="Settings" width="wide" lead="What the app’s admins see under Jira settings › Apps.">
      <View of={permissions} loading={<Skeleton rows={6} />}>
        {(held) => (held.has('ADMINISTER') ? <AdminModules /> : <ForAdmins />)}
      </View>
    </Page>
  );
}

function AdminModules(): JSX.Element {
  const modules = useAppModules('jira:adminPage');
  return (
    <View of={modules} loading={<Skeleton rows={6} />}>
      {([first]) => {
        // The other entry, with `useAsConfig`, is the same page behind the Configure button of "Manage apps".
        if (first !== undefined) return <AppFrame module={first} place={{}} minHeight={fillingHeight()} />;
        return (
          <Notice icon="settings" title="The app has no settings page">
            Build the app first: its settings page is a module of its manifest.
          </Notice>
        );
      }}
    </View>
  );
}

/** Room below the bars and the heading: the settings page scrolls inside its frame, as in Jira. */
function fillingHeight(): number {
  return Math.max(600, window.innerHeight - 200);
}

function ForAdmins(): JSX.Element {
  const account = useAccount();
  return (
    <Notice
      icon="lock"
      title="Only admins can change the settings"
      action={<ButtonLink to="/sign-in?to=/admin/settings">Switch account</ButtonLink>}
    >
      {account?.displayName} does not have the permission to administer Jira. Sign in as an admin to see the app’s
      settings.
    </Notice>
  );
}
