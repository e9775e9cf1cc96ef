import Button, { IconButton } from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState, type FormEvent } from 'react';
import { showFailure, showFlag } from '../app/flags.tsx';
import { useAccount } from '../app/session.tsx';
import { FormField } from '../parts/form-field.tsx';
import { Icon } from '../parts/icon.tsx';
import { Person } from '../parts/person.tsx';
import type { CustomerRequest } from '../rest/portal.ts';
import { shareRequest, stopSharing } from '../rest/request.ts';
import type { User } from '../rest/shapes.ts';

interface SharingProps {
  readonly request: CustomerRequest;
  readonly participants: readonly User[];
  readonly onChanged: () => void;
}

/** The request may be shared with other account holders (clause P3), and only they see it. */
export function Sharing({ request, participants, onChanged }: SharingProps): JSX.Element {
  const account = useAccount();
  const remove = (user: User): void => {
    stopSharing(request.issueKey, user.accountId).then(
      () => {
        showFlag({ kind: 'success', title: `No longer shared with ${user.displayName}` });
        onChanged();
      },
      (error: unknown) => showFailure('Sharing was not changed', error),
    );
  };
  const mayRemove = request.reporter.accountId === account?.accountId;
  return (
    <section className="side-box">
      <h2 className="small-heading">Shared with</h2>
      <ul className="people">
        <li>
          <Person user={request.reporter} /> <span className="subtle">Creator</span>
        </li>
        {participants.map((user) => (
          <li key={user.accountId}>
            <Person user={user} />
            {mayRemove && (
              <IconButton
                icon={() => <Icon name="close" />}
                label={`Stop sharing with ${user.displayName}`}
                appearance="subtle"
                spacing="compact"
                onClick={() => remove(user)}
              />
            )}
          </li>
        ))}
      </ul>
      <ShareForm issueKey={request.issueKey} onChanged={onChanged} />
    </section>
  );
}

function ShareForm({
  issueKey,
  onChanged,
}: {
  readonly issueKey: string;
  readonly onChanged: () => void;
}): JSX.Element {
  const [email, setEmail] = useState('');
  const [error, setError] = useState<string>();
  const [isSending, setSending] = useState(false);
  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault();
    setSending(true);
    setError(undefined);
    try {
      await shareRequest(issueKey, email);
      showFlag({ kind: 'success', title: `Shared with ${email.trim()}` });
      setEmail('');
      onChanged();
    } catch (reason) {
      setError(reason instanceof Error ? reason.message : String(reason));
    } finally {
      setSending(false);
    }
  };
  return (
    <form className="inline-form" onSubmit={(event) => void submit(event)}>
      <FormField label="Share with" hint="E-mail address of somebody who has an account" error={error}>
        {(input) => (
          <Textfield
            {...input}
            type="email"
            isCompact
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
        )}
      </FormField>
      <Button type="submit" isDisabled={email.trim() === ''} isLoading={isSending}>
        Share
      </Button>
    </form>
  );
}
