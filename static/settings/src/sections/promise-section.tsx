import { normalDay } from '../../../../src/rules/normal-day';
import { useDraft } from '../draft/draft-context';
import { promiseExamples, type BusinessDay } from '../draft/promise-examples';
import { LinesInput } from '../parts/lines-input';
import { MultiChoice } from '../parts/multi-choice';
import { NumberInput } from '../parts/number-input';
import { RadioCards } from '../parts/radio-cards';
import { Group, SectionBody } from '../parts/section-body';
import { Switch } from '../parts/switch';
import { useDates } from '../reader/reader-context';
import { AlertsEditor } from './alerts-editor';
import { BreachAlerts } from './breach-alerts';
import { EntitlementEditor } from './entitlement-editor';
import { GoalsEditor } from './goals-editor';
import { ReopenEditor } from './reopen-editor';

const MEANINGS: readonly { value: BusinessDay; title: string; text: string }[] = [
  {
    value: 'business-minutes',
    title: 'A number of business minutes',
    text: 'Counts open minutes only: asked during business hours, the answer is due at the same time next business day; asked outside, at the end of the next business day.',
  },
  {
    value: 'end-of-next-business-day',
    title: 'End of the next business day',
    text: 'Due when the team closes on the next business day, whenever the request came.',
  },
  {
    value: 'same-time-next-business-day',
    title: 'Same time next business day',
    text: 'Due at the same time on the next business day, or when the team opens if it is closed then.',
  },
];

/** Clauses L1 and L3: what is promised, for which requests, and who is told when it gets tight. */
export function PromiseSection() {
  const { settings, page, change } = useDraft();
  const { goal } = settings;
  const serviceProjects = page.choices.projects.filter(({ kind }) => kind === 'service_desk').map(({ key }) => key);
  return (
    <SectionBody
      title="Promise"
      intro="Every request gets an answer within one business day. Say what that means and where it holds."
    >
      <Group title="Where the promise holds">
        <MultiChoice
          path="serviceProjectKeys"
          label="Service projects"
          value={settings.serviceProjectKeys}
          choices={serviceProjects}
          onChange={(serviceProjectKeys) => change({ serviceProjectKeys })}
          hint="Requests of other projects are left alone."
        />
        <MultiChoice
          path="excludedRequestTypes"
          label="Request types without the promise"
          value={settings.excludedRequestTypes}
          choices={page.choices.requestTypes}
          onChange={(excludedRequestTypes) => change({ excludedRequestTypes })}
          hint="No clock runs for these, and the portal says so."
        />
      </Group>
      <RadioCards<BusinessDay>
        path="goal.businessDay"
        legend="What is one business day?"
        value={goal.businessDay}
        onChange={(businessDay) => change({ goal: { ...goal, businessDay } })}
        cards={MEANINGS.map((meaning) => ({ ...meaning, more: <CardBody meaning={meaning.value} /> }))}
      />
      <Switch
        path="goal.nextAnswers"
        label="Promise the next answers too"
        isOn={goal.nextAnswers}
        onChange={(nextAnswers) => change({ goal: { ...goal, nextAnswers } })}
        hint="A question on an answered request starts a new clock. A thank-you does not."
      />
      <NumberInput
        path="goal.graceMinutes"
        label="Time left at least when an edit would make an answer overdue"
        value={goal.graceMinutes}
        unit="minutes"
        onChange={(graceMinutes) => change({ goal: { ...goal, graceMinutes } })}
      />
      <GoalsEditor />
      <EntitlementEditor />
      <ReopenEditor />
      <AlertsEditor />
      <BreachAlerts />
      <Group title="What is not an answer">
        <LinesInput
          path="automationAccountIds"
          label="Automation accounts"
          value={settings.automationAccountIds}
          onChange={(automationAccountIds) => change({ automationAccountIds })}
          hint="Account ids, one per line. Their comments never answer a request; neither do internal notes and this app’s comments."
        />
        <LinesInput
          path="acknowledgements"
          label="Acknowledgements"
          value={settings.acknowledgements}
          onChange={(acknowledgements) => change({ acknowledgements })}
          hint="Phrases, one per line. A comment that says one of them and nothing else is no answer. Empty: every comment of an agent is."
        />
      </Group>
    </SectionBody>
  );
}

function CardBody({ meaning }: { meaning: BusinessDay }) {
  const { settings, change } = useDraft();
  const { goal } = settings;
  const day = normalDay(settings.calendar.week);
  return (
    <>
      <Examples meaning={meaning} />
      {meaning === 'business-minutes' && goal.businessDay === meaning ? (
        <div className="card-more">
          <NumberInput
            path="goal.minutes"
            label="Business minutes"
            value={goal.minutes}
            unit="minutes"
            onChange={(minutes) => change({ goal: { ...goal, minutes } })}
            hint={day ? `One day of ${day.hours} has ${day.minutes} minutes.` : undefined}
          />
        </div>
      ) : null}
    </>
  );
}

function Examples({ meaning }: { meaning: BusinessDay }) {
  const { settings } = useDraft();
  const { zone } = settings.calendar;
  const { inZone } = useDates();
  const examples = promiseExamples(settings, meaning, new Date());
  if (examples.length === 0) return null;
  return (
    <dl className="examples" aria-label="Examples for next week">
      {examples.map(({ askedAt, dueAt }) => (
        <div key={askedAt.getTime()}>
          <dt>Asked {inZone(askedAt, zone)}</dt>
          <dd>
            <span aria-hidden="true">→ </span>
            {dueAt ? inZone(dueAt, zone) : 'never: the team does not open again'}
          </dd>
        </div>
      ))}
    </dl>
  );
}
