import Lozenge from '@atlaskit/lozenge';
import { adfToText } from '../../../../src/rules/adf-text';
import type { AnonymizedRequest, Finding } from '../../../../src/rules/anonymize/verdict';

export const DECISIONS = {
  public: { appearance: 'success', text: 'Clean' },
  review: { appearance: 'moved', text: 'A person has to look at it' },
  private: { appearance: 'removed', text: 'Private' },
} as const;

/** What becomes of a text, and why. */
export function TrialResult({ result }: { result: AnonymizedRequest }) {
  const decision = DECISIONS[result.decision];
  return (
    <div className="trial" role="region" aria-label="Anonymized text">
      <div>
        <Lozenge appearance={decision.appearance}>{decision.text}</Lozenge>{' '}
        <span className="hint">Residual risk {result.residualRisk} of 100</span>
      </div>
      <ul className="findings">
        {result.reasons.map((reason) => (
          <li key={reason}>{reason}</li>
        ))}
      </ul>
      <p className="trial-title">{result.summary}</p>
      <p className="trial-text">{adfToText(result.description)}</p>
      {result.unsure.length > 0 ? (
        <p>
          To be looked at:{' '}
          {result.unsure.map((value) => (
            <code key={value} className="unsure">
              {value}
            </code>
          ))}
        </p>
      ) : null}
      {result.findings.length > 0 ? (
        <details>
          <summary>{result.findings.length} taken out</summary>
          <Findings findings={result.findings} />
        </details>
      ) : null}
    </div>
  );
}

function Findings({ findings }: { findings: readonly Finding[] }) {
  return (
    <div className="scrolled" tabIndex={0} role="region" aria-label="What was taken out">
      <table className="moves">
        <thead>
          <tr>
            <th scope="col">What</th>
            <th scope="col">Became</th>
            <th scope="col">Rule</th>
            <th scope="col">Where</th>
            <th scope="col">How sure</th>
          </tr>
        </thead>
        <tbody>
          {findings.map(({ original, replacement, rule, where, confidence }, index) => (
            <tr key={index}>
              <th scope="row">{original}</th>
              <td>{replacement || 'removed'}</td>
              <td>{rule}</td>
              <td>{where}</td>
              <td>{confidence}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
