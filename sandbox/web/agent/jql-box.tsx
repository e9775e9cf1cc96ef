import Button from '@atlaskit/button/new';
import Textfield from '@atlaskit/textfield';
import { useState } from 'react';
import { FormField } from '../parts/form-field.tsx';

interface JqlBoxProps {
  readonly jql: string;
  readonly onRun: (jql: string) => void;
}

export function JqlBox({ jql, onRun }: JqlBoxProps): JSX.Element {
  const [text, setText] = useState(jql);
  return (
    <form
      className="jql-box"
      role="search"
      onSubmit={(event) => {
        event.preventDefault();
        onRun(text);
      }}
    >
      <FormField label="JQL">
        {({ id }) => (
          <Textfield
            id={id}
            isMonospaced
            isCompact
            spellCheck={false}
            autoComplete="off"
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
        )}
      </FormField>
      <Button type="submit">Search</Button>
    </form>
  );
}
