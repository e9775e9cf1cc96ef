type Fetch = (input: string, init: RequestInit) => Promise<Response>;

/**
 * A command the Forge host answers: `POST /bridge/<frameId>/<command>` with the bridge's payload as JSON.
 * @throws Error with the host's own words when it refuses (`{error}` with a status from 400 on).
 */
export async function askServer(fetchIt: Fetch, frameId: string, command: string, payload: unknown): Promise<unknown> {
  const response = await fetchIt(`/bridge/${encodeURIComponent(frameId)}/${command}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-atlassian-token': 'no-check' },
    body: JSON.stringify(payload ?? {}),
    credentials: 'same-origin',
  });
  const text = await response.text();
  if (!response.ok) throw new Error(wordsOf(text) ?? `The ${command} call failed (${response.status}).`);
  return text === '' ? undefined : (JSON.parse(text) as unknown);
}

function wordsOf(text: string): string | null {
  try {
    const { error, message } = JSON.parse(text) as { error?: unknown; message?: unknown };
    if (typeof error === 'string') return error;
    return typeof message === 'string' ? message : null;
  } catch {
    return null;
  }
}
