import { useState } from 'react';
import { announceChange } from '../app/changes.ts';
import { showFlag } from '../app/flags.tsx';
import { navigate } from '../app/router.tsx';
import { useAppModules } from '../parts/app-modules.tsx';
import {
  createRequest,
  organizationsField,
  propertyOf,
  type FormField,
  type RequestType,
  type ServiceDesk,
} from '../rest/portal.ts';
import { RestError } from '../rest/rest.ts';

/** A request being written, up to its creation. */
export interface Draft {
  readonly values: Readonly<Record<string, string>>;
  readonly files: readonly File[];
  /** Id of the organization that sees the request too; empty for nobody. */
  readonly organizationId: string;
  /** By field id. */
  readonly errors: Readonly<Record<string, string>>;
  /** Why the server refused, when that belongs to no field. */
  readonly failure: string | null;
  /** What an app's panel still lacks; `null` when nothing. */
  readonly waitingFor: string | null;
  /** Create has nothing to say that is not said already: only an app's panel is missing. */
  readonly isClosed: boolean;
  readonly isSending: boolean;
  readonly setValue: (fieldId: string, value: string) => void;
  readonly setOrganizationId: (id: string) => void;
  readonly setFiles: (files: readonly File[]) => void;
  /** Keeps what an app's panel reported with `view.submit`; it may do so on every change. */
  readonly takePanel: (moduleKey: string, payload: unknown) => void;
  readonly create: () => Promise<void>;
}

type Panels = Readonly<Record<string, ReturnType<typeof propertyOf>>>;
type Texts = Readonly<Record<string, string>>;

export function useDraft(desk: ServiceDesk, type: RequestType, fields: readonly FormField[]): Draft {
  const modules = useAppModules('jiraServiceManagement:portalRequestCreatePropertyPanel');
  const [values, setValues] = useState<Texts>({});
  const [files, setFiles] = useState<readonly File[]>([]);
  const [organizationId, setOrganizationId] = useState('');
  const [panels, setPanels] = useState<Panels>({});
  const [errors, setErrors] = useState<Texts>({});
  const [failure, setFailure] = useState<string | null>(null);
  const [isSending, setSending] = useState(false);
  const waitingFor = waitsFor(modules.now.state === 'loaded' ? modules.now.value : null, panels);

  const missing = missingIn(fields, values);
  const hasMissing = Object.keys(missing).length > 0;

  const create = async (): Promise<void> => {
    setErrors(missing);
    setFailure(null);
    if (hasMissing) return focusFirstError();
    if (waitingFor !== null) return;
    setSending(true);
    try {
      await send({ desk, type, values, files, organizationId, panels });
    } catch (error) {
      setSending(false);
      const { fieldErrors, message } = readRefusal(error, fields);
      setErrors(fieldErrors);
      setFailure(message);
      focusFirstError();
    }
  };
  const setValue = (fieldId: string, value: string): void => {
    setValues((before) => ({ ...before, [fieldId]: value }));
    setErrors((before) => Object.fromEntries(Object.entries(before).filter(([id]) => id !== fieldId)));
  };
  const takePanel = (moduleKey: string, payload: unknown): void =>
    setPanels((before) => ({ ...before, [moduleKey]: propertyOf(payload) }));
  const isClosed = waitingFor !== null && !hasMissing;
  const state = { values, files, organizationId, errors, failure, waitingFor, isClosed, isSending };
  return { ...state, setFiles, setOrganizationId, setValue, takePanel, create };
}

interface Finished {
  readonly desk: ServiceDesk;
  readonly type: RequestType;
  readonly values: Texts;
  readonly files: readonly File[];
  readonly organizationId: string;
  readonly panels: Panels;
}

async function send({ desk, type, values, files, organizationId, panels }: Finished): Promise<void> {
  const property = Object.fromEntries(Object.values(panels).flatMap((panel) => Object.entries(panel.property)));
  const shared = organizationId === '' ? {} : { [organizationsField]: [Number(organizationId)] };
  const request = {
    serviceDeskId: desk.id,
    requestTypeId: type.id,
    requestFieldValues: { ...values, ...shared },
    files,
  };
  const { issueKey } = await createRequest(Object.keys(property).length > 0 ? { ...request, property } : request);
  showFlag({
    kind: 'success',
    title: `${issueKey} was created`,
    description: 'We have your request. You can follow it here.',
  });
  announceChange();
  navigate(`/portal/requests/${issueKey}`);
}

/** What belongs to a field of the form is said there; the rest above the button. */
function readRefusal(error: unknown, fields: readonly FormField[]): { fieldErrors: Texts; message: string | null } {
  const fieldErrors = error instanceof RestError ? error.fields : {};
  const isShown = Object.keys(fieldErrors).some((fieldId) => fields.some((field) => field.fieldId === fieldId));
  return { fieldErrors, message: isShown ? null : error instanceof Error ? error.message : String(error) };
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
  return Object.fromEntries(missing.map((field) => [field.fieldId, `${field.name} is required.`]));
}

function focusFirstError(): void {
  window.requestAnimationFrame(() =>
    document.querySelector<HTMLElement>('.create-form [aria-invalid="true"]')?.focus(),
  );
}
