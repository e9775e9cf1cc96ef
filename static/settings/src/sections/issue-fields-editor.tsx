import type { Product } from '../../../../src/rules/settings';
import { LinesInput } from '../parts/lines-input';
import { Switch } from '../parts/switch';
import { TextInput } from '../parts/text-input';
import { FieldPresetsEditor } from './field-presets-editor';
import { PrioritiesEditor } from './priorities-editor';

interface IssueFieldsEditorProps {
  readonly path: string;
  /** Its name, for those who hear the page. */
  readonly product: string;
  readonly targets: Product['targets'];
  readonly value: Product['issueFields'];
  readonly onChange: (issueFields: Product['issueFields']) => void;
}

/** What issues made of requests about a product are filled in with. */
export function IssueFieldsEditor({ path, product, targets, value, onChange }: IssueFieldsEditorProps) {
  return (
    <>
      <div className="pair">
        <LinesInput
          path={`${path}.components`}
          label="Components of its issues"
          rows={2}
          value={value.components}
          onChange={(components) => onChange({ ...value, components })}
          hint="Of the project the issue goes to. One per line."
        />
        <LinesInput
          path={`${path}.labels`}
          label="Labels of its issues"
          rows={2}
          value={value.labels}
          onChange={(labels) => onChange({ ...value, labels })}
          hint="Everybody sees those of a public issue. One per line."
        />
        <TextInput
          path={`${path}.priorityName`}
          label="Priority of its issues"
          value={value.priorityName}
          onChange={(priorityName) => onChange({ ...value, priorityName })}
          hint="Empty: what Jira gives new issues."
        />
      </div>
      <PrioritiesEditor
        path={`${path}.priorities`}
        product={product}
        value={value.priorities}
        onChange={(priorities) => onChange({ ...value, priorities })}
      />
      <FieldPresetsEditor
        path={`${path}.presets`}
        product={product}
        targets={targets}
        value={value.presets}
        onChange={(presets) => onChange({ ...value, presets })}
      />
      <Switch
        path={`${path}.affectedVersion`}
        label="The request’s version becomes the affected version"
        isOn={value.affectedVersion}
        onChange={(affectedVersion) => onChange({ ...value, affectedVersion })}
        hint="Where the project has a version of that name; none is made."
      />
      <Switch
        path={`${path}.insist`}
        label="No issue rather than one without all of this"
        isOn={value.insist}
        onChange={(insist) => onChange({ ...value, insist })}
        hint="Otherwise what the project does not have is left out, and the team is told."
      />
    </>
  );
}
