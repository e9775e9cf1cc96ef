import { Instant } from '../parts/instant.tsx';
import { Avatar } from '../parts/person.tsx';
import type { Change } from '../rest/issue.ts';

export function History({ changes }: { readonly changes: readonly Change[] }): JSX.Element {
  if (changes.length === 0) return <p className="subtle">Nothing was changed yet.</p>;
  return (
    <ol className="comments">
      {changes.map((change) => {
        const name = change.author?.displayName ?? 'Somebody';
        return (
          <li key={change.id} className="comment">
            <Avatar name={name} size={32} />
            <article>
              <header>
                <strong>{name}</strong> changed {change.items.map((item) => item.field).join(', ')}
                <span className="subtle">
                  <Instant at={change.created} isShort />
                </span>
              </header>
              {change.items.map((item, index) => (
                <p key={index} className="change">
                  <span className="subtle">{item.fromString || 'None'}</span> → <span>{item.toString || 'None'}</span>
                </p>
              ))}
            </article>
          </li>
        );
      })}
    </ol>
  );
}
