import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { FormField } from '../parts/form-field.tsx';
import { useLoader } from '../parts/loader.ts';
import { Page } from '../parts/page.tsx';
import { Notice, Skeleton, View } from '../parts/states.tsx';
import { readPortal, type Portal as PortalContent } from '../rest/portal.ts';
import { findTypes, groupTypes } from './group-types.ts';
import { RequestTypeCard } from './request-type-card.tsx';

/** One portal: its request types by group (clause H2: pick the category and the request type). */
export function Portal({ parts }: { readonly parts: Readonly<Record<string, string>> }): JSX.Element {
  const portalId = parts.portalId ?? '';
  const portal = useLoader(`portal ${portalId}`, (signal) => readPortal(portalId, signal));
  const title = portal.now.state === 'loaded' ? portal.now.value.desk.projectName : 'Portal';
  return (
    <Page
      title={title}
      crumbs={[{ label: 'Help center', to: '/' }, { label: title }]}
      lead="Choose what your request is about. You see the promised time of an answer before you send it."
    >
      <View of={portal} loading={<Skeleton rows={4} isTall />}>
        {(content) => <Types content={content} />}
      </View>
    </Page>
  );
}

function Types({ content }: { readonly content: PortalContent }): JSX.Element {
  const [search, setSearch] = useState('');
  const isSearching = search.trim() !== '';
  const groups = isSearching
    ? [{ name: 'Matching request types', types: findTypes(content.types, search) }]
    : groupTypes(content.types);
  return (
    <>
      <div className="portal-search" role="search">
        <FormField label="Find a request type">
          {({ id }) => (
            <Textfield
              id={id}
              type="search"
              placeholder="For example: question"
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
          )}
        </FormField>
      </div>
      {groups.map((group) => (
        <section key={group.name} aria-live={isSearching ? 'polite' : undefined}>
          <h2>{group.name}</h2>
          {group.types.length === 0 ? (
            <Notice title="No request type matches">Try fewer or other words.</Notice>
          ) : (
            <ul className="card-grid">
              {group.types.map((type) => (
                <li key={type.id}>
                  <RequestTypeCard type={type} />
                </li>
              ))}
            </ul>
          )}
        </section>
      ))}
    </>
  );
}
