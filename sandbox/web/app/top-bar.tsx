import { Icon } from '../parts/icon.tsx';
import { Menu } from '../parts/menu.tsx';
import { Avatar } from '../parts/person.tsx';
import { showFailure } from './flags.tsx';
import { Link, navigate, usePlace } from './router.tsx';
import { isStaff, useSession } from './session.tsx';
import { applyTheme, useThemeChoice, type ThemeChoice } from './theme.ts';

interface Section {
  readonly label: string;
  readonly to: string;
  readonly starts: readonly string[];
}

const sections: readonly Section[] = [
  { label: 'Help center', to: '/', starts: ['/portal'] },
  { label: 'Agent', to: '/agent', starts: ['/agent'] },
  { label: 'Public tracker', to: '/tracker', starts: ['/tracker'] },
  { label: 'Settings', to: '/admin/settings', starts: ['/admin'] },
  { label: 'Developer', to: '/developer', starts: ['/developer'] },
];

export function TopBar(): JSX.Element {
  const { pathname } = usePlace();
  const { session } = useSession();
  // To the team an issue is its work; to everybody else it is a page of the public tracker.
  const issues = isStaff(session) ? '/agent' : '/tracker';
  const isHere = ({ to, starts }: Section): boolean =>
    to === pathname ||
    (to === issues && pathname.startsWith('/browse/')) ||
    starts.some((start) => pathname === start || pathname.startsWith(`${start}/`));
  return (
    <header className="top-bar">
      <Link to="/" className="brand">
        <Logo />
        <span>Support sandbox</span>
      </Link>
      <nav aria-label="Sections" className="sections">
        {sections.map((section) => (
          <Link key={section.to} to={section.to} aria-current={isHere(section) ? 'page' : undefined}>
            {section.label}
          </Link>
        ))}
      </nav>
      <div className="top-bar-end">
        {session?.account != null && !isStaff(session) && (
          <Link to="/portal/requests" className="requests-link">
            My requests
          </Link>
        )}
        <ThemeMenu />
        <AccountMenu />
      </div>
    </header>
  );
}

function Logo(): JSX.Element {
  return (
    <svg width="24" height="24" viewBox="0 0 32 32" aria-hidden="true">
      <rect width="32" height="32" rx="7" fill="var(--ds-background-brand-bold)" />
      <path
        d="M9 22V10l7 7 7-7v12"
        fill="none"
        stroke="var(--ds-text-inverse)"
        strokeWidth="3"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

const themes: readonly { choice: ThemeChoice; label: string }[] = [
  { choice: 'light', label: 'Light' },
  { choice: 'dark', label: 'Dark' },
  { choice: 'auto', label: 'Match system' },
];

function ThemeMenu(): JSX.Element {
  const chosen = useThemeChoice();
  const items = themes.map(({ choice, label }) => ({
    label,
    isSelected: chosen === choice,
    onSelect: () => void applyTheme(choice),
  }));
  return (
    <Menu label="Theme" className="round" trigger={<Icon name={chosen === 'dark' ? 'moon' : 'sun'} />} items={items} />
  );
}

function AccountMenu(): JSX.Element {
  const { session, leave } = useSession();
  const { pathname } = usePlace();
  if (session === undefined) return <span className="round" aria-hidden="true" />;
  if (session.account === null) {
    const back = pathname === '/sign-in' ? '' : `?to=${encodeURIComponent(pathname)}`;
    return (
      <Link to={`/sign-in${back}`} className="sign-in-link">
        Sign in
      </Link>
    );
  }
  const { displayName, emailAddress } = session.account;
  const signOut = (): void =>
    void leave().then(
      () => navigate('/'),
      (error: unknown) => showFailure('You are still signed in', error),
    );
  const items = [
    { label: 'My requests', onSelect: () => navigate('/portal/requests') },
    { label: 'Switch account', onSelect: () => navigate(`/sign-in?to=${encodeURIComponent(pathname)}`) },
    { label: 'Sign out', onSelect: signOut },
  ];
  const header = (
    <div className="menu-header">
      <strong>{displayName}</strong>
      <span className="subtle">{emailAddress}</span>
      <span className="subtle">Signed in as {session.role}</span>
    </div>
  );
  return (
    <Menu
      label={`Account of ${displayName}`}
      className="round"
      trigger={<Avatar name={displayName} size={28} />}
      items={items}
      header={header}
    />
  );
}
