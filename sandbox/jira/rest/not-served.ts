import { RestError } from './rest-error.ts';

/** Operations that are not served, and whose paths look like a thing of a path that is: `/issuetype/{id}` and the like. */
const lookAlikes = new Set([
  'DELETE /rest/api/3/field/association',
  'GET /rest/api/3/issue/createmeta',
  'PUT /rest/api/3/issue/archive',
  'PUT /rest/api/3/issue/unarchive',
  'GET /rest/api/3/issuesecurityschemes/level',
  'GET /rest/api/3/issuesecurityschemes/project',
  'GET /rest/api/3/issuesecurityschemes/search',
  'GET /rest/api/3/priority/search',
  'GET /rest/api/3/project/recent',
  'GET /rest/api/3/project/type',
  'GET /rest/api/3/resolution/search',
]);

/** Whether a path of version 3 only looks as if it were served. */
export function isLookAlike(method: string, pathname: string): boolean {
  return lookAlikes.has(`${method} ${pathname}`);
}

/** The search by offset, which Atlassian has taken away: clients look for this status to move on. */
const removed = /^\/rest\/api\/(2|3|latest)\/search\/?$/;

/** What an operation that is not served answers: 501 with its name; 404 where there is no API at all. */
export function notServed(method: string, pathname: string): RestError {
  if (removed.test(pathname)) {
    const successor = pathname.replace(/\/?$/, '/jql');
    return new RestError(410, { errorMessages: [`This search has been removed; use ${successor}.`], errors: {} });
  }
  if (!/^\/rest\/(api\/(2|3|latest)|servicedeskapi)\//.test(pathname))
    return new RestError(404, { errorMessages: ['Not found'], errors: {} });
  const operation = `${method} ${pathname}`;
  return new RestError(501, { errorMessages: [`The sandbox does not serve ${operation}.`], errors: {}, operation });
}
