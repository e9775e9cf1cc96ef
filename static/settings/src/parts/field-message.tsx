import type { SettingsCheck } from '../../../../src/contracts/admin';

/** An error or a warning right below what it is about. */
export function FieldMessage({ id, problem }: { id?: string; problem: SettingsCheck }) {
  return (
    <div id={id} className={`message message-${problem.level}`} role={problem.level === 'error' ? 'alert' : 'status'}>
      <svg aria-hidden="true" width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor">
        <circle cx="8" cy="8" r="6.25" strokeWidth="1.5" />
        <path d="M8 4.75v4M8 11v.25" strokeWidth="1.75" strokeLinecap="round" />
      </svg>
      <span>{problem.message}</span>
    </div>
  );
}
