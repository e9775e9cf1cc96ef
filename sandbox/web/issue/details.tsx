import type { ReactNode } from 'react';
import { Instant } from '../parts/instant.tsx';
import { SlaLozenge } from '../parts/lozenges.tsx';
import { Person } from '../parts/person.tsx';
import { requestParts, slaOf, type Issue } from '../rest/issue.ts';
import { AssigneeField } from './assignee-field.tsx';
import { LabelsField } from './labels-field.tsx';

interface DetailsProps {
  readonly issue: Issue;
  readonly onChanged: () => void;
}

/** The fields of an issue; those of a request only where it is one. */
export function Details({ issue, onChanged }: DetailsProps): JSX.Element {
  const { fields } = issue;
  return (
    <details className="side-box side-details" open>
      <summary>
        <h2 className="small-heading">Details</h2>
      </summary>
      <dl className="fields">
        <Row name="Type">{fields.issuetype.name}</Row>
        <Row name="Assignee">
          <AssigneeField issue={issue} onChanged={onChanged} />
        </Row>
        <Row name="Reporter">
          <Person user={fields.reporter} />
        </Row>
        <RequestRows issue={issue} />
        <Row name="Priority">{fields.priority?.name ?? 'None'}</Row>
        <Row name="Labels">
          <LabelsField issue={issue} onChanged={onChanged} />
        </Row>
        {fields.components !== undefined && fields.components.length > 0 && (
          <Row name="Components">{names(fields.components)}</Row>
        )}
        {fields.versions !== undefined && fields.versions.length > 0 && (
          <Row name="Affects versions">{names(fields.versions)}</Row>
        )}
        {fields.fixVersions !== undefined && fields.fixVersions.length > 0 && (
          <Row name="Fix versions">{names(fields.fixVersions)}</Row>
        )}
        <Row name="Resolution">{fields.resolution?.name ?? 'Unresolved'}</Row>
        <Row name="Created">
          <Instant at={fields.created} />
        </Row>
        <Row name="Updated">
          <Instant at={fields.updated} />
        </Row>
      </dl>
    </details>
  );
}

function RequestRows({ issue }: { readonly issue: Issue }): JSX.Element | null {
  const { requestType, organizations, participants } = requestParts(issue);
  const sla = slaOf(issue);
  if (requestType === null) return null;
  return (
    <>
      <Row name="Request type">{requestType}</Row>
      <Row name="Participants">
        {participants.length === 0 ? (
          <span className="subtle">Nobody</span>
        ) : (
          participants.map((user) => <Person key={user.accountId} user={user} />)
        )}
      </Row>
      <Row name="Organizations">
        {organizations.length === 0 ? <span className="subtle">None</span> : organizations.join(', ')}
      </Row>
      <Row name="SLA">
        <SlaLozenge state={sla?.state} />
        {sla?.dueAt !== undefined && (
          <span className="subtle">
            due <Instant at={sla.dueAt} isShort isDue />
          </span>
        )}
      </Row>
    </>
  );
}

function names(list: readonly { readonly name: string }[]): string {
  return list.map(({ name }) => name).join(', ');
}

function Row({ name, children }: { readonly name: string; readonly children: ReactNode }): JSX.Element {
  return (
    <div className="field-row">
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
