import { LinkButton } from '@atlaskit/button/new';
import type { ReactNode } from 'react';
import { navigate } from '../app/router.tsx';

interface ButtonLinkProps {
  readonly to: string;
  readonly appearance?: 'primary' | 'default' | 'subtle';
  readonly children: ReactNode;
}

/** A link that looks like a button and stays within these pages. */
export function ButtonLink({ to, appearance = 'default', children }: ButtonLinkProps): JSX.Element {
  return (
    <LinkButton
      href={to}
      appearance={appearance}
      onClick={(event) => {
        if (event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
        event.preventDefault();
        navigate(to);
      }}
    >
      {children}
    </LinkButton>
  );
}
