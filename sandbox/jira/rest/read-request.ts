import { jiraError } from './rest-error.ts';
import type { FilePart } from './call.ts';

export interface RequestBody {
  readonly body: unknown;
  readonly files: readonly FilePart[];
  /** Text fields of a multipart body. */
  readonly fields: Readonly<Record<string, string>>;
}

const nothing: RequestBody = { body: undefined, files: [], fields: {} };

/** Reads JSON or multipart. @throws RestError 400 for a body that is neither, 415 for JSON under another name */
export async function readBody(request: Request): Promise<RequestBody> {
  if (request.method === 'GET' || request.method === 'HEAD') return nothing;
  const type = request.headers.get('content-type') ?? '';
  if (type.startsWith('multipart/form-data')) return readForm(request);
  const text = await request.text();
  if (text === '') return nothing;
  if (!type.includes('json')) throw jiraError(415, ['Unsupported Media Type']);
  try {
    return { ...nothing, body: JSON.parse(text) as unknown };
  } catch {
    throw jiraError(400, ['Invalid request payload. Refer to the REST API documentation and try again.']);
  }
}

async function readForm(request: Request): Promise<RequestBody> {
  const form = await request.formData().catch(() => {
    throw jiraError(400, ['The multipart body cannot be read.']);
  });
  const files: FilePart[] = [];
  const fields: Record<string, string> = {};
  for (const [field, value] of form) {
    if (typeof value === 'string') {
      fields[field] = value;
      continue;
    }
    const content = new Uint8Array(await value.arrayBuffer());
    files.push({ field, fileName: value.name, mimeType: value.type || 'application/octet-stream', content });
  }
  return { body: undefined, files, fields };
}
