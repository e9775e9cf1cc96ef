import Button from '@atlaskit/button/new';
import { useEffect, useState, type FormEvent } from 'react';
import type { FaultGroup, Faults } from '../../faults/fault-fields.ts';
import { faultGroups, offValue } from '../../faults/fault-fields.ts';
import { showFailure, showFlag } from '../app/flags.tsx';
import { useLoader } from '../parts/loader.ts';
import { Page } from '../parts/page.tsx';
import { View } from '../parts/states.tsx';
import { readFaults, switchFaults, type FaultState } from '../rest/faults.ts';
import { FaultInput, type FaultValue } from './fault-input.tsx';

const everyMs = 2_000;

type Draft = Readonly<Record<string, Readonly<Record<string, FaultValue>>>>;

/** Lets things go wrong on purpose: what production does to an app now and then, whenever one wants to see it. */
export function FaultsPage(): JSX.Element {
  const loader = useLoader('faults', readFaults);
  const { reload } = loader;
  useEffect(() => {
    const timer = window.setInterval(() => document.hidden || reload(), everyMs);
    return () => window.clearInterval(timer);
  }, [reload]);
  return (
    <Page
      title="Faults"
      crumbs={[{ label: 'Developer', to: '/developer' }, { label: 'Faults' }]}
      lead="What Forge and Jira do to an app now and then, whenever you want to see it. The same seed and the same actions meet the same faults again."
    >
      <View of={loader}>{(state) => <FaultForm state={state} onSwitched={reload} />}</View>
    </Page>
  );
}

interface FormProps {
  readonly state: FaultState;
  readonly onSwitched: () => void;
}

function FaultForm({ state, onSwitched }: FormProps): JSX.Element {
  const [draft, setDraft] = useState<Draft>({});
  const [seed, setSeed] = useState<string | null>(null);
  const isChanged = seed !== null || Object.keys(draft).length > 0;
  const send = async (faults: object, title: string): Promise<void> => {
    try {
      await switchFaults(faults);
      setDraft({});
      setSeed(null);
      showFlag({ kind: 'success', title });
      onSwitched();
    } catch (error) {
      showFailure('The faults were not switched', error);
    }
  };
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    void send(
      { ...draft, ...(seed === null ? {} : { seed: seed === '' ? null : Number(seed) }) },
      'The faults are switched',
    );
  };
  const change = (group: string, field: string, value: FaultValue): void =>
    setDraft((before) => ({ ...before, [group]: { ...before[group], [field]: value } }));
  return (
    <form className="faults" onSubmit={submit}>
      <div className="fault-bar">
        <label className="choice">
          <span>Seed</span>
          <input
            className="fault-seed"
            inputMode="numeric"
            value={seed ?? String(state.faults.seed)}
            onChange={(event) => setSeed(event.target.value)}
          />
        </label>
        <Button type="submit" appearance="primary" isDisabled={!isChanged}>
          Switch
        </Button>
        <Button onClick={() => void send({ off: true }, 'Everything is off')}>All off</Button>
        <p className="subtle" role="status">
          {summaryOf(state, isChanged)}
        </p>
      </div>
      <div className="fault-groups">
        {Object.entries<FaultGroup>(faultGroups).map(([name, group]) => (
          <Group key={name} name={name} group={group} state={state} draft={draft[name] ?? {}} onChange={change} />
        ))}
      </div>
    </form>
  );
}

interface GroupProps {
  readonly name: string;
  readonly group: FaultGroup;
  readonly state: FaultState;
  readonly draft: Readonly<Record<string, FaultValue>>;
  readonly onChange: (group: string, field: string, value: FaultValue) => void;
}

function Group({ name, group, state, draft, onChange }: GroupProps): JSX.Element {
  const values = valuesOf(state.faults, name);
  return (
    <fieldset className="fault-group">
      <legend>{group.label}</legend>
      {Object.entries(group.fields).map(([field, definition]) => (
        <FaultInput
          key={field}
          field={definition}
          value={draft[field] ?? values[field] ?? offValue(definition)}
          isChanged={field in draft && draft[field] !== values[field]}
          struck={state.struck[name === 'kill' && field === 'number' ? 'kill' : `${name}.${field}`] ?? 0}
          onChange={(value) => onChange(name, field, value)}
        />
      ))}
    </fieldset>
  );
}

const valuesOf = (faults: Faults, group: string): Readonly<Record<string, FaultValue>> =>
  faults[group as keyof typeof faultGroups];

function summaryOf({ faults, struck }: FaultState, isChanged: boolean): string {
  if (isChanged) return 'Changed, not switched yet.';
  const on = Object.entries<FaultGroup>(faultGroups).flatMap(([name, { fields }]) =>
    Object.entries(fields).filter(
      ([field, definition]) =>
        !['choice', 'text'].includes(definition.kind) && valuesOf(faults, name)[field] !== offValue(definition),
    ),
  ).length;
  const times = Object.values(struck).reduce((sum, count) => sum + count, 0);
  if (on === 0) return times === 0 ? 'Everything is off.' : `Everything is off; struck ${times} times.`;
  return `${on} on, struck ${times} times so far.`;
}
