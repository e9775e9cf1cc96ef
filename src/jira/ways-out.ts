import api, { route } from '@forge/api';
import * as v from 'valibot';
import type { WayOut } from '../rules/solution';
import { accepted, answerOf, anyText, jsonHeaders } from './rest';

const field = v.object({
  required: v.fallback(v.boolean(), false),
  hasDefaultValue: v.fallback(v.boolean(), false),
  allowedValues: v.fallback(v.array(v.object({ id: v.string(), name: anyText })), []),
});

const transitions = v.object({
  transitions: v.array(
    v.object({
      id: v.string(),
      to: v.object({ name: v.string(), statusCategory: v.object({ key: v.string() }) }),
      /** Only of a transition with a screen. */
      fields: v.fallback(v.record(v.string(), field), {}),
    }),
  ),
});

type Transition = v.InferOutput<typeof transitions>['transitions'][number];

/** What a solution that was accepted may be called; a site may have renamed all of them. */
const solvedNames = /^(done|resolved|fixed|solved)$/i;

export async function readWaysOut(requestId: string): Promise<readonly WayOut[]> {
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/${requestId}/transitions?expand=transitions.fields`);
  const found = await answerOf('GET /rest/api/3/issue/{issueIdOrKey}/transitions', answer, transitions);
  return found.transitions.map(toWayOut);
}

function toWayOut({ id, to, fields }: Transition): WayOut {
  const { resolution, ...others } = fields;
  const values = resolution?.allowedValues ?? [];
  return {
    id,
    toStatus: to.name,
    isDone: to.statusCategory.key === 'done',
    asksForMore: Object.values(others).some(({ required, hasDefaultValue }) => required && !hasDefaultValue),
    resolutionId: (values.find(({ name }) => solvedNames.test(name)) ?? values[0])?.id ?? null,
  };
}

export async function takeWay(requestId: string, { id, resolutionId }: WayOut): Promise<void> {
  const answer = api.asApp().requestJira(route`/rest/api/3/issue/${requestId}/transitions`, {
    method: 'POST',
    headers: jsonHeaders,
    body: JSON.stringify({
      transition: { id },
      ...(resolutionId === null ? {} : { fields: { resolution: { id: resolutionId } } }),
    }),
  });
  await accepted('POST /rest/api/3/issue/{issueIdOrKey}/transitions', answer);
}
