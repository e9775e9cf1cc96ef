import { useState } from 'react';
import { Link } from '../app/router.tsx';
import { Icon } from '../parts/icon.tsx';
import { Instant } from '../parts/instant.tsx';
import { useLoader } from '../parts/loader.ts';
import { SlaLozenge, StatusLozenge } from '../parts/lozenges.tsx';
import { Paging } from '../parts/paging.tsx';
import { Person } from '../parts/person.tsx';
import { Notice, Skeleton, View } from '../parts/states.tsx';
import { slaOf, type Issue } from '../rest/issue.ts';
import { countIssues, searchIssues } from '../rest/search.ts';
import type { Sorting } from './queues.ts';

const pageSize = 25;
const fields = ['summary', 'status', 'issuetype', 'reporter', 'assignee', 'created', 'security', 'priority'];

interface IssueListProps {
  readonly jql: string;
  /** What somebody typed, where `jql` adds an order to it: a mistake in it must be told in its own words. */
  readonly typed?: string;
  readonly sorting: Sorting;
  /** Called with a JQL field. */
  readonly onSort: (field: string) => void;
}

export function IssueList({ jql, typed, sorting, onSort }: IssueListProps): JSX.Element {
  // Jira's search knows no page numbers: a page is reached through the token the page before it gave.
  const [tokens, setTokens] = useState<readonly (string | undefined)[]>([undefined]);
  const pageToken = tokens.at(-1);
  const found = useLoader(`${jql} ${pageToken ?? ''}`, async (signal) => {
    if (typed !== undefined) await countIssues(typed, signal);
    return searchIssues({ jql, fields, pageSize, pageToken }, signal);
  });
  return (
    <View of={found} loading={<Skeleton rows={8} />}>
      {(page) => (
        <>
          {page.issues.length === 0 ? (
            <Notice icon="check" title="Nothing in this queue">
              New requests appear here by themselves.
            </Notice>
          ) : (
            <IssueTable issues={page.issues} sorting={sorting} onSort={onSort} />
          )}
          <Paging
            page={tokens.length}
            hasNext={page.nextPageToken !== undefined}
            onPage={(to) => setTokens(to > tokens.length ? [...tokens, page.nextPageToken] : tokens.slice(0, -1))}
          />
        </>
      )}
    </View>
  );
}

const columns = [
  { label: 'Key', field: 'key' },
  { label: 'Summary', field: 'summary' },
  { label: 'Status', field: 'status' },
  { label: 'SLA', field: 'supportSlaState' },
  { label: 'Answer due', field: 'supportSlaDueAt' },
  { label: 'Reporter', field: 'reporter' },
  { label: 'Assignee', field: 'assignee' },
  { label: 'Created', field: 'created' },
] as const;

interface IssueTableProps {
  readonly issues: readonly Issue[];
  readonly sorting: Sorting;
  readonly onSort: (field: string) => void;
}

function IssueTable({ issues, sorting, onSort }: IssueTableProps): JSX.Element {
  return (
    <div className="table-scroll">
      <table className="list-table">
        <caption className="visually-hidden">Issues</caption>
        <thead>
          <tr>
            {columns.map(({ label, field }) => (
              <th key={field} scope="col" aria-sort={ariaSort(field, sorting)}>
                <button type="button" className="sort-button" onClick={() => onSort(field)}>
                  {label}
                  <span aria-hidden="true">{sorting.field === field ? (sorting.isAscending ? ' ↑' : ' ↓') : ''}</span>
                </button>
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {issues.map((issue) => (
            <IssueRow key={issue.id} issue={issue} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function ariaSort(field: string, sorting: Sorting): 'ascending' | 'descending' | undefined {
  if (sorting.field !== field) return undefined;
  return sorting.isAscending ? 'ascending' : 'descending';
}

function IssueRow({ issue }: { readonly issue: Issue }): JSX.Element {
  const { fields: shown, key } = issue;
  const sla = slaOf(issue);
  return (
    <tr>
      <td data-label="Key" className="nowrap">
        <Link to={`/browse/${key}`}>{key}</Link>
      </td>
      <td data-label="Summary" className="cell-main">
        <Link to={`/browse/${key}`}>{shown.summary}</Link>
        {shown.security != null && <Icon name="lock" label={`Restricted: ${shown.security.name}`} />}
      </td>
      <td data-label="Status">
        <StatusLozenge name={shown.status.name} category={shown.status.statusCategory.key} />
      </td>
      <td data-label="SLA">
        <SlaLozenge state={sla?.state} />
      </td>
      <td data-label="Answer due" className="nowrap">
        <Instant at={sla?.dueAt} isShort isDue />
      </td>
      <td data-label="Reporter">
        <Person user={shown.reporter} />
      </td>
      <td data-label="Assignee">
        <Person user={shown.assignee} none="Unassigned" />
      </td>
      <td data-label="Created" className="nowrap">
        <Instant at={shown.created} isShort />
      </td>
    </tr>
  );
}
