import { Icon } from '../parts/icon.tsx';
import { Avatar } from '../parts/person.tsx';
import type { DemoAccount } from '../rest/sandbox.ts';

interface AccountCardsProps {
  readonly accounts: readonly DemoAccount[];
  readonly isBusy: boolean;
  readonly onChoose: (email: string) => void;
}

export function AccountCards({ accounts, isBusy, onChoose }: AccountCardsProps): JSX.Element {
  return (
    <ul className="card-grid">
      {accounts.map((account) => (
        <li key={account.accountId}>
          <AccountCard account={account} isBusy={isBusy} onChoose={onChoose} />
        </li>
      ))}
    </ul>
  );
}

interface AccountCardProps {
  readonly account: DemoAccount;
  readonly isBusy: boolean;
  readonly onChoose: (email: string) => void;
}

function AccountCard({ account, isBusy, onChoose }: AccountCardProps): JSX.Element {
  const email = account.emailAddress ?? '';
  const domainAt = email.indexOf('@') + 1;
  const about = account.organizations?.join(', ') || account.description || '';
  return (
    <button type="button" className="card card-button account-card" disabled={isBusy} onClick={() => onChoose(email)}>
      <Avatar name={account.displayName} size={40} />
      <span className="card-text">
        <strong>{account.displayName}</strong>
        <span className="subtle">
          {email.slice(0, domainAt)}
          <wbr />
          {email.slice(domainAt)}
        </span>
        {about !== '' && <span className="subtle">{about}</span>}
      </span>
      <Icon name="chevron-right" />
    </button>
  );
}
