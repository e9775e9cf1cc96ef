import { useState } from 'react';
import { announceChange } from '../app/changes.ts';
import { showFlag } from '../app/flags.tsx';
import { navigate } from '../app/router.tsx';
import { useAppModules } from '../parts/app-modules.tsx';
import { createRequest, propertyOf, type FormField, type RequestType, type ServiceDesk } from '../rest/portal.ts';
import { RestError } from '../rest/rest.ts';

/** A request being written, up to its creation. */
export interface Draft {
  readonly values: Readonly<Record<string, string>>;
  readonly files: readonly File[];
  /** By field id. */
  readonly errors: Readonly<Record<string, string>>;
  /** Why the server refused, when that belongs to no field. */
  readonly failure: string | null;
  /** Why Create is closed at the moment; `null` when it is open. */
  readonly waitingFor: string | null;
  readonly isSending: boolean;
  readonly setValue: (fieldId: string, value: string) => void;
  readonly setFiles: (files: readonly File[]) => void;
  /** Keeps what an app's panel reported with `view.submit`; it may do so on every change. */
  readonly takePanel: (moduleKey: string, payload: unknown) => void;
  readonly create: () => Promise<void>;
}

type Panels = Readonly<Record<string, ReturnType<typeof propertyOf>>>;

export function useDraft(desk: ServiceDesk, type: RequestType, fields: readonly FormField[]): Draft {
  const modules = useAppModules('jiraServiceManagement:portalRequestCreatePropertyPanel');
  const [values, setValues] = useState<Readonly<Record<string, string>>>({});
  const [files, setFiles] = useState<readonly File[]>([]);
  const [panels, setPanels] = useState<Panels>({});
  const [errors, setErrors] = useState<Readonly<Record<string, string>>>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);

  const expected = modules.now.state === 'loaded' ? modules.now.value : null;
  const waitingFor = waitsFor(expected, panels);

  const create = async (): Promise<void> => {
    const missing = missingIn(fields, values);
    setErrors(missing);
    setFailure(null);
    if (Object.keys(missing).length > 0) return focusFirstError();
    setSending(true);
    try {
      const property = Object.assign({}, ...Object.values(panels).map((panel) => panel.property)) as Record<
        string,
        unknown
      >;
      const hasProperty = Object.keys(property).length > 0;
      const request = { serviceDeskId: desk.id, requestTypeId: type.id, requestFieldValues: values, files };
      const { issueKey } = await createRequest(hasProperty ? { ...request, property } : request);
      showFlag({
        kind: 'success',
        title: `${issueKey} was created`,
        description: 'We have your request. You can follow it here.',
      });
      announceChange();
      navigate(`/portal/requests/${issueKey}`);
    } catch (error) {
      setSending(false);
      const fieldErrors = error instanceof RestError ? error.fields : {};
      setErrors(fieldErrors);
      const isShown = Object.keys(fieldErrors).some((fieldId) => fields.some((field) => field.fieldId === fieldId));
      if (isShown) focusFirstError();
      else setFailure(error instanceof Error ? error.message : String(error));
    }
  };

  return {
    values,
    files,
    errors,
    failure,
    waitingFor,
    isSending,
    setFiles,
    setValue: (fieldId, value) => {
      setValues((before) => ({ ...before, [fieldId]: value }));
      setErrors(({ [fieldId]: _fixed, ...others }) => others);
    },
    takePanel: (moduleKey, payload) => setPanels((before) => ({ ...before, [moduleKey]: propertyOf(payload) })),
    create,
  };
}

function waitsFor(expected: readonly { key: string; title: string }[] | null, panels: Panels): string | null {
  if (expected === null) return 'One moment: the form is still loading.';
  const open = expected.find((module) => panels[module.key]?.isValid !== true);
  return open === undefined ? null : `Fill in “${open.title}” above to create the request.`;
}

function missingIn(fields: readonly FormField[], values: Readonly<Record<string, string>>): Record<string, string> {
  const missing = fields.filter(
    (field) => field.required && field.fieldId !== 'attachment' && (values[field.fieldId] ?? '').trim() === '',
  );
  return Object.fromEntries(missing.map((field) => [field.fieldId, `Enter a ${field.name.toLowerCase()}.`]));
}

function focusFirstError(): void {
  window.requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.create-form [aria-invalid="true"]')?.focus(),
  );
}
