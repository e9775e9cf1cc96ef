import Button from '@atlaskit/button/new';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { Licence } from '../../../../src/rules/licence';
import type { LineError, ReadExport } from '../../../../src/rules/licence-export';

const mostErrorsShown = 100;
const mostLicencesShown = 5;

interface LicencePreviewProps {
  readonly file: Extract<ReadExport, { kind: 'read' }>;
  /** Why the last attempt stopped. */
  readonly problem: string | null;
  readonly hasRegister: boolean;
  readonly onSend: (mode: 'replace' | 'merge') => void;
  readonly onCancel: () => void;
}

/** What of the file would be imported, what not and why, before anything is. */
export function LicencePreview({ file, problem, hasRegister, onSend, onCancel }: LicencePreviewProps) {
  const [mode, setMode] = useState<'replace' | 'merge'>('replace');
  const { licences, errors } = file;
  return (
    <div className="stack">
      {problem === null ? null : (
        <div role="alert">
          <SectionMessage appearance="error" title="The import stopped">
            <p>{problem} What was sent already is kept for the next attempt; the register in force is unchanged.</p>
          </SectionMessage>
        </div>
      )}
      <p role="status">
        {counted(licences.length, 'licence', 'licences')} can be imported.
        {errors.length === 0 ? '' : ` ${counted(errors.length, 'line has an error', 'lines have errors')}.`}
      </p>
      {errors.length > 0 ? <Errors errors={errors} /> : null}
      {licences.length > 0 ? <First licences={licences} /> : null}
      {hasRegister && licences.length > 0 ? <ModeChoice mode={mode} onChoose={setMode} /> : null}
      <div className="row-actions">
        <Button appearance="primary" isDisabled={licences.length === 0} onClick={() => onSend(mode)}>
          {problem === null ? `Import ${counted(licences.length, 'licence', 'licences')}` : 'Go on with the import'}
        </Button>
        <Button appearance="subtle" onClick={onCancel}>
          Cancel
        </Button>
      </div>
    </div>
  );
}

const counted = (count: number, one: string, many: string) => `${count} ${count === 1 ? one : many}`;

function Errors({ errors }: { errors: readonly LineError[] }) {
  const more = errors.length - mostErrorsShown;
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="Errors by line">
      <table className="lines-table">
        <thead>
          <tr>
            <th scope="col">Line</th>
            <th scope="col">Column</th>
            <th scope="col">What is wrong</th>
          </tr>
        </thead>
        <tbody>
          {errors.slice(0, mostErrorsShown).map(({ line, column, reason }) => (
            <tr key={line}>
              <td>{line}</td>
              <td>{column || '–'}</td>
              <td>{reason}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {more > 0 ? <p className="note">and {more} more</p> : null}
    </div>
  );
}

function First({ licences }: { licences: readonly Licence[] }) {
  return (
    <div className="table-scroll" tabIndex={0} role="region" aria-label="The first licences of the file">
      <table className="lines-table">
        <thead>
          <tr>
            <th scope="col">Number</th>
            <th scope="col">Organization</th>
            <th scope="col">Domain</th>
            <th scope="col">App</th>
            <th scope="col">Until</th>
          </tr>
        </thead>
        <tbody>
          {licences.slice(0, mostLicencesShown).map((licence) => (
            <tr key={licence.number}>
              <td>{licence.number}</td>
              <td>{licence.organization || '–'}</td>
              <td>{licence.domain ?? '–'}</td>
              <td>{licence.appName || licence.appKey || '–'}</td>
              <td>{licence.isCancelled ? 'cancelled' : (licence.endsOn ?? 'no end')}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {licences.length > mostLicencesShown ? (
        <p className="note">and {licences.length - mostLicencesShown} more</p>
      ) : null}
    </div>
  );
}

function ModeChoice({ mode, onChoose }: { mode: string; onChoose: (mode: 'replace' | 'merge') => void }) {
  const modes = [
    { value: 'replace', text: 'Replace the register: licences that are not in the file are gone' },
    { value: 'merge', text: 'Merge by licence number: the others stay as they are' },
  ] as const;
  return (
    <fieldset className="plain-fieldset">
      <legend>How</legend>
      {modes.map(({ value, text }) => (
        <label key={value} className="plain-radio">
          <input type="radio" name="licence-mode" checked={mode === value} onChange={() => onChoose(value)} /> {text}
        </label>
      ))}
    </fieldset>
  );
}
