import { askDisclosurePayload, type AskDisclosure, type DisclosureDesk } from '../contracts/disclosure';
import type { Result } from '../contracts/result';
import { askDisclosure, type AskAnswer } from '../flows/ask-disclosure';
import { readDisclosureDesk } from '../flows/read-disclosures';
import type { Ports } from '../ports';
import { obstacleOf } from '../rules/disclosure';
import { agentCaller } from './callers';
import { disclosureEntry } from './disclosure-view';
import { guarded, noPayload } from './guard';
import { refused, solved } from './problems';
import { unavailable } from './unavailable-request';

/** The agent's calls around what the customer may approve to be passed on (clauses A4, P2). */
export function disclosureCalls(wire: () => Ports) {
  return {
    disclosureDesk: guarded(wire, {
      name: 'agent.disclosureDesk',
      authorise: agentCaller,
      payload: noPayload,
      run: async ({ ports, caller }): Promise<Result<DisclosureDesk>> => {
        const desk = await readDisclosureDesk(ports, caller.requestKey);
        return desk ? solved(deskOf(desk)) : unavailable('not-found');
      },
    }),

    askDisclosure: guarded(wire, {
      name: 'agent.askDisclosure',
      authorise: agentCaller,
      payload: askDisclosurePayload,
      run: async ({ ports, caller, payload }) => {
        const asked = { ...payload, until: endOfDay(payload.until), accountId: caller.accountId };
        return askResult(await askDisclosure(ports, caller.requestKey, asked));
      },
    }),
  };
}

function deskOf(desk: NonNullable<Awaited<ReturnType<typeof readDisclosureDesk>>>): DisclosureDesk {
  const anIssue = { kind: 'issue', issueId: '', issueKey: '', isPublic: true } as const;
  return {
    entries: desk.disclosures.map((one) => disclosureEntry(one, desk.people, desk.now)),
    files: desk.files.map(({ id, fileName, size, mediaType }) => ({
      id,
      fileName,
      obstacle: obstacleOf({ kind: 'attachment', attachmentId: id, fileName, size, mediaType }, anIssue),
    })),
    issues: desk.issues.map(({ issueKey, isPublic }) => ({ key: issueKey, isPublic })),
  };
}

const endOfDay = (date: AskDisclosure['until']) => (date === undefined ? null : `${date}T23:59:59.999Z`);

function askResult(answer: AskAnswer): Result<null> {
  switch (answer.kind) {
    case 'asked':
      return solved(null);
    case 'asked-already':
      return refused('conflict', 'The customer is or was asked this already. Reload to see where it stands.');
    case 'no-such-file':
      return refused('refused', 'This file is not on the request any more.');
    case 'no-such-issue':
      return refused('refused', 'The request is not linked to this issue, or it is gone.');
    case 'over-already':
      return refused('refused', 'The date has passed already.');
    case 'impossible':
      return refused('refused', impossibleBecause[answer.because === 'too-large' ? 'too-large' : 'not-cleanable']);
    case 'not-found':
      return unavailable('not-found');
  }
}

const impossibleBecause = {
  'too-large': 'Files above 10 MB cannot be copied to an issue.',
  'not-cleanable':
    'Only JPEG, PNG and still WebP pictures can be copied to an issue: of everything else the app cannot take out what it tells about its origin.',
} as const;
