import { Link } from '../app/router.tsx';
import { Icon, type IconName } from '../parts/icon.tsx';
import type { RequestType } from '../rest/portal.ts';

/** The picture of a request type follows what its name speaks of. */
const pictures: readonly (readonly [RegExp, IconName])[] = [
  [/suggest.*feature/i, 'bulb'],
  [/suggest|improve/i, 'sparkle'],
  [/problem|bug|incident/i, 'bug'],
  [/question/i, 'help'],
];

export function iconOf(name: string): IconName {
  return pictures.find(([pattern]) => pattern.test(name))?.[1] ?? 'megaphone';
}

export function RequestTypeCard({ type }: { readonly type: RequestType }): JSX.Element {
  return (
    <Link className="card request-type" to={`/portal/${type.portalId ?? type.serviceDeskId}/create/${type.id}`}>
      <span className="card-icon">
        <Icon name={iconOf(type.name)} size={20} />
      </span>
      <span className="card-text">
        <strong>{type.name}</strong>
        <span className="subtle">{type.description}</span>
      </span>
    </Link>
  );
}
