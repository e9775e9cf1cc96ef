import Button from '@atlaskit/button/new';
import { useId, type FormEvent } from 'react';

interface ChoiceProps {
  readonly label: string;
  readonly value: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
  readonly onChange: (value: string) => void;
}

/** A labelled drop-down of a list's filter: the browser's own, so it works the same with every keyboard and phone. */
export function Choice({ label, value, options, onChange }: ChoiceProps): JSX.Element {
  const id = useId();
  return (
    <div className="choice">
      <label htmlFor={id}>{label}</label>
      <select id={id} value={value} onChange={(event) => onChange(event.target.value)}>
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.label}
          </option>
        ))}
      </select>
    </div>
  );
}

interface SearchInputProps {
  readonly label: string;
  readonly value: string;
  readonly onType: (value: string) => void;
  readonly onSearch: (value: string) => void;
}

export function SearchInput({ label, value, onType, onSearch }: SearchInputProps): JSX.Element {
  const id = useId();
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    onSearch(value.trim());
  };
  return (
    <form className="choice search-input" role="search" onSubmit={submit}>
      <label htmlFor={id}>{label}</label>
      <div className="search-row">
        <input
          id={id}
          type="search"
          value={value}
          onChange={(event) => {
            onType(event.target.value);
            // The little cross empties the field without submitting it.
            if (event.target.value === '') onSearch('');
          }}
        />
        <Button type="submit">Search</Button>
      </div>
    </form>
  );
}
