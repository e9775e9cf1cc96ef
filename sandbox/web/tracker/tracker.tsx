import { useState } from 'react';
import { Link, useSearchParam } from '../app/router.tsx';
import { Choice, SearchInput } from '../parts/filter-bar.tsx';
import { Instant } from '../parts/instant.tsx';
import { useLoader } from '../parts/loader.ts';
import { StatusLozenge } from '../parts/lozenges.tsx';
import { Page } from '../parts/page.tsx';
import { Paging } from '../parts/paging.tsx';
import { Notice, Skeleton, View } from '../parts/states.tsx';
import type { Issue } from '../rest/issue.ts';
import { searchIssues, type SearchPage } from '../rest/search.ts';
import { trackerJql } from './tracker-jql.ts';

const pageSize = 25;
const fields = ['summary', 'status', 'issuetype', 'versions', 'fixVersions', 'updated', 'created'];

const states = [
  { value: 'all', label: 'All' },
  { value: 'open', label: 'Open' },
  { value: 'done', label: 'Done' },
] as const;

const kinds = [
  { value: 'all', label: 'Bugs and changes' },
  { value: 'bug', label: 'Bugs' },
  { value: 'change', label: 'Change requests' },
] as const;

/** The vendor's public issues exactly as anybody on the internet sees them, whoever is signed in. */
export function Tracker(): JSX.Element {
  const [state, setState] = useSearchParam('state', 'all');
  const [kind, setKind] = useSearchParam('kind', 'all');
  const [text, setText] = useSearchParam('text', '');
  const [typed, setTyped] = useState(text);
  const jql = trackerJql({ state, kind, text });
  return (
    <Page
      title="Public tracker"
      lead="Known bugs and planned changes. This page always shows what an anonymous visitor sees, even while you are signed in."
    >
      <div className="filter-bar">
        <Choice label="State" value={state} options={states} onChange={setState} />
        <Choice label="Kind" value={kind} options={kinds} onChange={setKind} />
        <SearchInput label="Search issues" value={typed} onType={setTyped} onSearch={setText} />
      </div>
      <TrackerList key={jql} jql={jql} isFiltered={state !== 'all' || kind !== 'all' || text !== ''} />
    </Page>
  );
}

function TrackerList({ jql, isFiltered }: { readonly jql: string; readonly isFiltered: boolean }): JSX.Element {
  const [tokens, setTokens] = useState<readonly (string | undefined)[]>([undefined]);
  const pageToken = tokens.at(-1);
  const found = useLoader<SearchPage>(`${jql} ${pageToken ?? ''}`, (signal) =>
    searchIssues({ jql, fields, pageSize, pageToken, isAnonymous: true }, signal),
  );
  return (
    <View of={found} loading={<Skeleton rows={5} isTall />}>
      {(page) => (
        <>
          {page.issues.length === 0 && (
            <Notice icon="globe" title={isFiltered ? 'No public issue matches' : 'Nothing is public yet'}>
              {isFiltered
                ? 'Change the filters, or search for other words.'
                : 'Published bugs and change requests appear here.'}
            </Notice>
          )}
          <ul className="tracker-list">
            {page.issues.map((issue) => (
              <TrackerRow key={issue.id} issue={issue} />
            ))}
          </ul>
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

function TrackerRow({ issue }: { readonly issue: Issue }): JSX.Element {
  const { fields: shown, key } = issue;
  const fixed = (shown.fixVersions ?? []).map(({ name }) => name).join(', ');
  return (
    <li className="tracker-row">
      <div className="tracker-row-text">
        <Link to={`/tracker/${key}`}>{shown.summary}</Link>
        <span className="subtle">
          {key} · {shown.issuetype.name}
          {fixed !== '' && ` · fix in ${fixed}`} · updated <Instant at={shown.updated} isShort />
        </span>
      </div>
      <StatusLozenge name={shown.status.name} category={shown.status.statusCategory.key} />
    </li>
  );
}
