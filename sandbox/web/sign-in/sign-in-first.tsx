import { usePlace } from '../app/router.tsx';
import { ButtonLink } from '../parts/button-link.tsx';
import { Page } from '../parts/page.tsx';
import { Notice } from '../parts/states.tsx';

/** Stands in for every page that needs to know who is looking. */
export function SignInFirst(): JSX.Element {
  const { pathname } = usePlace();
  const action = (
    <ButtonLink to={`/sign-in?to=${encodeURIComponent(pathname)}`} appearance="primary">
      Sign in
    </ButtonLink>
  );
  return (
    <Page title="Sign in to continue" width="narrow">
      <Notice icon="person" title="This page needs to know who you are" action={action}>
        Choose one of the demo accounts: a customer, an agent or an admin. It takes one click and no password.
      </Notice>
    </Page>
  );
}
