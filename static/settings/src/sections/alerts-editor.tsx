import Button from '@atlaskit/button/new';
import { useDraft, useProblem } from '../draft/draft-context';
import { FieldMessage } from '../parts/field-message';
import { NumberInput } from '../parts/number-input';
import { Group } from '../parts/section-body';
import { Switch } from '../parts/switch';

const MOST_ALERTS = 5;

/** When the team is told that an answer is due, in shares of the promised business time. */
export function AlertsEditor() {
  const { settings, change } = useDraft();
  const { alerts } = settings;
  const problem = useProblem('alerts.percentages');
  const setPercentages = (percentages: number[]) => change({ alerts: { ...alerts, percentages } });
  return (
    <Group
      title="Alerts"
      hint="An internal note to the assignee, during business hours only, when this share of the time is used up."
    >
      <div className="alerts">
        {alerts.percentages.map((percent, index) => (
          <div className="alert-row" key={index}>
            <NumberInput
              path={`alerts.percentages.${index}`}
              label={`Alert ${index + 1}`}
              value={percent}
              unit="%"
              onChange={(value) =>
                setPercentages(alerts.percentages.map((each, position) => (position === index ? value : each)))
              }
            />
            <Button
              appearance="subtle"
              aria-label={`Remove alert at ${percent} percent`}
              onClick={() => setPercentages(alerts.percentages.filter((_, position) => position !== index))}
            >
              Remove
            </Button>
          </div>
        ))}
      </div>
      {problem ? <FieldMessage problem={problem} /> : null}
      <div>
        <Button
          isDisabled={alerts.percentages.length >= MOST_ALERTS}
          onClick={() => setPercentages([...alerts.percentages, freePercent(alerts.percentages)])}
        >
          Add alert
        </Button>
      </div>
      <Switch
        path="alerts.onBreach"
        label="Also when the promise is broken"
        isOn={alerts.onBreach}
        onChange={(onBreach) => change({ alerts: { ...alerts, onBreach } })}
      />
    </Group>
  );
}

function freePercent(taken: readonly number[]): number {
  return [50, 75, 90, 25, 95, 80].find((percent) => !taken.includes(percent)) ?? 99;
}
