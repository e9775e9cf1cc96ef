import { ErrorMessage, HelperMessage, Label, RequiredAsterisk, ValidMessage } from '@atlaskit/form';
import Heading from '@atlaskit/heading';
import type { FormEvent } from 'react';
import type { Part, Parts } from './forge-doc.ts';
import { plainProps } from './forge-doc.ts';
import { wrapPart } from './wrap-part.ts';

/** `onSubmit` is called without arguments: the app keeps its own values (forge-runtime §4.4). */
const form: Part = (doc, draw) => {
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    (doc.props['onSubmit'] as (() => unknown) | undefined)?.();
  };
  return (
    <form key={doc.key} noValidate onSubmit={submit} className="uikit-form">
      {draw(doc.children)}
    </form>
  );
};

const titled = (className: string, size: 'medium' | 'small'): Part => {
  return (doc, draw) => {
    const { title, description } = plainProps(doc);
    return (
      <div key={doc.key} className={className}>
        {title ? <Heading size={size}>{String(title)}</Heading> : null}
        {description ? <p>{String(description)}</p> : null}
        {draw(doc.children)}
      </div>
    );
  };
};

const footer: Part = (doc, draw) => (
  <div key={doc.key} className={`uikit-form-footer uikit-align-${String(doc.props['align'] ?? 'end')}`}>
    {draw(doc.children)}
  </div>
);

const label: Part = (doc, draw) => {
  const { labelFor, id } = plainProps(doc);
  return (
    <Label key={doc.key} htmlFor={String(labelFor ?? '')} {...(id ? { id: String(id) } : {})}>
      {draw(doc.children)}
    </Label>
  );
};

export const formParts: Parts = {
  Form: form,
  FormHeader: titled('uikit-form-header', 'medium'),
  FormSection: titled('uikit-form-section', 'small'),
  FormFooter: footer,
  Label: label,
  RequiredAsterisk: (doc) => <RequiredAsterisk key={doc.key} />,
  HelperMessage: wrapPart(HelperMessage),
  ErrorMessage: wrapPart(ErrorMessage),
  ValidMessage: wrapPart(ValidMessage),
};
