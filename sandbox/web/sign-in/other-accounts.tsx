import { useState } from 'react';
import { SearchInput } from '../parts/filter-bar.tsx';
import { useLoader } from '../parts/loader.ts';
import { Skeleton, View } from '../parts/states.tsx';
import { demoAccounts } from '../rest/sandbox.ts';
import { AccountCards } from './account-cards.tsx';

interface OtherAccountsProps {
  readonly isBusy: boolean;
  readonly onChoose: (email: string) => void;
}

/** Whoever came with an import: there may be thousands, so they are folded away and found by name or address. */
export function OtherAccounts({ isBusy, onChoose }: OtherAccountsProps): JSX.Element {
  const [isOpen, setOpen] = useState(false);
  return (
    <details className="account-group" onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary>Show all other accounts</summary>
      {isOpen && <FoundAccounts isBusy={isBusy} onChoose={onChoose} />}
    </details>
  );
}

function FoundAccounts({ isBusy, onChoose }: OtherAccountsProps): JSX.Element {
  const [typed, setTyped] = useState('');
  const [text, setText] = useState('');
  const found = useLoader(`others ${text}`, (signal) => demoAccounts(text, signal));
  return (
    <>
      <SearchInput label="Search by name or address" value={typed} onType={setTyped} onSearch={setText} />
      <View of={found} loading={<Skeleton rows={3} isTall />}>
        {(accounts) => {
          const others = accounts.filter(({ isDemo }) => isDemo !== true);
          if (others.length === 0) return <p className="subtle">No account has that in its name or address.</p>;
          return <AccountCards accounts={others} isBusy={isBusy} onChoose={onChoose} />;
        }}
      </View>
    </>
  );
}
