import type { QueueInput } from '../delivery/queue-requests.ts';
import { queueRequest } from '../delivery/queue-requests.ts';
import type { AppRequest } from './forge-fetch.ts';

/** Atlassian's gateway: queues, app events, personal data reports. */
export function stargateRequest(queues: QueueInput, request: AppRequest): Response {
  const queued = queueRequest(queues, request);
  if (queued !== null) return queued;
  // Nobody subscribes to the app's own events here, and no account of the sandbox is ever closed.
  if (request.path === '/forge/events/v1/app-events') return Response.json({ failedEvents: [] });
  if (request.path === '/app/report-accounts') return new Response(null, { status: 204 });
  return Response.json({ message: `The sandbox does not serve ${request.path}` }, { status: 501 });
}
