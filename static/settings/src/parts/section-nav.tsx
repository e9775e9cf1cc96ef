import type { SettingsCheck } from '../../../../src/contracts/admin';
import { countOf, sections, type SectionId } from '../draft/sections';

interface SectionNavProps {
  readonly current: SectionId;
  readonly problems: readonly SettingsCheck[];
  readonly onChoose: (id: SectionId) => void;
}

/** The page's sections with what is wrong in each; a row on narrow screens, a column on wide ones. */
export function SectionNav({ current, problems, onChoose }: SectionNavProps) {
  return (
    <nav className="nav" aria-label="Settings sections">
      <ul>
        {sections.map(({ id, title }) => (
          <li key={id}>
            <button type="button" aria-current={id === current ? 'page' : undefined} onClick={() => onChoose(id)}>
              <span>{title}</span>
              <Count {...countOf(id, problems)} />
            </button>
          </li>
        ))}
      </ul>
    </nav>
  );
}

function Count({ errors, warnings }: { errors: number; warnings: number }) {
  if (errors === 0 && warnings === 0) return null;
  const [count, kind] = errors > 0 ? [errors, 'error'] : [warnings, 'warning'];
  return (
    <span className={`count count-${kind}`}>
      {count}
      <span className="visually-hidden"> {count === 1 ? kind : `${kind}s`}</span>
    </span>
  );
}
