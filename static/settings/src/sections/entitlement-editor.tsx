import { useDraft } from '../draft/draft-context';
import { RadioCards } from '../parts/radio-cards';
import { Group } from '../parts/section-body';
import { TextInput } from '../parts/text-input';

/** What an unproven licence does to the clock, and how an agent says what a check found (clause L2). */
export function EntitlementEditor() {
  const { settings, change } = useDraft();
  const { entitlementLabels: labels } = settings;
  return (
    <>
      <RadioCards<typeof settings.unknownEntitlement>
        path="unknownEntitlement"
        legend="What if nothing is known of the licence?"
        value={settings.unknownEntitlement}
        onChange={(unknownEntitlement) => change({ unknownEntitlement })}
        cards={[
          {
            value: 'honour',
            title: 'Keep the promise',
            text: 'The clock runs, and the issue says that it was assumed.',
          },
          {
            value: 'hold',
            title: 'Pause the clock',
            text: 'The clock stands until an agent says what a check of the licence found. The time until then is added.',
          },
        ]}
      />
      <Group title="Labels that say what a check found" hint="An agent sets one of them on the request.">
        <div className="pair">
          <TextInput
            path="entitlementLabels.confirmed"
            label="Licence covers the request"
            value={labels.confirmed}
            onChange={(confirmed) => change({ entitlementLabels: { ...labels, confirmed } })}
          />
          <TextInput
            path="entitlementLabels.refused"
            label="Licence does not cover it"
            value={labels.refused}
            onChange={(refused) => change({ entitlementLabels: { ...labels, refused } })}
          />
        </div>
      </Group>
    </>
  );
}
