import { useDraft } from '../draft/draft-context';
import { Choice } from '../parts/choice';
import { Group, SectionBody } from '../parts/section-body';
import { Switch } from '../parts/switch';
import { TextInput } from '../parts/text-input';
import { AcceptanceEditor } from './acceptance-editor';
import { AffectedEditor } from './affected-editor';
import { CustomerCommentsEditor } from './customer-comments-editor';
import { OpennessList } from './openness-list';
import { IssueNewsEditor } from './issue-news-editor';
import { TargetEditor } from './target-editor';

/** Clauses O2 to O5: where Bugs, Change requests and development issues go, and what customers are told. */
export function OutcomesSection() {
  const { settings, page, change } = useDraft();
  const { outcomes } = settings;
  const setOutcomes = (changes: Partial<typeof outcomes>) => change({ outcomes: { ...outcomes, ...changes } });
  return (
    <SectionBody
      title="Outcomes"
      intro="Where a request goes when it turns out to be a Bug, a Change request, or work for your developers, and how it ends."
    >
      <TargetEditor kind="bug" title="Bug" hint="Public and anonymized; private when it cannot be anonymized." />
      <TargetEditor
        kind="changeRequest"
        title="Change request"
        hint="Public and anonymized; private when it cannot be anonymized."
      />
      <TargetEditor
        kind="development"
        title="Development issue"
        hint="For complex technical subjects. Always private."
      />
      <OpennessList />
      <Group title="Labels">
        <Switch
          path="outcomes.dryRun"
          label="Dry run: labels create nothing"
          isOn={outcomes.dryRun}
          onChange={(dryRun) => setOutcomes({ dryRun })}
          hint="An internal note says what would be created, who would see it and why. Agents can publish from the issue view all the same. When the dry run ends, a label that is still there counts at the next change of its request."
        />
      </Group>
      <Group title="Link">
        <Choice
          path="outcomes.linkTypeName"
          label="Link type"
          value={outcomes.linkTypeName}
          options={page.choices.linkTypes.map((name) => ({ value: name, label: name }))}
          onChange={(linkTypeName) => setOutcomes({ linkTypeName })}
        />
        <Switch
          path="outcomes.consideredAnswered"
          label="A linked Bug or Change request counts as the answer"
          isOn={outcomes.consideredAnswered}
          onChange={(consideredAnswered) => setOutcomes({ consideredAnswered })}
          hint="Together with the comment below. The clock starts again when the customer asks for more help."
        />
      </Group>
      <Group
        title="Later comments on a public issue"
        hint="What gives a customer away is hidden, whoever wrote it, and the agents of the requests behind the issue are told."
      >
        <div className="pair">
          <Choice
            path="outcomes.leakAudience.type"
            label="Hidden from all but"
            value={outcomes.leakAudience.type}
            options={[
              { value: 'role', label: 'a project role' },
              { value: 'group', label: 'a group' },
            ]}
            onChange={(chosen) =>
              setOutcomes({
                leakAudience: { ...outcomes.leakAudience, type: chosen === 'group' ? 'group' : 'role' },
              })
            }
          />
          <TextInput
            path="outcomes.leakAudience.name"
            label="Its name"
            value={outcomes.leakAudience.name}
            onChange={(name) => setOutcomes({ leakAudience: { ...outcomes.leakAudience, name } })}
            hint="The app has to be in it, and may “Edit all comments”. Without a name the issue is made private instead."
          />
        </div>
      </Group>
      <IssueNewsEditor />
      <AffectedEditor />
      <AcceptanceEditor />
      <Group title="Shared requests">
        <Switch
          path="sharing.removeInactive"
          label="Take participants off whose account is not active any more"
          isOn={settings.sharing.removeInactive}
          onChange={(removeInactive) => change({ sharing: { removeInactive } })}
          hint="The agents of the request are told either way."
        />
      </Group>
      <CustomerCommentsEditor />
    </SectionBody>
  );
}
