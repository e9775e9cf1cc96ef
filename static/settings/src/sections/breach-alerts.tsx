import { useDraft } from '../draft/draft-context';
import { NumberInput } from '../parts/number-input';
import { Group } from '../parts/section-body';
import { Switch } from '../parts/switch';
import { TextInput } from '../parts/text-input';

/** Who is told, and how often, when an answer is close to its due time or past it. */
export function BreachAlerts() {
  const { settings, change } = useDraft();
  const { alerts } = settings;
  const set = (changes: Partial<typeof alerts>) => change({ alerts: { ...alerts, ...changes } });
  const minutes = (name: 'lastChanceMinutes' | 'repeatMinutes' | 'escalateMinutes', label: string, hint: string) => (
    <NumberInput
      path={`alerts.${name}`}
      label={label}
      value={alerts[name]}
      unit="minutes"
      onChange={(value) => set({ [name]: value })}
      hint={`${hint} 0 switches it off.`}
    />
  );
  const account = (name: 'onCallAccountId' | 'escalationAccountId', label: string, hint: string) => (
    <TextInput
      path={`alerts.${name}`}
      label={label}
      value={alerts[name]}
      width={320}
      onChange={(value) => set({ [name]: value })}
      hint={hint}
    />
  );
  return (
    <Group
      title="More alerts"
      hint="In business minutes. A broken promise is quiet as soon as somebody of the team writes on the request, notes included, or its assignee changes."
    >
      {minutes(
        'lastChanceMinutes',
        'Last chance before closing',
        'So long before the last closing before the answer is due.',
      )}
      {minutes('repeatMinutes', 'Repeat a broken promise every', 'Until somebody takes it up.')}
      {minutes('escalateMinutes', 'Pass a broken promise on after', 'When nobody has taken it up by then.')}
      {account('escalationAccountId', 'Pass on to', 'Account id that is mentioned then.')}
      {account('onCallAccountId', 'On call', 'Account id that is mentioned when nobody is assigned; empty for nobody.')}
      <Switch
        path="alerts.digest"
        label="List what needs an answer today"
        isOn={alerts.digest}
        onChange={(digest) => set({ digest })}
        hint="Every business day after opening, as an internal note on the most urgent request."
      />
    </Group>
  );
}
