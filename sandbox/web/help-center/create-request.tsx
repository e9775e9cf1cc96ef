import { Page } from '../parts/page.tsx';
import { useLoader } from '../parts/loader.ts';
import { Notice, View } from '../parts/states.tsx';
import { formFields, readPortal, type FormField, type RequestType, type ServiceDesk } from '../rest/portal.ts';
import { CreateForm } from './create-form.tsx';

interface Form {
  readonly desk: ServiceDesk;
  readonly type: RequestType | undefined;
  readonly fields: readonly FormField[];
}

async function readForm(portalId: string, typeId: string, signal: AbortSignal): Promise<Form> {
  const [portal, fields] = await Promise.all([readPortal(portalId, signal), formFields({ portalId, typeId }, signal)]);
  return { desk: portal.desk, type: portal.types.find((type) => type.id === typeId), fields };
}

/** The portal's form for one request type (clause H2: details, product, attachments, Create). */
export function CreateRequest({ parts }: { readonly parts: Readonly<Record<string, string>> }): JSX.Element {
  const { portalId = '', requestTypeId = '' } = parts;
  const form = useLoader(`form ${portalId} ${requestTypeId}`, (signal) => readForm(portalId, requestTypeId, signal));
  const value = form.now.state === 'loaded' ? form.now.value : null;
  const title = value?.type?.name ?? 'New request';
  const crumbs = [
    { label: 'Help center', to: '/' },
    { label: value?.desk.projectName ?? 'Portal', to: `/portal/${portalId}` },
    { label: title },
  ];
  return (
    <Page title={title} crumbs={crumbs} lead={value?.type?.description} width="narrow">
      <View of={form}>
        {({ desk, type, fields }) =>
          type === undefined ? (
            <Notice icon="lock" title="This request type is not offered">
              It may have been removed from the portal. Go back and choose another one.
            </Notice>
          ) : (
            <CreateForm desk={desk} type={type} fields={fields} />
          )
        }
      </View>
    </Page>
  );
}
