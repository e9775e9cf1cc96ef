import { MOST_SAMPLES } from '../../../../src/rules/regression-sample';
import type { Settings } from '../../../../src/rules/settings';
import { useDraft } from '../draft/draft-context';
import { LinesInput } from '../parts/lines-input';
import { Group, SectionBody } from '../parts/section-body';
import { AnonymizerTrial } from './anonymizer-trial';
import { DecisionEditor } from './decision-editor';
import { KeepSuggestions } from './keep-suggestions';
import { PatternsEditor } from './patterns-editor';
import { SampleList } from './sample-list';

type Lists = Pick<
  Settings['anonymizer'],
  'vendorNames' | 'publicHosts' | 'publicIssueKeyPrefixes' | 'alwaysKeep' | 'alwaysRemove'
>;

const KEPT: readonly { name: keyof Lists; label: string; hint: string }[] = [
  {
    name: 'vendorNames',
    label: 'Names of your own',
    hint: 'Your company, your products, platforms: never mistaken for a customer.',
  },
  {
    name: 'publicHosts',
    label: 'Public hosts',
    hint: 'Links to these hosts stay, such as docs.example.com. Host names only.',
  },
  {
    name: 'publicIssueKeyPrefixes',
    label: 'Public project keys',
    hint: 'Issue keys of these projects stay, such as BUG. All other keys are removed.',
  },
  {
    name: 'alwaysKeep',
    label: 'Always keep',
    hint: 'Words the anonymizer took out although they are harmless. Words of one product are kept under Products.',
  },
];

/** Clause O4: what the anonymizer knows beyond the request’s own people and places, and what it decides. */
export function AnonymizerSection() {
  return (
    <SectionBody
      title="Anonymizer"
      intro="A public issue is rebuilt without the customer: people, organizations, addresses, hosts and numbers are replaced. These lists sharpen it. One entry per line."
    >
      <KeepSuggestions />
      <Group title="What stays">
        {KEPT.map((list) => (
          <List key={list.name} {...list} />
        ))}
      </Group>
      <Group title="What goes">
        <List
          name="alwaysRemove"
          label="Always remove"
          hint="Code names, partners and other words that must never become public."
        />
        <PatternsEditor />
      </Group>
      <Group
        title="What may be public"
        hint="Each text gets a residual risk from 0 (nothing is left that gives anybody away) to 100."
      >
        <DecisionEditor />
      </Group>
      <Group
        title="Try it"
        hint="Nothing typed here is stored or sent unless you keep it as a sample. The policy above applies at once, saved or not."
      >
        <AnonymizerTrial />
      </Group>
      <Group
        title="Samples"
        hint={`Tried again at every change of the policy, before you save. At most ${MOST_SAMPLES}. They may hold personal data: delete those you do not need any more.`}
      >
        <SampleList />
      </Group>
    </SectionBody>
  );
}

function List({ name, label, hint }: { name: keyof Lists; label: string; hint: string }) {
  const { settings, change } = useDraft();
  const { anonymizer } = settings;
  return (
    <LinesInput
      path={`anonymizer.${name}`}
      label={label}
      hint={hint}
      rows={4}
      value={anonymizer[name]}
      onChange={(value) => change({ anonymizer: { ...anonymizer, [name]: value } })}
    />
  );
}
