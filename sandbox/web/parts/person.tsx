import type { User } from '../rest/shapes.ts';

const hues = ['blue', 'teal', 'green', 'purple', 'magenta', 'orange'] as const;

/** A person's initials in a disc; the color belongs to the account, so the same person looks the same everywhere. */
export function Avatar({ name, size = 24 }: { readonly name: string; readonly size?: number }): JSX.Element {
  const words = name.split(/\s+/).filter(Boolean);
  const initials = ((words[0]?.[0] ?? '?') + (words.length > 1 ? (words.at(-1)?.[0] ?? '') : '')).toUpperCase();
  const hue = hues[[...name].reduce((sum, letter) => sum + letter.charCodeAt(0), 0) % hues.length] ?? 'blue';
  const style = { width: size, height: size, fontSize: Math.round(size * 0.42) };
  return <span className={`avatar avatar-${hue}`} style={style} data-initials={initials} aria-hidden="true" />;
}

export function Person({
  user,
  none = 'Nobody',
}: {
  readonly user: User | null | undefined;
  readonly none?: string;
}): JSX.Element {
  if (user === null || user === undefined) return <span className="subtle">{none}</span>;
  return (
    <span className="person">
      <Avatar name={user.displayName} />
      <span>{user.displayName}</span>
    </span>
  );
}
