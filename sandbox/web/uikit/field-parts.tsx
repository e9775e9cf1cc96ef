import { Checkbox } from '@atlaskit/checkbox';
import { DatePicker, TimePicker } from '@atlaskit/datetime-picker';
import { Radio, RadioGroup } from '@atlaskit/radio';
import Select from '@atlaskit/select';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import Toggle from '@atlaskit/toggle';
import type { ChangeEvent, ReactElement } from 'react';
import type { Parts } from './forge-doc.ts';
import { plainProps, propsFor } from './forge-doc.ts';
import { wrapPart } from './wrap-part.ts';

interface CheckboxGroupProps {
  readonly name?: string;
  readonly options: readonly { readonly label: string; readonly value: string; readonly isDisabled?: boolean }[];
  readonly value?: readonly string[];
  readonly defaultValue?: readonly string[];
  readonly isDisabled?: boolean;
  readonly onChange?: (values: readonly string[]) => void;
}

function CheckboxGroup({ name, options, value, defaultValue, isDisabled, onChange }: CheckboxGroupProps): ReactElement {
  const toggle = (option: string, { target }: ChangeEvent<HTMLInputElement>): void => {
    const chosen = value ?? defaultValue ?? [];
    onChange?.(target.checked ? [...chosen, option] : chosen.filter((other) => other !== option));
  };
  return (
    <div role="group">
      {options.map((option) => (
        <Checkbox
          key={option.value}
          label={option.label}
          isDisabled={isDisabled === true || option.isDisabled === true}
          {...(name ? { name } : {})}
          {...(value ? { isChecked: value.includes(option.value) } : {})}
          {...(defaultValue ? { defaultChecked: defaultValue.includes(option.value) } : {})}
          onChange={(event) => toggle(option.value, event)}
        />
      ))}
    </div>
  );
}

interface RangeProps {
  readonly onChange?: (value: number) => void;
  readonly isDisabled?: boolean;
  readonly testId?: string;
}

function Range({ onChange, isDisabled, testId, ...rest }: RangeProps): ReactElement {
  const tell = ({ target }: ChangeEvent<HTMLInputElement>): void => onChange?.(Number(target.value));
  return (
    <input type="range" className="uikit-range" disabled={isDisabled} data-testid={testId} {...rest} onChange={tell} />
  );
}

export const fieldParts: Parts = {
  Textfield: wrapPart(Textfield),
  TextArea: wrapPart(TextArea),
  Select: wrapPart(Select),
  Checkbox: wrapPart(Checkbox),
  CheckboxGroup: (doc) => <CheckboxGroup key={doc.key} {...(plainProps(doc) as unknown as CheckboxGroupProps)} />,
  Radio: wrapPart(Radio),
  RadioGroup: (doc) => <RadioGroup key={doc.key} {...propsFor<typeof RadioGroup>(doc)} />,
  Toggle: wrapPart(Toggle),
  DatePicker: wrapPart(DatePicker),
  TimePicker: wrapPart(TimePicker),
  Range: (doc) => <Range key={doc.key} {...(plainProps(doc) as RangeProps)} />,
};
