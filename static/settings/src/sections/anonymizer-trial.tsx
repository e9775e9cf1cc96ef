import { Label } from '@atlaskit/form';
import Lozenge from '@atlaskit/lozenge';
import TextArea from '@atlaskit/textarea';
import Textfield from '@atlaskit/textfield';
import { useDeferredValue, useMemo, useState } from 'react';
import { adfToText, textToAdf } from '../../../../src/rules/adf-text';
import { anonymize } from '../../../../src/rules/anonymize/anonymize';
import type { AnonymizedRequest, AnonymizerPolicy } from '../../../../src/rules/anonymize/verdict';
import { useDraft } from '../draft/draft-context';

const SAMPLE = `Hello, this is Carla Ruiz from Northwind.
Since yesterday Page Atlas shows nothing on https://northwind.atlassian.net/wiki/spaces/OPS.
Please call +44 20 7946 0958 or write to carla.ruiz@northwind.example. See BUG-7 and NW-42.`;

/** A bench for the lists above: what a request's text would become in public, and why (clause O4). */
export function AnonymizerTrial() {
  const { settings, page } = useDraft();
  const [text, setText] = useState(SAMPLE);
  const [name, setName] = useState('Carla Ruiz');
  const [organization, setOrganization] = useState('Northwind');
  const sample = useDeferredValue(text);
  const policy = useDeferredValue(settings.anonymizer);
  const { serviceProjectKeys } = page.settings;
  const result = useMemo(
    () => rewrite(sample, { name, organization, privateProjectKeys: serviceProjectKeys }, policy),
    [sample, name, organization, serviceProjectKeys, policy],
  );
  return (
    <>
      <div className="pair">
        <div className="field">
          <Label htmlFor="trial-name">Customer’s name</Label>
          <Textfield id="trial-name" value={name} onChange={(event) => setName(event.currentTarget.value)} />
        </div>
        <div className="field">
          <Label htmlFor="trial-organization">Organization</Label>
          <Textfield
            id="trial-organization"
            value={organization}
            onChange={(event) => setOrganization(event.currentTarget.value)}
          />
        </div>
      </div>
      <div className="field">
        <Label htmlFor="trial-text">Text of a request</Label>
        <TextArea
          id="trial-text"
          minimumRows={4}
          maxHeight="40vh"
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
        />
      </div>
      <TrialResult result={result} />
    </>
  );
}

const DECISIONS = {
  public: { appearance: 'success', text: 'Would be public' },
  review: { appearance: 'moved', text: 'A person has to look at it' },
  private: { appearance: 'removed', text: 'Would be private' },
} as const;

function TrialResult({ result }: { result: AnonymizedRequest }) {
  const decision = DECISIONS[result.decision];
  return (
    <div className="trial" role="region" aria-label="Anonymized text">
      <div>
        <Lozenge appearance={decision.appearance}>{decision.text}</Lozenge>
      </div>
      {result.reasons.map((reason) => (
        <p key={reason} className="hint">
          {reason}
        </p>
      ))}
      <p className="trial-text">{adfToText(result.description)}</p>
      {result.findings.length > 0 ? (
        <details>
          <summary>{result.findings.length} replaced</summary>
          <ul className="findings">
            {result.findings.map(({ original, replacement, rule, confidence }, index) => (
              <li key={index}>
                <span className="finding-original">{original}</span> → {replacement || 'removed'}{' '}
                <span className="hint">
                  {rule}, {confidence}
                </span>
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

function rewrite(
  text: string,
  known: { name: string; organization: string; privateProjectKeys: readonly string[] },
  policy: AnonymizerPolicy,
): AnonymizedRequest {
  const people = known.name.trim() === '' ? [] : [{ displayName: known.name.trim(), accountId: 'trial' }];
  const organizations = known.organization.trim() === '' ? [] : [known.organization.trim()];
  const identities = { people, organizations, hosts: [], privateProjectKeys: known.privateProjectKeys };
  return anonymize({ summary: 'Trial', description: textToAdf(text), comments: [] }, identities, policy);
}
