import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';
import { navigate, usePlace } from '../app/router.tsx';
import { useSession } from '../app/session.tsx';
import { FormField } from '../parts/form-field.tsx';
import { useLoader } from '../parts/loader.ts';
import { Page } from '../parts/page.tsx';
import { Skeleton, View } from '../parts/states.tsx';
import { demoAccounts, type DemoAccount } from '../rest/sandbox.ts';
import { AccountCards } from './account-cards.tsx';
import { OtherAccounts } from './other-accounts.tsx';

/** Signs in as anybody: there are no passwords here. Afterwards the person is back where they wanted to go. */
export function SignIn(): JSX.Element {
  const accounts = useLoader('accounts', (signal) => demoAccounts('', signal));
  const { signInAs } = useSession();
  const { search } = usePlace();
  const [error, setError] = useState<string>();
  const [busyWith, setBusyWith] = useState<string>();

  const enter = async (email: string): Promise<void> => {
    setBusyWith(email);
    setError(undefined);
    try {
      await signInAs(email);
      navigate(destination(search));
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
      setBusyWith(undefined);
    }
  };
  const isBusy = busyWith !== undefined;
  const choose = (email: string): void => void enter(email);
  return (
    <Page title="Sign in" width="medium" lead="Nobody needs a password here: choose who you want to be.">
      <View of={accounts} loading={<Skeleton rows={3} isTall />}>
        {(found) => (
          <>
            {groupsOf(offeredIn(found)).map(([group, members]) => (
              <section key={group.title} className="account-group">
                <h2>{group.title}</h2>
                <p className="subtle">{group.meaning}</p>
                <AccountCards accounts={members} isBusy={isBusy} onChoose={choose} />
              </section>
            ))}
            {found.some(isOther(found)) && <OtherAccounts isBusy={isBusy} onChoose={choose} />}
          </>
        )}
      </View>
      <EmailForm error={error} isBusy={isBusy} onEnter={choose} />
    </Page>
  );
}

/** Only ever a path of this site. */
function destination(search: string): string {
  const to = new URLSearchParams(search).get('to') ?? '/';
  return to.startsWith('/') && !to.startsWith('//') ? to : '/';
}

interface Group {
  readonly title: string;
  readonly meaning: string;
  readonly roles: readonly string[];
}

const groups: readonly Group[] = [
  { title: 'Customers', meaning: 'Ask for support in the help center.', roles: ['customer'] },
  { title: 'Support team', meaning: 'Answer requests in the agent’s view.', roles: ['agent', 'developer'] },
  { title: 'Administrators', meaning: 'Set the app up.', roles: ['admin'] },
];

function groupsOf(accounts: readonly DemoAccount[]): readonly (readonly [Group, readonly DemoAccount[]])[] {
  return groups
    .map((group) => [group, accounts.filter((account) => group.roles.includes(account.role))] as const)
    .filter(([, members]) => members.length > 0);
}

/** The demo's people; where the site has none of them, whoever there is. */
function offeredIn(accounts: readonly DemoAccount[]): readonly DemoAccount[] {
  const demo = accounts.filter(({ isDemo }) => isDemo === true);
  return demo.length > 0 ? demo : accounts;
}

const isOther = (accounts: readonly DemoAccount[]) => {
  const offered = new Set(offeredIn(accounts));
  return (account: DemoAccount): boolean => !offered.has(account);
};

interface EmailFormProps {
  readonly error: string | undefined;
  readonly isBusy: boolean;
  readonly onEnter: (email: string) => void;
}

function EmailForm({ error, isBusy, onEnter }: EmailFormProps): JSX.Element {
  const [email, setEmail] = useState('');
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (email.trim() !== '') onEnter(email.trim());
  };
  return (
    <section className="account-group">
      <h2>Somebody else</h2>
      <form className="inline-form" onSubmit={submit}>
        <FormField label="E-mail address" error={error} hint="Any account of this sandbox, imported ones included.">
          {(input) => (
            <Textfield
              {...input}
              type="email"
              autoComplete="email"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          )}
        </FormField>
        <Button type="submit" appearance="primary" isDisabled={isBusy || email.trim() === ''}>
          Sign in
        </Button>
      </form>
    </section>
  );
}
