import { useState } from 'react';
import { Link, useSearchParam } from '../app/router.tsx';
import { ButtonLink } from '../parts/button-link.tsx';
import { Instant } from '../parts/instant.tsx';
import { useLoader } from '../parts/loader.ts';
import { StatusLozenge } from '../parts/lozenges.tsx';
import { Page } from '../parts/page.tsx';
import { Paging } from '../parts/paging.tsx';
import { Choice, SearchInput } from '../parts/filter-bar.tsx';
import { Notice, View } from '../parts/states.tsx';
import { listRequests, summaryOf, type CustomerRequest, type RequestFilter } from '../rest/portal.ts';
import type { JsmPage } from '../rest/shapes.ts';

const pageSize = 20;

const statuses = [
  { value: 'OPEN_REQUESTS', label: 'Open requests' },
  { value: 'CLOSED_REQUESTS', label: 'Closed requests' },
  { value: 'ALL_REQUESTS', label: 'All requests' },
] as const;

const ownerships = [
  { value: 'ALL_REQUESTS', label: 'Everything I can see' },
  { value: 'OWNED_REQUESTS', label: 'Created by me' },
  { value: 'PARTICIPATED_REQUESTS', label: 'Shared with me' },
  { value: 'ALL_ORGANIZATIONS', label: 'Shared with my organization' },
] as const;

/** What the customer asked, and what others shared with them. */
export function MyRequests(): JSX.Element {
  const [status, setStatus] = useSearchParam('status', 'OPEN_REQUESTS');
  const [ownership, setOwnership] = useSearchParam('who', 'ALL_REQUESTS');
  const [text, setText] = useSearchParam('text', '');
  const [pageText, setPage] = useSearchParam('page', '1');
  const [typed, setTyped] = useState(text);
  const page = Math.max(1, Number.parseInt(pageText, 10) || 1);
  const filter: RequestFilter = {
    status: statuses.find(({ value }) => value === status)?.value ?? 'OPEN_REQUESTS',
    ownership,
    text,
    start: (page - 1) * pageSize,
    limit: pageSize,
  };
  const found = useLoader(JSON.stringify(filter), (signal) => listRequests(filter, signal));
  const isFiltered = text !== '' || ownership !== 'ALL_REQUESTS';
  return (
    <Page title="My requests" crumbs={[{ label: 'Help center', to: '/' }, { label: 'My requests' }]}>
      <div className="filter-bar">
        <Choice label="Status" value={filter.status} options={statuses} onChange={setStatus} />
        <Choice label="Created by" value={ownership} options={ownerships} onChange={setOwnership} />
        <SearchInput label="Search requests" value={typed} onType={setTyped} onSearch={setText} />
      </div>
      <View of={found}>
        {(list) => (
          <>
            {list.values.length === 0 ? (
              <Nothing isFiltered={isFiltered} status={filter.status} />
            ) : (
              <RequestTable list={list} />
            )}
            <Paging page={page} hasNext={!list.isLastPage} onPage={(next) => setPage(String(next))} />
          </>
        )}
      </View>
    </Page>
  );
}

function Nothing({ isFiltered, status }: { readonly isFiltered: boolean; readonly status: string }): JSX.Element {
  if (isFiltered) return <Notice title="No request matches">Change the filters, or search for other words.</Notice>;
  if (status === 'CLOSED_REQUESTS')
    return (
      <Notice icon="check" title="No closed requests">
        Requests whose solution you accepted end up here.
      </Notice>
    );
  return (
    <Notice icon="megaphone" title="No open requests" action={<ButtonLink to="/">Go to the help center</ButtonLink>}>
      When you raise a request, you can follow it here.
    </Notice>
  );
}

function RequestTable({ list }: { readonly list: JsmPage<CustomerRequest> }): JSX.Element {
  return (
    <div className="table-scroll">
      <table className="list-table">
        <caption className="visually-hidden">Requests</caption>
        <thead>
          <tr>
            <th scope="col">Reference</th>
            <th scope="col">Summary</th>
            <th scope="col">Type</th>
            <th scope="col">Status</th>
            <th scope="col">Requester</th>
            <th scope="col">Created</th>
          </tr>
        </thead>
        <tbody>
          {list.values.map((request) => (
            <tr key={request.issueKey}>
              <td data-label="Reference" className="nowrap">
                <Link to={`/portal/requests/${request.issueKey}`}>{request.issueKey}</Link>
              </td>
              <td data-label="Summary" className="cell-main">
                <Link to={`/portal/requests/${request.issueKey}`}>{summaryOf(request)}</Link>
              </td>
              <td data-label="Type">{request.requestType?.name ?? '–'}</td>
              <td data-label="Status">
                <StatusLozenge name={request.currentStatus.status} category={request.currentStatus.statusCategory} />
              </td>
              <td data-label="Requester">{request.reporter.displayName}</td>
              <td data-label="Created" className="nowrap">
                <Instant at={request.createdDate.iso8601} isShort />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
