import { AppFrame } from '../parts/app-frame.tsx';
import { AppModules } from '../parts/app-modules.tsx';
import { Instant } from '../parts/instant.tsx';
import { useLoader } from '../parts/loader.ts';
import { StatusLozenge } from '../parts/lozenges.tsx';
import { Page } from '../parts/page.tsx';
import { Person } from '../parts/person.tsx';
import { RichHtml } from '../parts/rich-html.tsx';
import { Skeleton, View } from '../parts/states.tsx';
import { summaryOf, type CustomerRequest } from '../rest/portal.ts';
import { readRequest, type RequestPage } from '../rest/request.ts';
import { Activity } from './activity.tsx';
import { Attachments } from './attachments.tsx';
import { RequestActions } from './request-actions.tsx';
import { Sharing } from './sharing.tsx';

/** A request as its customers see it: public comments only, and the app's panel beside them. */
export function RequestView({ parts }: { readonly parts: Readonly<Record<string, string>> }): JSX.Element {
  const key = parts.key ?? '';
  const page = useLoader(`request ${key}`, (signal) => readRequest(key, signal));
  const request = page.now.state === 'loaded' ? page.now.value.request : null;
  const crumbs = [{ label: 'Help center', to: '/' }, { label: 'My requests', to: '/portal/requests' }, { label: key }];
  return (
    <Page title={request === null ? key : summaryOf(request)} crumbs={crumbs} width="wide">
      <View of={page} loading={<Skeleton rows={8} />}>
        {(content) => (
          <div className="two-columns">
            <div className="column-main">
              <Details request={content.request} />
              <Activity page={content} onChanged={page.reload} />
            </div>
            <SideColumn page={content} onChanged={page.reload} />
          </div>
        )}
      </View>
    </Page>
  );
}

function Details({ request }: { readonly request: CustomerRequest }): JSX.Element {
  const shown = request.requestFieldValues.filter(
    ({ fieldId, value, renderedValue }) =>
      fieldId !== 'summary' && fieldId !== 'attachment' && (renderedValue?.html || textOf(value)) !== '',
  );
  return (
    <section className="request-details">
      <p className="byline">
        <Person user={request.reporter} />
        <span className="subtle">
          raised this on <Instant at={request.createdDate.iso8601} />
        </span>
      </p>
      {shown.map((field) => (
        <div key={field.fieldId}>
          <h2 className="small-heading">{field.label}</h2>
          <RichHtml html={field.renderedValue?.html} text={textOf(field.value)} />
        </div>
      ))}
    </section>
  );
}

function textOf(value: unknown): string {
  if (typeof value === 'string') return value;
  const named = value as { name?: string; value?: string } | null | undefined;
  return named?.name ?? named?.value ?? '';
}

interface SideColumnProps {
  readonly page: RequestPage;
  readonly onChanged: () => void;
}

function SideColumn({ page, onChanged }: SideColumnProps): JSX.Element {
  const { request } = page;
  const { status, statusCategory, statusDate } = request.currentStatus;
  return (
    <aside className="column-side" aria-label="About this request">
      <section className="side-box">
        <h2 className="small-heading">Status</h2>
        <p>
          <StatusLozenge name={status} category={statusCategory} /> <span className="subtle">since</span>{' '}
          <Instant at={statusDate.iso8601} isShort />
        </p>
        <h2 className="small-heading">Request type</h2>
        <p>{request.requestType?.name ?? '–'}</p>
        <h2 className="small-heading">Reference</h2>
        <p>{request.issueKey}</p>
      </section>
      <RequestActions page={page} onChanged={onChanged} />
      <Sharing request={request} participants={page.participants} onChanged={onChanged} />
      <Attachments page={page} onChanged={onChanged} />
      <AppModules type="jiraServiceManagement:portalRequestDetailPanel">
        {(module) => (
          <section key={module.key} className="side-box" aria-label={module.title}>
            <h2 className="small-heading">{module.title}</h2>
            <AppFrame
              isLive
              module={module}
              place={{
                portalId: request.serviceDeskId,
                requestTypeId: request.requestTypeId,
                requestKey: request.issueKey,
              }}
            />
          </section>
        )}
      </AppModules>
    </aside>
  );
}
