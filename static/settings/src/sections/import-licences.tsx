import Button from '@atlaskit/button/new';
import { Label } from '@atlaskit/form';
import SectionMessage from '@atlaskit/section-message';
import { useState } from 'react';
import type { ReadExport } from '../../../../src/rules/licence-export';
import { readLicenceFile, refuseSize } from '../licences/licence-file';
import { sendLicences } from '../licences/send-licences';
import { FieldMessage } from '../parts/field-message';
import { LicencePreview } from './licence-preview';

type Step =
  | { readonly kind: 'choosing'; readonly because: string | null }
  | { readonly kind: 'looking'; readonly file: Read; readonly problem: string | null }
  | { readonly kind: 'sending'; readonly sent: number; readonly total: number }
  | { readonly kind: 'done'; readonly total: number };
type Read = Extract<ReadExport, { kind: 'read' }>;

interface ImportLicencesProps {
  readonly hasRegister: boolean;
  readonly onImported: () => void;
}

/** A licence export, chosen, looked through and sent; nothing changes before it is sent, and all of it at once. */
export function ImportLicences({ hasRegister, onImported }: ImportLicencesProps) {
  const [step, setStep] = useState<Step>({ kind: 'choosing', because: null });
  const send = async (file: Read, mode: 'replace' | 'merge') => {
    const total = file.licences.length;
    const problem = await sendLicences(file.licences, mode, (sent) => setStep({ kind: 'sending', sent, total }));
    if (problem) return setStep({ kind: 'looking', file, problem: problem.message });
    setStep({ kind: 'done', total });
    return onImported();
  };

  switch (step.kind) {
    case 'looking':
      return (
        <LicencePreview
          file={step.file}
          problem={step.problem}
          hasRegister={hasRegister}
          onCancel={() => setStep({ kind: 'choosing', because: null })}
          onSend={(mode) => {
            setStep({ kind: 'sending', sent: 0, total: step.file.licences.length });
            void send(step.file, mode);
          }}
        />
      );
    case 'sending':
      return <Sending sent={step.sent} total={step.total} />;
    case 'done':
      return <Done total={step.total} onNext={() => setStep({ kind: 'choosing', because: null })} />;
    case 'choosing':
      return (
        <ChooseFile
          because={step.because}
          onText={(text) => setStep(stepFor(readLicenceFile(text)))}
          onRefuse={(because) => setStep({ kind: 'choosing', because })}
        />
      );
  }
}

function stepFor(read: ReadExport): Step {
  return read.kind === 'read'
    ? { kind: 'looking', file: read, problem: null }
    : { kind: 'choosing', because: read.reason };
}

interface ChooseFileProps {
  readonly because: string | null;
  readonly onText: (text: string) => void;
  readonly onRefuse: (because: string) => void;
}

function ChooseFile({ because, onText, onRefuse }: ChooseFileProps) {
  const choose = async (chosen: File | undefined) => {
    if (!chosen) return;
    const tooLarge = refuseSize(chosen.size);
    if (tooLarge !== null) return onRefuse(tooLarge);
    try {
      onText(await chosen.text());
    } catch {
      onRefuse('The file could not be opened. Choose it again.');
    }
  };
  return (
    <div className="field">
      <Label htmlFor="licence-file">Licence export</Label>
      <input
        id="licence-file"
        className="file-input"
        type="file"
        accept=".csv,text/csv"
        onChange={(event) => {
          void choose(event.currentTarget.files?.[0]);
          event.currentTarget.value = '';
        }}
      />
      {because === null ? null : <FieldMessage problem={{ level: 'error', path: 'licence-file', message: because }} />}
    </div>
  );
}

function Sending({ sent, total }: { sent: number; total: number }) {
  return (
    <div className="field">
      <label htmlFor="licence-progress">
        Importing licences: {sent} of {total}
      </label>
      <progress id="licence-progress" className="progress" value={sent} max={total} />
    </div>
  );
}

function Done({ total, onNext }: { total: number; onNext: () => void }) {
  return (
    <>
      <SectionMessage appearance="success" title={total === 1 ? '1 licence imported' : `${total} licences imported`}>
        <p>Open requests are being looked at again under the new register. You can leave this page.</p>
      </SectionMessage>
      <div className="row-actions">
        <Button onClick={onNext}>Import another file</Button>
      </div>
    </>
  );
}
