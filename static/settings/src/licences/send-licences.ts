import { mostPerPart, type LicenceCalls, type RegisterView } from '../../../../src/contracts/licences';
import type { Problem, Result } from '../../../../src/contracts/result';
import type { Licence } from '../../../../src/rules/licence';
import { sha256 } from '../../../../src/rules/sha256';
import { call } from '../admin-backend';

type Answer<Name extends keyof LicenceCalls> = ReturnType<LicenceCalls[Name]>;
type Mode = Parameters<LicenceCalls['beginLicenceImport']>[0]['mode'];

export const readRegister = (): Promise<Result<RegisterView>> => call('licenceRegister');

/** Sends the licences part by part, from where an interrupted import of the same ones stopped. */
export async function sendLicences(
  licences: readonly Licence[],
  mode: Mode,
  onProgress: (sent: number) => void,
): Promise<Problem | null> {
  const hash = sha256(JSON.stringify(licences));
  const begun: Answer<'beginLicenceImport'> = await call('beginLicenceImport', { mode, hash, total: licences.length });
  if (!begun.ok) return begun.problem;
  const { id } = begun.value;
  let { received } = begun.value;
  onProgress(received);
  while (received < licences.length) {
    const part = licences.slice(received, received + mostPerPart);
    const sent: Answer<'sendLicences'> = await call('sendLicences', { id, from: received, licences: part });
    if (!sent.ok) return sent.problem;
    received = sent.value.received;
    onProgress(received);
  }
  const finished: Answer<'finishLicenceImport'> = await call('finishLicenceImport', { id });
  return finished.ok ? null : finished.problem;
}
