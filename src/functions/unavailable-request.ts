import { refused } from './problems';

/** What an agent is told of a request that is gone, or none of ours. */
export function unavailable(kind: 'not-found' | 'not-ours') {
  return kind === 'not-found'
    ? refused('not-found', 'This issue is gone, or the app cannot see it.')
    : refused(
        'refused',
        'The support terms apply to requests in service projects only, and this issue is not in one of them.',
      );
}
