import { useCallback, useEffect, useState } from 'react';
import type { RegisterView } from '../../../../src/contracts/licences';
import '../licences/licences.css';
import { readRegister } from '../licences/send-licences';
import { Group, SectionBody } from '../parts/section-body';
import { useDates } from '../reader/reader-context';
import { ImportLicences } from './import-licences';
import { SupportedEditor } from './supported-editor';

const EVERY_MS = 3000;

/** Clause L2: the promise is for valid licences and supported configurations; here both are said. */
export function LicencesSection() {
  const { register, problem, reload } = useRegister();
  return (
    <SectionBody
      title="Licences"
      intro="The promise is for customers with a valid licence and a supported configuration. Forge cannot see the licences of your customers, so import them here."
    >
      <Group
        title="Licence register"
        hint="The CSV export of your licences from the Marketplace. Of each contact only the domain of the e-mail address is kept: no names, no addresses."
      >
        <div role="status">
          {problem ?? (register ? <RegisterState register={register} /> : 'Loading the register…')}
        </div>
        <ImportLicences hasRegister={register?.last !== null} onImported={reload} />
      </Group>
      <SupportedEditor />
    </SectionBody>
  );
}

function RegisterState({ register: { last, review } }: { register: RegisterView }) {
  const { shortInstant } = useDates();
  if (!last) {
    return <p className="note">No licences yet. Until there are, nothing is known of any licence.</p>;
  }
  const when = shortInstant(last.importedAt);
  const how = last.mode === 'replace' ? 'in the place of all before' : 'merged with those before';
  const count = last.imported === 1 ? '1 licence' : `${last.imported.toLocaleString('en')} licences`;
  return (
    <>
      <p>
        Last import: {count}, {how}, {when}.
      </p>
      {review && !review.isDone ? (
        <p className="note">Open requests are being looked at again: {review.looked} promises so far.</p>
      ) : null}
      {review?.isDone ? <p className="note">Open requests were looked at again: {review.looked} promises.</p> : null}
    </>
  );
}

/** Asked again while open requests are being looked at. */
function useRegister() {
  const [register, setRegister] = useState<RegisterView | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const reload = useCallback(() => {
    void readRegister().then((result) => {
      setProblem(result.ok ? null : result.problem.message);
      if (result.ok) setRegister(result.value);
    });
  }, []);
  useEffect(reload, [reload]);
  const isUnderWay = register?.review?.isDone === false;
  useEffect(() => {
    if (!isUnderWay) return undefined;
    const timer = setInterval(reload, EVERY_MS);
    return () => clearInterval(timer);
  }, [isUnderWay, reload]);
  return { register, problem, reload };
}
