/** `requestJira` as the bridge sends it. */
export interface FetchProduct {
  readonly product: string;
  readonly restPath: string;
  readonly fetchRequestInit?: {
    readonly method?: string;
    readonly body?: string | null;
    readonly headers?: readonly (readonly [string, string])[];
  };
  /** The body is JSON of a form: its `file` as a base64 data URL beside `__fileName` and `__fileType`. */
  readonly isMultipartFormData?: boolean;
}

/** The request's `init` with the body the product gets: text as it is, forms as forms again. */
export function bodyOf(asked: FetchProduct, init: { method: string; headers: Headers }): RequestInit {
  const body = asked.fetchRequestInit?.body ?? undefined;
  if (init.method === 'GET' || init.method === 'HEAD' || body === undefined) return init;
  if (asked.isMultipartFormData !== true) return { ...init, body };
  // The form brings its own content type with a new boundary.
  init.headers.delete('content-type');
  return { ...init, body: formOf(JSON.parse(body) as Record<string, string>) };
}

/** A binary answer as the base64 data URL the bridge turns into a Blob again. */
export async function attachmentText(response: Response, type: string): Promise<string> {
  return `data:${type};base64,${Buffer.from(await response.arrayBuffer()).toString('base64')}`;
}

function formOf(fields: Readonly<Record<string, string>>): FormData {
  const form = new FormData();
  for (const [name, value] of Object.entries(fields)) {
    if (name.startsWith('__')) continue;
    if (name !== 'file') {
      form.append(name, value);
      continue;
    }
    const bytes = Buffer.from(value.slice(value.indexOf(',') + 1), 'base64');
    const type = fields['__fileType'] ?? 'application/octet-stream';
    form.append(name, new Blob([bytes], { type }), fields['__fileName'] ?? 'file');
  }
  return form;
}
