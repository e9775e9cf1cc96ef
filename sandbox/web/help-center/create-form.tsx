import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import type { FormEvent } from 'react';
import { AppFrame } from '../parts/app-frame.tsx';
import { AppModules } from '../parts/app-modules.tsx';
import { AttachmentField } from '../parts/attachment-field.tsx';
import { ButtonLink } from '../parts/button-link.tsx';
import { Choice } from '../parts/filter-bar.tsx';
import { useLoader } from '../parts/loader.ts';
import { FormField } from '../parts/form-field.tsx';
import { myOrganizations, type FormField as Field, type RequestType, type ServiceDesk } from '../rest/portal.ts';
import { useDraft, type Draft } from './draft.ts';

interface CreateFormProps {
  readonly desk: ServiceDesk;
  readonly type: RequestType;
  readonly fields: readonly Field[];
}

export function CreateForm({ desk, type, fields }: CreateFormProps): JSX.Element {
  const draft = useDraft(desk, type, fields);
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void draft.create();
  };
  return (
    <form className="create-form" onSubmit={submit} noValidate aria-busy={draft.isSending}>
      {type.helpText !== '' && <SectionMessage appearance="information">{type.helpText}</SectionMessage>}
      {fields
        .filter(({ fieldId }) => fieldId !== 'attachment')
        .map((field) => (
          <TextInput key={field.fieldId} field={field} draft={draft} />
        ))}
      <AttachmentField
        label="Attachments"
        hint="Screenshots, logs, backups. They stay private: only you, the people you share with, and the support team can open them."
        files={draft.files}
        onChange={draft.setFiles}
      />
      <ShareField draft={draft} />
      <AppModules type="jiraServiceManagement:portalRequestCreatePropertyPanel">
        {(module) => (
          <section key={module.key} className="app-panel" aria-labelledby={`panel-${module.key}`}>
            <h2 id={`panel-${module.key}`} className="section-heading">
              {module.title}
            </h2>
            <AppFrame
              module={module}
              place={{ portalId: desk.id, requestTypeId: type.id }}
              minHeight={280}
              onSubmit={(payload) => draft.takePanel(module.key, payload)}
            />
          </section>
        )}
      </AppModules>
      {draft.failure !== null && (
        <SectionMessage appearance="error" title="The request was not created">
          {draft.failure}
        </SectionMessage>
      )}
      <Finish draft={draft} cancelTo={`/portal/${desk.id}`} />
    </form>
  );
}

function TextInput({ field, draft }: { readonly field: Field; readonly draft: Draft }): JSX.Element {
  const { fieldId } = field;
  const isLong = fieldId === 'description';
  const hint = isLong
    ? 'What happened, what you expected, and the steps in between. Wiki markup works here: *bold*, {code}…{code}, # lists.'
    : field.description;
  return (
    <FormField label={field.name} isRequired={field.required} hint={hint || undefined} error={draft.errors[fieldId]}>
      {(input) =>
        isLong ? (
          <TextArea
            {...input}
            minimumRows={8}
            resize="vertical"
            value={draft.values[fieldId] ?? ''}
            onChange={(event) => draft.setValue(fieldId, event.target.value)}
          />
        ) : (
          <Textfield
            {...input}
            maxLength={255}
            value={draft.values[fieldId] ?? ''}
            onChange={(event) => draft.setValue(fieldId, event.currentTarget.value)}
          />
        )
      }
    </FormField>
  );
}

/** Only for members of an organization; a request is private unless its reporter says otherwise (clause P1). */
function ShareField({ draft }: { readonly draft: Draft }): JSX.Element | null {
  const organizations = useLoader('organizations', myOrganizations);
  if (organizations.now.state !== 'loaded' || organizations.now.value.length === 0) return null;
  const options = [
    { value: '', label: 'No one' },
    ...organizations.now.value.map(({ id, name }) => ({ value: id, label: `Everyone at ${name}` })),
  ];
  return (
    <Choice label="Share with" value={draft.organizationId} options={options} onChange={draft.setOrganizationId} />
  );
}

function Finish({ draft, cancelTo }: { readonly draft: Draft; readonly cancelTo: string }): JSX.Element {
  return (
    <div className="form-finish">
      {draft.waitingFor !== null && (
        <p id="create-hint" className="field-hint" role="status">
          {draft.waitingFor}
        </p>
      )}
      <div className="button-row">
        <Button
          type="submit"
          appearance="primary"
          isDisabled={draft.isClosed}
          isLoading={draft.isSending}
          aria-describedby={draft.waitingFor === null ? undefined : 'create-hint'}
        >
          Create
        </Button>
        <ButtonLink to={cancelTo} appearance="subtle">
          Cancel
        </ButtonLink>
      </div>
    </div>
  );
}
