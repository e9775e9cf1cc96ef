import Button from '@atlaskit/button/new';
import { useDraft } from '../draft/draft-context';
import { freshName, moved, type Goal } from '../draft/goal-list';
import type { BusinessDay } from '../draft/promise-examples';
import { Choice } from '../parts/choice';
import { MultiChoice } from '../parts/multi-choice';
import { NumberInput } from '../parts/number-input';
import { Group } from '../parts/section-body';
import { TextInput } from '../parts/text-input';

const MOST_GOALS = 30;
const PRIORITIES = ['Highest', 'High', 'Medium', 'Low', 'Lowest'];
const MEANINGS: readonly { value: BusinessDay; label: string }[] = [
  { value: 'business-minutes', label: 'Business minutes' },
  { value: 'end-of-next-business-day', label: 'End of the next business day' },
  { value: 'same-time-next-business-day', label: 'Same time next business day' },
];

/** Goals by priority, product and request type; the first that matches applies, so their order can be changed. */
export function GoalsEditor() {
  const { settings, change } = useDraft();
  const { goals } = settings;
  const add = () =>
    change({
      goals: [
        ...goals,
        {
          name: freshName(goals),
          when: { priorities: [], products: [], requestTypes: [] },
          businessDay: 'business-minutes',
          minutes: settings.goal.minutes,
        },
      ],
    });
  return (
    <Group
      title="Other goals"
      hint="Checked from top to bottom; the first that matches a request applies. The business day above applies to all others."
    >
      <ol className="goals">
        {goals.map((goal, index) => (
          <li key={index}>
            <GoalRow goal={goal} index={index} />
          </li>
        ))}
      </ol>
      <div>
        <Button isDisabled={goals.length >= MOST_GOALS} onClick={add}>
          Add goal
        </Button>
      </div>
    </Group>
  );
}

function GoalRow({ goal, index }: { goal: Goal; index: number }) {
  const { settings, change } = useDraft();
  const path = `goals.${index}`;
  const set = (changes: Partial<Goal>) =>
    change({ goals: settings.goals.map((each, position) => (position === index ? { ...each, ...changes } : each)) });
  return (
    <div className="goal-row">
      <div className="pair">
        <TextInput path={`${path}.name`} label="Name" value={goal.name} onChange={(name) => set({ name })} />
        <Choice
          path={`${path}.businessDay`}
          label="Due after"
          value={goal.businessDay}
          options={MEANINGS}
          onChange={(value) => set({ businessDay: value as BusinessDay })}
        />
        {goal.businessDay === 'business-minutes' ? (
          <NumberInput
            path={`${path}.minutes`}
            label="Business minutes"
            value={goal.minutes}
            unit="minutes"
            onChange={(minutes) => set({ minutes })}
          />
        ) : null}
      </div>
      <GoalConditions goal={goal} path={path} onChange={(when) => set({ when })} />
      <GoalActions goal={goal} index={index} />
    </div>
  );
}

interface GoalConditionsProps {
  readonly goal: Goal;
  readonly path: string;
  readonly onChange: (when: Goal['when']) => void;
}

function GoalConditions({ goal: { when }, path, onChange }: GoalConditionsProps) {
  const { settings, page } = useDraft();
  return (
    <div className="pair">
      <MultiChoice
        path={`${path}.when.priorities`}
        label="Priorities"
        value={when.priorities}
        choices={PRIORITIES}
        placeholder="All"
        onChange={(priorities) => onChange({ ...when, priorities })}
      />
      <MultiChoice
        path={`${path}.when.products`}
        label="Products (ids)"
        value={when.products}
        choices={[...settings.products.map(({ id }) => id), 'other']}
        placeholder="All"
        onChange={(products) => onChange({ ...when, products })}
      />
      <MultiChoice
        path={`${path}.when.requestTypes`}
        label="Request types"
        value={when.requestTypes}
        choices={page.choices.requestTypes}
        placeholder="All"
        onChange={(requestTypes) => onChange({ ...when, requestTypes })}
      />
    </div>
  );
}

function GoalActions({ goal, index }: { goal: Goal; index: number }) {
  const { settings, change } = useDraft();
  const { goals } = settings;
  const name = goal.name || `goal ${index + 1}`;
  return (
    <div className="goal-actions">
      <Button
        appearance="subtle"
        isDisabled={index === 0}
        aria-label={`Move ${name} up`}
        onClick={() => change({ goals: moved(goals, index, index - 1) })}
      >
        Move up
      </Button>
      <Button
        appearance="subtle"
        isDisabled={index === goals.length - 1}
        aria-label={`Move ${name} down`}
        onClick={() => change({ goals: moved(goals, index, index + 1) })}
      >
        Move down
      </Button>
      <Button
        appearance="subtle"
        aria-label={`Remove ${name}`}
        onClick={() => change({ goals: goals.filter((_, position) => position !== index) })}
      >
        Remove
      </Button>
    </div>
  );
}
