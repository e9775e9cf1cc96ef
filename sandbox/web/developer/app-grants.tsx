import { useState } from 'react';
import { showFailure, showFlag } from '../app/flags.tsx';
import { useAccount } from '../app/session.tsx';
import { ButtonLink } from '../parts/button-link.tsx';
import { useLoader } from '../parts/loader.ts';
import { Page } from '../parts/page.tsx';
import { Notice, Skeleton, View } from '../parts/states.tsx';
import type { AppGrant, AppGrants } from '../rest/app-grants.ts';
import { readAppGrants, switchAppGrant } from '../rest/app-grants.ts';
import { myPermissions } from '../rest/issue-changes.ts';

/** Takes from the app what an installation gives it, one grant at a time, to see what it then says. */
export function AppGrantsPage(): JSX.Element {
  const account = useAccount();
  const permissions = useLoader(`administer ${account?.accountId ?? ''}`, (signal) =>
    myPermissions(['ADMINISTER'], undefined, signal),
  );
  return (
    <Page
      title="Grants"
      width="wide"
      crumbs={[{ label: 'Developer', to: '/developer' }, { label: 'Grants' }]}
      lead="What an installation gives the app’s own account. Take something away and see what the app says is missing."
    >
      <View of={permissions} loading={<Skeleton rows={8} />}>
        {(held) => (held.has('ADMINISTER') ? <Grants /> : <ForAdmins />)}
      </View>
    </Page>
  );
}

function Grants(): JSX.Element {
  const loader = useLoader('app grants', readAppGrants);
  return (
    <View of={loader} loading={<Skeleton rows={8} />}>
      {(grants) => <GrantTables grants={grants} onSwitched={loader.reload} />}
    </View>
  );
}

interface TablesProps {
  readonly grants: AppGrants;
  readonly onSwitched: () => void;
}

function GrantTables({ grants, onSwitched }: TablesProps): JSX.Element {
  const [isBusy, setBusy] = useState(false);
  const change = async (project: string, grant: AppGrant): Promise<void> => {
    // a box that is disabled would lose the focus
    if (isBusy) return;
    setBusy(true);
    try {
      await switchAppGrant(project, grant, !grant.isGranted);
      const done = grant.isGranted ? 'is taken from the app' : 'is the app’s again';
      showFlag({ kind: 'success', title: `${grant.name} in ${project} ${done}` });
      onSwitched();
    } catch (error) {
      showFailure('The grant was not changed', error);
    } finally {
      setBusy(false);
    }
  };
  return (
    <div className="fault-groups grant-groups">
      {grants.projects.map(({ key, name, grants: own }) => (
        <fieldset key={key} className="fault-group" aria-busy={isBusy}>
          <legend>
            {name} ({key})
          </legend>
          {own.map((grant) => (
            <GrantBox key={grant.name} grant={grant} onChange={() => void change(key, grant)} />
          ))}
        </fieldset>
      ))}
    </div>
  );
}

function GrantBox({ grant, onChange }: { readonly grant: AppGrant; readonly onChange: () => void }): JSX.Element {
  return (
    <label className="check">
      <input type="checkbox" checked={grant.isGranted} onChange={onChange} /> {grant.name}
      {grant.isHeldAnyway && <span className="subtle">held anyway, like anyone or by a role</span>}
    </label>
  );
}

function ForAdmins(): JSX.Element {
  const account = useAccount();
  return (
    <Notice
      icon="lock"
      title="Only admins can change what the app may do"
      action={<ButtonLink to="/sign-in?to=/developer/grants">Switch account</ButtonLink>}
    >
      {account?.displayName} does not have the permission to administer Jira.
    </Notice>
  );
}
