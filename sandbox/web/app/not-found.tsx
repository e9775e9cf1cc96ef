import { Page } from '../parts/page.tsx';
import { Notice } from '../parts/states.tsx';
import { Link } from './router.tsx';

export function NotFound(): JSX.Element {
  return (
    <Page title="Page not found" width="narrow">
      <Notice icon="help" title="There is no page at this address" action={<Link to="/">Go to the help center</Link>}>
        The link may be mistyped, or the page may have moved.
      </Notice>
    </Page>
  );
}
