import type { Ports } from '../ports';
import { BusyError } from '../ports/faults';
import { attentionOf, nextStep, type Disclosure } from '../rules/disclosure';
import { copyDisclosed } from './copy-disclosed';
import { removeDisclosed } from './remove-disclosed';
import { tellQuestion } from './tell-question';
import { watchDisclosed } from './watch-disclosed';

/** Each step of one disclosure is one change; more than these in a row would be going round in a circle. */
const mostTurns = 8;

/**
 * Does what the ledger of a request says is due: tells of a question, copies what was approved, deletes what is not
 * approved any more (clauses A4, P2). Every step reads the ledger again, so that a word of the customer in between holds.
 */
export async function carryOutDisclosures(ports: Ports, requestId: string): Promise<void> {
  const ids = (await ports.disclosures.of(requestId)).map(({ id }) => id);
  for (const id of ids) await carryOut(ports, requestId, id);
}

async function carryOut(ports: Ports, requestId: string, id: string): Promise<void> {
  for (let turn = 0; turn < mostTurns; turn += 1) {
    const before = (await ports.disclosures.of(requestId)).find((one) => one.id === id);
    if (!before) return;
    const step = nextStep(before, ports.now());
    const after = await stepped(ports, before, step);
    if (after === 'read-again') continue;
    const isSaved = await saveChanged(ports, before, after);
    if (isSaved && (step === 'nothing' || after === before)) return;
  }
  throw new BusyError('A disclosure is being changed.', 60);
}

async function stepped(
  ports: Ports,
  before: Disclosure,
  step: ReturnType<typeof nextStep>,
): Promise<Disclosure | 'read-again'> {
  switch (step) {
    case 'tell':
      await tellQuestion(ports, before);
      return { ...before, isTold: true };
    case 'copy':
      return copyDisclosed(ports, before);
    case 'watch':
      return watchDisclosed(ports, before);
    case 'remove':
      return removeDisclosed(ports, before);
    case 'nothing':
      return before;
  }
}

/** Also what only time has changed: an approval that ended is not looked at again. */
async function saveChanged(ports: Ports, before: Disclosure, after: Disclosure): Promise<boolean> {
  const attentionAt = attentionOf(after, ports.now());
  if (after === before && nextStep(before, ports.now()) !== 'nothing') return true;
  const next = { ...after, revision: before.revision + 1 };
  return (await ports.disclosures.save(next, before, attentionAt)) === 'saved';
}
