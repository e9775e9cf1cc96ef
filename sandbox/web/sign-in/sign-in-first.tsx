import { LinkButton } from '@atlaskit/button/new';
import { navigate, usePlace } from '../app/router.tsx';
import { Page } from '../parts/page.tsx';
import { Notice } from '../parts/states.tsx';

/** Stands in for every page that needs to know who is looking. */
export function SignInFirst(): JSX.Element {
  const { pathname } = usePlace();
  const to = `/sign-in?to=${encodeURIComponent(pathname)}`;
  return (
    <Page title="Sign in to continue" width="narrow">
      <Notice
        icon="person"
        title="This page needs to know who you are"
        action={
          <LinkButton
            appearance="primary"
            href={to}
            onClick={(event) => {
              event.preventDefault();
              navigate(to);
            }}
          >
            Sign in
          </LinkButton>
        }
      >
        Choose one of the demo accounts: a customer, an agent or an admin. It takes one click and no password.
      </Notice>
    </Page>
  );
}
