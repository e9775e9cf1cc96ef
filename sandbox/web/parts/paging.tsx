import Button from '@atlaskit/button/new';

interface PagingProps {
  /** Counted from 1. */
  readonly page: number;
  readonly hasNext: boolean;
  readonly onPage: (page: number) => void;
}

/** Pages of a list whose end is not known beforehand. */
export function Paging({ page, hasNext, onPage }: PagingProps): JSX.Element | null {
  if (page === 1 && !hasNext) return null;
  return (
    <nav className="paging" aria-label="Pages of the list">
      <Button isDisabled={page === 1} onClick={() => onPage(page - 1)}>
        Previous
      </Button>
      <span aria-live="polite">Page {page}</span>
      <Button isDisabled={!hasNext} onClick={() => onPage(page + 1)}>
        Next
      </Button>
    </nav>
  );
}
